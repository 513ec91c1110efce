"""The addresses of this laptop that phones in the same network can reach, the likeliest first."""

import ipaddress
import re
from dataclasses import dataclass

_WIRELESS = re.compile(
    r"wi-?fi|802\.11|wlan|\bwl|wireless|airport|^en0$|\bmlan\d|\bath\d|\bra\d|atheros|mediatek mt79"
    r"|drahtlos|draadlo|bezvadu|sem fios?|sans fil|senza fili|inal[aá]mbr|tr[aå]dl[oøö]s"
    r"|langaton|juhtme|bevielio|bezprzewod|bezdr[aáoô]t"
    r"|brez[zž]i[cč]n|be[zž]i[cč]n|безжич|беспровод|бездрот|vezeték nélkül|kablosuz|ασύρματ|无线|無線|ワイヤレス|무선",
    re.IGNORECASE,
)
"""Names of cards without a wire: Windows says them in the language of the laptop."""
_WIRED = re.compile(r"ethernet|^eth|^en[a-z]?\d|gigabit|gbe\b|\blan\b", re.IGNORECASE)
_MACHINES = re.compile(
    r"vmware|\bvm\w*\d|virtualbox|\bvbox|^virbr|\bvnic|^vif|hyper-?v|vethernet|^veth|vswitch|wsl\b"
    r"|docker|^br-|podman|\bcni|lxc|lxd|qemu|parallels|multipass|kube|flannel|^cali|cilium|weave",
    re.IGNORECASE,
)
"""Names of networks between a laptop and the machines that live in it."""
_NO_CARD = re.compile(
    # tunnels, by what they are and by who sells them
    r"virtu|wirtu|bridge|^u?tun\d*\b|tunnel|wintun|^tap\d?|tap-|\btap\b|^ipsec|^gre|^gif\d|^sit\d|^stf|vpn|\bppp|miniport|^wg[\d-]"
    r"|wireguard|zerotier|^zt|^feth|tailscale|hamachi|nordlynx|cloudflare|\bwarp\b|netbird|softether|anyconnect|cscotun"
    r"|cato network|ivanti|citrix|sophos|\bf5\b|mullvad|appgate|twingate|array network|surfshark"
    r"|proton\d|^ham\d|openconnect|expressvpn|tun\d*\b|tap\d+\b|\bp2p|wi-?fi direct"
    r"|pangp|globalprotect|^gpd\d|forti|check ?point|sonicwall|pulse secure|juniper|zscaler|netskope|teredo|isatap|6to4"
    # what leads nowhere, or to one device only
    r"|npcap|loopback|^lo\d*$|pseudo|dummy|awdl|^llw|^anpi|bluetooth|^bnep|personal area",
    re.IGNORECASE,
)
"""Names under which programs and tunnels put up networks that no phone is in."""
_PRIVATE = tuple(map(ipaddress.IPv4Network, ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12")))
_LOCAL = ipaddress.IPv4Network("169.254.0.0/16")
_IMPOSSIBLE = tuple(map(ipaddress.IPv4Network, ("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4")))
"""This laptop only, groups, and what no card can have (255.255.255.255 too)."""
_WINDOWS_HOTSPOT, _MAC_HOTSPOT = "192.168.137.1", "192.168.2.1"
"""What the laptop calls itself in a Wi-Fi that it makes for the phones."""


@dataclass(frozen=True, slots=True)
class Interface:
    """A way into the network of the room."""

    name: str
    """What people know it by: Wi-Fi, eth0."""
    address: str
    """IPv4: a code with another address is cut off by some cameras."""


def interfaces() -> tuple[Interface, ...]:
    """The interfaces with an address that phones could reach, the likeliest first; empty where there is no network."""
    import ifaddr

    found = [
        (_unlikeliness(adapter.nice_name, ip), Interface(adapter.nice_name, ip.ip))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and not _is_in(_IMPOSSIBLE, ip.ip)
    ]
    return tuple(interface for _order, interface in sorted(found, key=lambda each: each[0]))


def _unlikeliness(name: str, ip: object) -> tuple[int, int]:
    """How far behind it stands: cards of a private network first, then other cards, then what is no card.

    On Windows a card has a second name, that of its connection; either may be the one that tells.
    """
    address, length = str(getattr(ip, "ip", "")), getattr(ip, "network_prefix", None)
    names = (name, str(getattr(ip, "nice_name", "")))
    is_card = True
    if _is_own_hotspot(address, names):
        kind = 1
    elif length == 32 or _any(_MACHINES, names) or _any(_NO_CARD, names):  # a network of one is the end of a tunnel
        is_card, kind = False, 4
    elif _any(_WIRELESS, names):
        kind = 0
    else:
        kind = 2 if _any(_WIRED, names) else 3
    if _is_in((_LOCAL,), address):  # no network gave it one: only what hangs on the same wire can come
        return 3 * (not is_card) + 2, kind
    return 3 * (not is_card) + (not _is_in(_PRIVATE, address)), kind


def _is_own_hotspot(address: str, names: tuple[str, ...]) -> bool:
    """Whether this laptop makes this network; its name is that of something virtual then."""
    if address == _WINDOWS_HOTSPOT:
        return not _any(_MACHINES, names)
    return address == _MAC_HOTSPOT and any(name.startswith("bridge1") for name in names)


def _any(pattern: re.Pattern[str], names: tuple[str, ...]) -> bool:
    return any(map(pattern.search, names))


def _is_in(networks: tuple[ipaddress.IPv4Network, ...], address: str) -> bool:
    return any(ipaddress.IPv4Address(address) in network for network in networks)
