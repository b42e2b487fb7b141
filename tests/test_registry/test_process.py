"""The stand-in in a process of its own."""

from __future__ import annotations

import httpx

from tests.registry import RegistryProcess


def test_command_line() -> None:
    """`python -m tests.registry` prints its address, serves, takes orders, and stops when told."""
    with RegistryProcess("--generate", "40", "--seed", "3", "--open-only") as process:
        assert process.url.startswith("http://127.0.0.1:")
        page = httpx.get(f"{process.url}/studies", params={"countTotal": "true"}).json()
        assert page["totalCount"] == 40
        assert process.prepare({"query.cond": "breast cancer", "pageSize": "100"}) == 1
        changed = process.evolve(0.5, seed=1, date="2026-11-23")
        assert 5 < len(changed) < 35
        process.trouble(503)
        assert httpx.get(f"{process.url}/studies").status_code == 503
        assert [request["status"] for request in process.requests()] == [200, 503]
