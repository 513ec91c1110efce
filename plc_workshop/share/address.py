"""The addresses of this laptop that phones in the same network can reach, the likeliest first."""

import ipaddress
import re
from dataclasses import dataclass

_WIRELESS = re.compile(r"wi-?fi|wlan|wlp|wlx|^wl|wireless|airport|^en0$", re.IGNORECASE)
_WIRED = re.compile(r"ethernet|^eth|^en[a-z]?\d", re.IGNORECASE)
_VIRTUAL = re.compile(
    r"docker|^br-|bridge|veth|virbr|vmnet|vmware|vbox|virtualbox|vethernet|hyper-v|wsl|^tun|^tap|utun|vpn|wireguard|^wg"
    r"|zerotier|^zt|tailscale|ppp|awdl|llw|loopback|bluetooth|podman|^cni|^lxc",
    re.IGNORECASE,
)
"""Names under which programs and tunnels put up networks that no phone is in."""


@dataclass(frozen=True, slots=True)
class Interface:
    """A way into the network of the room."""

    name: str
    """What people know it by: Wi-Fi, eth0."""
    address: str
    """IPv4: a code with another address is cut off by some cameras."""


def interfaces() -> tuple[Interface, ...]:
    """The interfaces with an address that phones could reach, wireless first; empty where there is no network."""
    import ifaddr

    found = [
        Interface(adapter.nice_name, ip.ip)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and _is_reachable(ip.ip)
    ]
    return tuple(sorted(found, key=_likeliness))


def _is_reachable(address: str) -> bool:
    ip = ipaddress.ip_address(address)
    return not (ip.is_loopback or ip.is_unspecified or ip.is_multicast)


def _likeliness(interface: Interface) -> int:
    """The lower the likelier: by name; a card that no network gave an address to steps back."""
    if _VIRTUAL.search(interface.name):
        kind = 3
    elif _WIRELESS.search(interface.name):
        kind = 0
    else:
        kind = 1 if _WIRED.search(interface.name) else 2
    return kind + (2 if ipaddress.ip_address(interface.address).is_link_local else 0)
