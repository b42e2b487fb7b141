"""What may go wrong between here and the registry, each told plainly.

KnownError
  NotThere         404: no such study
  (one a case)     400, 403, a certificate not trusted: asking again would not help
MayPass            429, 5xx, time-outs, broken connections: asking again may help
"""

from __future__ import annotations

from mbc_desktop.core.errors import KnownError

_SAFE = "The trials you already have are still here and can be searched."


class NotThere(KnownError):
    """The registry has no study of that number."""


class MayPass(Exception):
    """Something that may pass by itself; ``known`` is what to tell where it did not."""

    def __init__(self, known: KnownError) -> None:
        super().__init__(known.what_happened)
        self.known = known


def of_status(status: int, said: str) -> Exception:
    """Return what to raise for an answer with this HTTP status.

    ``said`` is the registry's own sentence; its errors are ``text/plain``, never JSON.
    """
    if status == 404:
        return NotThere(
            "The registry has no study with that number.",
            what_is_safe=_SAFE,
            what_to_do="Check the number: NCT and eight digits.",
        )
    if status == 403:
        return KnownError(
            "The registry refused to answer this program (its firewall said no).",
            what_is_safe=_SAFE,
            what_to_do="Asking again at once won't help. Try tomorrow, or from another network."
            " If it goes on, a newer version of the program may be needed.",
        )
    if status == 429:
        return MayPass(
            KnownError(
                "The registry asked for a pause: too many questions came from your network.",
                what_is_safe=_SAFE,
                what_to_do="Wait some minutes, then try again.",
            )
        )
    if status >= 500:
        return MayPass(
            KnownError(
                "The registry has trouble of its own at the moment.",
                what_is_safe=_SAFE,
                what_to_do="Try again in an hour or so.",
            )
        )
    sentence = " ".join(said.split())[:300]
    return KnownError(
        "The registry did not take the question" + (f": “{sentence}”" if sentence else "."),
        what_is_safe=_SAFE,
        what_to_do="A newer version of the program may be needed. Your search here still works.",
    )


def of_transport(problem: Exception) -> Exception:
    """Return what to raise where no whole answer came."""
    import httpx

    if _is_distrust(problem):
        return KnownError(
            "Whoever answered could not prove to be the registry, so nothing was read.",
            what_is_safe=_SAFE,
            what_to_do="Check that this computer's date is right, or try another network.",
        )
    if isinstance(problem, httpx.TimeoutException):
        happened = "The registry took too long to answer."
    elif isinstance(problem, httpx.ConnectError | httpx.ProxyError):
        happened = "The registry can't be reached: there may be no internet at the moment."
    else:
        happened = "The connection to the registry broke off."
    return MayPass(
        KnownError(
            happened,
            what_is_safe=_SAFE,
            what_to_do="Check the internet connection, then try again. What was fetched is kept.",
        )
    )


def _is_distrust(problem: BaseException | None) -> bool:
    """Tell whether a certificate was the reason, at any depth."""
    import ssl

    while problem is not None:
        if isinstance(problem, ssl.SSLCertVerificationError):
            return True
        problem = problem.__cause__ or problem.__context__
    return False


def something_between() -> KnownError:
    """Return the message for a web page where data was expected."""
    return KnownError(
        "Something between you and the registry answered instead of it, perhaps the sign-in page"
        " of a Wi-Fi network.",
        what_is_safe=_SAFE,
        what_to_do="Open a web page in your browser to sign in to the network, then try again.",
    )


def unusable_proxy() -> KnownError:
    """Return the message for a proxy in the surroundings that httpx can't use."""
    return KnownError(
        "This computer's settings name a proxy that this program can't use.",
        what_is_safe=_SAFE,
        what_to_do="Check HTTPS_PROXY and ALL_PROXY: an address that begins with http:// works.",
    )
