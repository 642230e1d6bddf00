"""A Markdown table."""

from collections.abc import Iterable, Sequence


def markdown_tabell(hode: Sequence[str], rader: Iterable[Sequence[str]]) -> str:
    """A bar or line break inside a cell is written so that it does not break the table."""
    linjer = [hode, ["---"] * len(hode), *rader]
    return "".join(f"| {' | '.join(_celle(celle) for celle in linje)} |\n" for linje in linjer)


def _celle(tekst: str) -> str:
    return tekst.replace("|", "\\|").replace("\n", " ")
