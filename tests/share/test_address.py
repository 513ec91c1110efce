"""Which address of a laptop phones can reach."""

from types import SimpleNamespace

import pytest

from plc_workshop.share.address import Interface, interfaces

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


def test_without_a_network_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(("lo", ["127.0.0.1", ("::1", 0, 0)])))
    assert interfaces() == ()


def test_two_addresses_of_one_card_are_two_choices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters(("wlan0", ["169.254.1.1", "192.168.1.5"])))
    assert interfaces() == (Interface("wlan0", "192.168.1.5"), Interface("wlan0", "169.254.1.1"))
