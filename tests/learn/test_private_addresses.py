"""Which addresses belong to the public internet."""

from __future__ import annotations

import pytest

from mbc_desktop.learn.private_addresses import is_public


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::8.8.8.8",
     "2002:0808:0808::1", "::ffff:8.8.8.8"],
)  # fmt: skip
def test_public_addresses_may_be_asked(address: str):
    """Also an IPv6 address that stands for a public IPv4 one."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.255.0.3", "0.0.0.0",  # noqa: S104 - looked at, not bound to
     "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.1.1",
     "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
     "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1",
     "ff02::1", "::ffff:127.0.0.1", "::ffff:192.168.0.1", "::127.0.0.1", "64:ff9b::10.0.0.1",
     "64:ff9b:1::1", "2002:7f00:1::", "2002:c0a8:0101::", "2001:db8::1", "not an address", ""],
)  # fmt: skip
def test_private_addresses_may_not(address: str):
    """Loopback, home networks, link-local, cloud metadata, and IPv6 dresses of all of them."""
    assert not is_public(address)
