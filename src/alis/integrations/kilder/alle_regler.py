"""Every rule of the law, whether or not anything has used it yet."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import alis.domain
from alis.domain.regel import Regel, regler


@cache
def alle_regler() -> tuple[Regel[..., Any], ...]:
    """By name. A rule exists once its module is imported, so all of the domain is."""
    for modul in walk_packages(alis.domain.__path__, "alis.domain."):
        import_module(modul.name)
    return regler()
