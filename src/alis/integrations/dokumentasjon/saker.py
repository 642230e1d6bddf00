"""How many cases each rule has, read from the files that a case handler can read."""

import tomllib
from collections import Counter
from pathlib import Path


def tell_saker(mappe: Path) -> Counter[tuple[str, str]]:
    """By name of rule and outcome. Empty where the cases are not at hand, as in an installed package."""
    poster = (
        post
        for fil in sorted(mappe.glob("*.toml"))
        for post in tomllib.loads(fil.read_text(encoding="utf-8"))["sak"]
    )
    return Counter((post["regel"], post["utfall"]) for post in poster)
