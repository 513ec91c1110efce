"""Choices of this laptop: options over environment over file over default. The only reader of the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _

NAME = "plc-workshop"
LEAST_THRESHOLD = 4
TURN_SECONDS = range(20, 3601)
THEMES = ("dark", "light")
_KEYS = ("theme", "turn_seconds", "threshold", "sessions")


@dataclass(frozen=True, slots=True)
class Places:
    """The folders in use."""

    sessions: Path
    content: Path
    state: Path
    """Private to this user and this machine."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices in force."""

    theme: str = "dark"
    turn_seconds: int | None = None
    """None where nobody set it: then the pack's counts."""
    threshold: int = LEAST_THRESHOLD


def gather(
    *,
    sessions: Path | None = None,
    content: Path | None = None,
    state: Path | None = None,
    turn_seconds: int | None = None,
    threshold: int | None = None,
    environment: Mapping[str, str] = os.environ,
    config: Path | None = None,
    here: Path | None = None,
) -> tuple[Places, Settings]:
    """Folders and settings; what is given here are the options. Raises: WorkshopError."""
    here = here or Path.cwd()
    file = _file(config or _config_folder())

    def chosen(key: str) -> tuple[str, object]:
        variable = f"PLC_WORKSHOP_{key.upper()}"
        if environment.get(variable):
            return variable, environment[variable]
        return f"settings.toml: {key}", file.get(key)

    places = Places(
        sessions or _path(chosen("sessions")[1]) or _sessions(here),
        content or _path(environment.get("PLC_WORKSHOP_CONTENT")) or _content(here),
        state or _path(environment.get("PLC_WORKSHOP_STATE")) or _state(),
    )
    seconds = turn_seconds if turn_seconds is not None else _number(*chosen("turn_seconds"))
    least = threshold if threshold is not None else _number(*chosen("threshold"))
    if seconds is not None and seconds not in TURN_SECONDS:
        raise WorkshopError(
            _("turn_seconds must lie between {least} and {most}.").format(least=TURN_SECONDS[0], most=TURN_SECONDS[-1])
        )
    if least is not None and least < LEAST_THRESHOLD:
        raise WorkshopError(_("threshold is never below {least}.").format(least=LEAST_THRESHOLD))
    where, theme = chosen("theme")
    if theme is not None and theme not in THEMES:
        raise WorkshopError(_("{where} must be one of {themes}.").format(where=where, themes=", ".join(THEMES)))
    return places, Settings(str(theme or THEMES[0]), seconds, least or LEAST_THRESHOLD)


def shipped_content() -> Path:
    """The packs that came with the program: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "content"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "content"


def _sessions(here: Path) -> Path:
    if (here / "sessions").is_dir():
        return here / "sessions"
    from platformdirs import user_documents_path

    return user_documents_path() / "PLC Workshop"


def _content(here: Path) -> Path:
    return here / "content" if (here / "content").is_dir() else shipped_content()


def _state() -> Path:
    from platformdirs import user_state_path

    return user_state_path(NAME, appauthor=False, roaming=False)


def _path(value: object) -> Path | None:
    return Path(value).expanduser() if isinstance(value, str) and value else None


def _number(where: str, value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    raise WorkshopError(_("{where} must be a whole number.").format(where=where))


def _file(config: Path) -> dict[str, object]:
    """What settings.toml says; nothing where there is none."""
    path = config / "settings.toml"
    try:
        data = path.read_bytes()
    except OSError:
        return {}
    import tomllib

    try:
        found = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WorkshopError(_("{file} cannot be read: {reason}").format(file=path, reason=error)) from error
    for key in found:
        if key not in _KEYS:
            import difflib

            near = difflib.get_close_matches(key, _KEYS, 1)
            hint = _("Did you mean {key}?").format(key=near[0]) if near else ", ".join(_KEYS)
            raise WorkshopError(_("{file} has an unknown key: {key}").format(file=path, key=key), hint)
    return found


def _config_folder() -> Path:
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False, roaming=False)
