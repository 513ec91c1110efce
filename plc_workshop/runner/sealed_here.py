"""Whether answers can be sealed on this laptop, and what is said where they cannot."""

from plc_workshop.words import _


def can_be_sealed() -> bool:
    """Whether the part that seals answers starts here; it is loaded now."""
    from plc_workshop.store.sealing import can_seal

    return can_seal()


def not_sealed_here() -> str:
    """What stands in the row of it, where there is nothing else to choose."""
    return _("a code is not possible on this laptop")
