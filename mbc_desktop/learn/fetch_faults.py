"""Why a page could not be had, in sentences."""

from __future__ import annotations

from mbc_desktop.core.errors import KnownError, WrongUsage

_SAFE = "Nothing in your library was changed."
_SAVE_YOURSELF = "Open it in your web browser, save the page as a file there, and add that file."


def explained(problem: Exception, host: str, *, late: bool) -> KnownError:
    """Return what to tell the person instead of a fault of the network.

    Anything that is no such fault is a bug, and is raised again as it is.
    """
    import httpcore

    if isinstance(problem, KnownError):
        return problem
    if late or isinstance(problem, httpcore.TimeoutException):
        return too_slow()
    if isinstance(problem, httpcore.ConnectError):
        return unreachable(host)
    if isinstance(problem, (httpcore.NetworkError, httpcore.ProtocolError, OSError)):
        return broken_off()
    raise problem


def not_an_address() -> KnownError:
    """No web address."""
    return WrongUsage(
        "This is not an address of a page on the web.",
        what_is_safe=_SAFE,
        what_to_do="Copy the whole address from your web browser; it begins with https://.",
    )


def no_such_host(host: str) -> KnownError:
    """A name that cannot be resolved, which also is how being offline shows."""
    return KnownError(
        f"The site {host} could not be found.",
        what_is_safe=_SAFE,
        what_to_do="Check the address and your internet connection, then try again.",
    )


def unreachable(host: str) -> KnownError:
    """No connection to any of a host's addresses."""
    return KnownError(
        f"The site {host} could not be reached, or its certificate is not in order.",
        what_is_safe=_SAFE,
        what_to_do="Check your internet connection, or try again later.",
    )


def private_address() -> KnownError:
    """An address inside a home or a clinic."""
    return KnownError(
        "This address leads into a private network, not to the web, so it was not opened.",
        what_is_safe=_SAFE,
        what_to_do="If you trust it, open it in your web browser and save the page as a file.",
    )


def redirect_loop() -> KnownError:
    """Redirects without end."""
    return KnownError(
        "The site keeps sending from one address to the next and never shows the page.",
        what_is_safe=_SAFE,
        what_to_do=_SAVE_YOURSELF,
    )


def too_large(most_bytes: int) -> KnownError:
    """More than is taken."""
    return KnownError(
        f"This is larger than {most_bytes // 1_000_000} MB, which is more than an article takes.",
        what_is_safe=_SAFE,
        what_to_do="If the article is part of a larger file, save that part by itself.",
    )


def too_slow() -> KnownError:
    """Time is up."""
    return KnownError(
        "The site took too long to answer.",
        what_is_safe=_SAFE,
        what_to_do="Try again later.",
    )


def broken_off() -> KnownError:
    """The connection ended early, or what came was garbled."""
    return KnownError(
        "The connection to the site broke off before all of the page was here.",
        what_is_safe=_SAFE,
        what_to_do="Check your internet connection, then try again.",
    )


def not_understood() -> KnownError:
    """An encoding or kind of file that was not asked for."""
    return KnownError(
        "The site sent something that is not an article this program can read.",
        what_is_safe=_SAFE,
        what_to_do=_SAVE_YOURSELF,
    )


def refused_by_site(status: int, host: str) -> KnownError:
    """An answer other than the page."""
    if status in {404, 410}:
        return KnownError(
            f"The site {host} says that there is no such page.",
            what_is_safe=_SAFE,
            what_to_do="Check the address, or look for the page on the site.",
        )
    if status in {401, 402, 403, 407, 451}:
        return KnownError(
            f"The site {host} does not give this page to the program.",
            what_is_safe=_SAFE,
            what_to_do=_SAVE_YOURSELF,
        )
    return KnownError(
        f"The site {host} can't show this page at the moment.",
        what_is_safe=_SAFE,
        what_to_do="Try again later.",
    )
