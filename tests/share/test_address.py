"""Which address of a laptop phones can reach."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.share.address import Interface, _unlikeliness, interfaces

Named = tuple[str, list[object]]


def adapters(*found: Named) -> list[SimpleNamespace]:
    return [SimpleNamespace(nice_name=name, ips=[SimpleNamespace(ip=ip) for ip in ips]) for name, ips in found]


@pytest.mark.parametrize(
    ("found", "first"),
    [
        ([("lo", ["127.0.0.1"]), ("docker0", ["172.17.0.1"]), ("wlp3s0", ["192.168.1.5"])], "wlp3s0"),
        ([("eth0", ["10.0.0.4"]), ("wlan0", ["10.0.1.4"]), ("tun0", ["10.8.0.2"])], "wlan0"),
        ([("vEthernet (WSL)", ["172.20.0.1"]), ("Ethernet", ["192.168.0.9"]), ("Wi-Fi", ["169.254.3.4"])], "Ethernet"),
        ([("utun3", ["10.9.0.1"]), ("en0", ["192.168.1.7"]), ("en5", ["192.168.2.7"])], "en0"),
        ([("Some card", ["192.168.1.7"]), ("VirtualBox Host-Only", ["192.168.56.1"])], "Some card"),
        ([("wlan0", [("fe80::1", 0, 2), "192.168.1.5"])], "wlan0"),
        ([("docker0", ["172.17.0.1"])], "docker0"),
    ],
)
def test_the_likeliest_comes_first(found: list[Named], first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(*found))
    assert interfaces()[0].name == first
    assert all(":" not in each.address and not each.address.startswith("127.") for each in interfaces())


LIKELY = (
    "Wi-Fi", "WLAN", "Drahtlosnetzwerkverbindung", "Rede sem fios", "Bezvadu tīkls", "Draadloze netwerkverbinding",
    "802.11n USB Wireless LAN Card", "Realtek RTL8822CE 802.11ac PCIe Adapter", "Intel(R) Wi-Fi 6 AX201 160MHz",
    "Qualcomm Atheros QCA9377 Wireless Network Adapter", "NETGEAR WG111v2 54Mbps Wireless USB 2.0 Adapter",
    "Cisco Aironet 802.11a/b/g Wireless Adapter", "Killer(R) Wi-Fi 6E AX1675x", "wlp3s0", "wlan0", "wlx00c0ca", "en0",
)  # fmt: skip
WIRED = (
    "Ethernet", "Ethernet 2", "Intel(R) Ethernet Connection (13) I219-LM", "Realtek PCIe GbE Family Controller",
    "LAN-Verbindung", "Ethernet (Kompetenzzentrum)", "eth0", "enp0s31f6", "en5", "eno1", "Some card",
    "Remote NDIS based Internet Sharing Device",
)  # fmt: skip
VIRTUAL = (
    "PANGP Virtual Ethernet Adapter Secure", "PANGP Virtual Ethernet Adapter #2",
    "Fortinet Virtual Ethernet Adapter (NDIS 6.30)",
    "Fortinet SSL VPN Virtual Ethernet Adapter", "Cisco AnyConnect Virtual Miniport Adapter for Windows x64",
    "Cisco AnyConnect Secure Mobility Client Connection", "ZeroTier One Virtual Port", "ZeroTier One [a84ac5c10a]",
    "Tailscale Tunnel", "Tailscale", "tailscale0", "WireGuard Tunnel", "wg0", "wg-office", "TAP-Windows Adapter V9",
    "TAP-ProtonVPN Windows Adapter V9", "Wintun Userspace Tunnel", "vEthernet (Default Switch)", "vEthernet (WSL)",
    "Hyper-V Virtual Ethernet Adapter", "VirtualBox Host-Only Ethernet Adapter", "vboxnet0",
    "VMware Virtual Ethernet Adapter for VMnet8", "vmnet8", "docker0", "br-3f2c1d", "veth12ab", "virbr0", "lxdbr0",
    "Npcap Loopback Adapter", "Microsoft KM-TEST Loopback Adapter", "Bluetooth Device (Personal Area Network)",
    "Bluetooth-Netzwerkverbindung", "bnep0", "utun3", "tun0", "tap0", "ipsec0", "ppp0", "bridge0", "awdl0", "llw0",
    "zt5u4y", "Cato Networks Adapter", "Ivanti Secure Access Client", "Citrix Secure Access Adapter",
    "Sophos Network Adapter", "F5 Networks Adapter", "Mullvad", "Appgate SDP", "Twingate", "Array Networks SSL",
    "Surfshark", "nordtun", "outline-tap0", "proton0", "ham0", "p2p0", "p2p-dev-wlan0", "OpenConnect",
    "feth1234", "cscotun0", "gpd0", "Check Point Virtual Network Adapter For Endpoint VPN Client", "WAN Miniport (IP)",
    "Microsoft Wi-Fi Direct Virtual Adapter", "Microsoft Hosted Network Virtual Adapter", "NordLynx", "CloudflareWARP",
    "Parallels Shared Networking Adapter", "Virtueller Microsoft-Adapter für direktes WiFi", "SonicWall NetExtender",
)  # fmt: skip
IMPOSSIBLE = (
    "0.0.0.0", "0.1.2.3", "127.0.0.1", "127.9.9.9", "224.0.0.251", "239.255.255.250", "240.0.0.1", "250.1.2.3",
    "255.255.255.255",
)  # fmt: skip
ON_THE_WAY = (
    "8.8.8.8",
    "100.64.0.7",
    "100.127.255.1",
    "192.0.2.5",
    "198.51.100.4",
    "203.0.113.9",
    "198.18.0.1",
    "141.20.1.5",
)
PRIVATE = ("192.168.1.5", "10.0.0.4", "172.16.0.9", "172.31.255.1")


def rank(name: str, address: str, second: str = "", length: int = 24) -> tuple[int, int]:
    return _unlikeliness(name, SimpleNamespace(ip=address, nice_name=second, network_prefix=length))


def test_cards_in_a_private_network_stand_first_and_what_is_no_card_last() -> None:
    rows = {
        "cards in a private network": [rank(name, ip) for name in (*LIKELY, *WIRED) for ip in PRIVATE],
        "cards elsewhere": [rank(name, ip) for name in (*LIKELY, *WIRED) for ip in ON_THE_WAY],
        "cards without a network": [rank(name, "169.254.3.4") for name in (*LIKELY, *WIRED)],
        "no cards": [rank(name, ip) for name in VIRTUAL for ip in PRIVATE],
        "no cards, elsewhere": [rank(name, ip) for name in VIRTUAL for ip in ON_THE_WAY],
        "no cards, without a network": [rank(name, "169.254.3.4") for name in VIRTUAL],
    }
    for (before, early), (after, late) in pairwise(rows.items()):
        assert max(early) < min(late), (before, after)


@pytest.mark.parametrize("name", LIKELY)
def test_without_a_wire_comes_before_a_wire_in_every_language(name: str) -> None:
    for wired in WIRED:
        assert rank(name, "10.0.0.4") < rank(wired, "192.168.1.5"), wired


@pytest.mark.parametrize("name", VIRTUAL)
def test_what_is_no_card_stands_behind_by_either_of_its_names(name: str) -> None:
    real = rank("Some card", "10.0.0.4", "Netzwerk")
    assert rank(name, "192.168.1.5") > real
    assert rank("Some card", "192.168.1.5", name) > real
    assert rank("Intel(R) 82574L", "10.0.0.4", "WLAN") == rank("wlan0", "10.0.0.4")


def test_a_network_of_one_address_is_a_tunnel_whatever_its_name() -> None:
    assert rank("Company", "10.0.0.4", length=32) > rank("Some card", "8.8.8.8")


@pytest.mark.parametrize(
    ("name", "second", "address"),
    [
        ("bridge100", "bridge100", "192.168.2.1"),
        ("Microsoft Wi-Fi Direct Virtual Adapter #2", "Local Area Connection* 10", "192.168.137.1"),
        ("Microsoft Hosted Network Virtual Adapter", "Wireless Network Connection 3", "192.168.137.1"),
        ("Virtueller Microsoft-Adapter für direktes WiFi", "LAN-Verbindung* 2", "192.168.137.1"),
    ],
)
def test_a_network_that_the_laptop_makes_for_the_phones_stands_before_tunnels_and_wires(
    name: str, second: str, address: str
) -> None:
    hotspot = rank(name, address, second)
    for other in ("utun3", "PANGP Virtual Ethernet Adapter", "en5", "Ethernet"):
        assert hotspot < rank(other, "10.9.0.1"), other
    assert rank("Wi-Fi", "10.0.0.4") < hotspot


@pytest.mark.parametrize(("name", "address"), [("vEthernet (NAT)", "192.168.137.1"), ("bridge100", "192.168.64.1")])
def test_a_network_for_machines_in_the_laptop_is_none_for_phones(name: str, address: str) -> None:
    assert rank(name, address) > rank("Some card", "10.0.0.4")


@pytest.mark.parametrize("address", IMPOSSIBLE)
def test_what_no_card_can_have_is_never_offered(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(("Wi-Fi", [address]), ("eth0", ["10.0.0.4"])))
    assert [each.address for each in interfaces()] == ["10.0.0.4"]


@given(st.permutations([*zip((*LIKELY[:2], *WIRED[:2], *VIRTUAL[:3]), (*PRIVATE, *ON_THE_WAY), strict=False)]))
def test_the_order_is_that_of_the_ranks_whatever_the_system_tells_first(found: list[tuple[str, str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ifaddr.get_adapters", lambda: adapters(*((name, list[object]([ip])) for name, ip in found)))
        ranks = [rank(each.name, each.address) for each in interfaces()]
    assert ranks == sorted(ranks)
    assert len(ranks) == len(found)


def test_without_a_network_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(("lo", ["127.0.0.1", ("::1", 0, 0)])))
    assert interfaces() == ()


def test_two_addresses_of_one_card_are_two_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(("wlan0", ["169.254.1.1", "192.168.1.5"])))
    assert interfaces() == (Interface("wlan0", "192.168.1.5"), Interface("wlan0", "169.254.1.1"))
