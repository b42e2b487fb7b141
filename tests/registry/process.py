"""The stand-in in a process of its own, so that it does not share a client's interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.request import Request, urlopen

import msgspec


class RegistryProcess:
    """`python -m tests.registry` with these arguments, running while the `with` block lasts."""

    def __init__(self, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.registry", *arguments],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self.url = self._process.stdout.readline().strip()
        if not self.url:
            raise RuntimeError(f"the stand-in did not start: {self._process.wait()}")

    def __enter__(self) -> RegistryProcess:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the process and wait for it."""
        self._process.terminate()
        self._process.wait(timeout=20)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def evolve(self, share: float, *, seed: int, date: str) -> list[str]:
        """`StandInRegistry.evolve` over there."""
        changed = self._tell("evolve", {"share": share, "seed": seed, "date": date})
        return [str(nct) for nct in changed]

    def prepare(self, parameters: dict[str, str]) -> int:
        """`StandInRegistry.prepare_query` over there."""
        return int(self._tell("prepare", parameters))

    def trouble(self, kind: int | str, **options: Any) -> None:
        """`StandInRegistry.trouble` over there."""
        self._tell("trouble", {"kind": kind, **options})

    def requests(self) -> list[dict[str, Any]]:
        """The requests that came, as dicts of `server.Request`."""
        return list(self._tell("requests", {}))

    def _tell(self, order: str, what: dict[str, Any]) -> Any:
        address = self.url.removesuffix("/api/v2") + f"/stand-in/{order}"
        request = Request(address, data=msgspec.json.encode(what), method="POST")  # noqa: S310
        with urlopen(request, timeout=600) as answer:  # noqa: S310 (loopback)
            return msgspec.json.decode(answer.read())
