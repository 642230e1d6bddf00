"""All that comes in is UTF-8, so an encoding that the caller names is not asked of."""

import re
from collections.abc import Callable, Iterable
from typing import Any

Tjener = Callable[[dict[str, Any], Any], Iterable[bytes]]
TEGNSETT = re.compile(r";\s*charset\s*=[^;]*", re.IGNORECASE)


def uten_tegnsett(tjener: Tjener) -> Tjener:
    """Return the same server, which never hears of a `charset`.

    Django reads the address with it before any page or middleware is reached, and one that is not for text (`hex`) would
    end there as a fault of ours.
    """

    def svar(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ["CONTENT_TYPE"] = TEGNSETT.sub("", environ.get("CONTENT_TYPE") or "")
        return tjener(environ, start_response)

    return svar
