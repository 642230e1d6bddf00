"""Finds every text marked for translation, in Python and in templates."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from django.utils.translation.template import templatize

PAKKE = Path(__file__).resolve().parents[2]
LAG = tuple(PAKKE / lag for lag in ("domain", "services", "integrations", "web", "api"))
MALER = PAKKE / "web/templates"

KALL: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}

Funn = tuple[str | tuple[str, str], str | None]


def trekk_ut(lag: tuple[Path, ...] = LAG, maler: Path = MALER) -> Catalog:
    """A catalogue of bokmål texts without translations."""
    katalog = Catalog(locale="nn", project="Felles ALIS", fuzzy=False)
    for fil in sorted(fil for mappe in lag for fil in mappe.rglob("*.py")):
        for tekst, sammenheng in _funn(fil.read_text(encoding="utf-8")):
            katalog.add(tekst, context=sammenheng)
    for fil in sorted(maler.rglob("*.html")):
        for tekst, sammenheng in _funn(
            _without_indentation(templatize(fil.read_text("utf-8"), origin=str(fil)))
        ):
            katalog.add(tekst, context=sammenheng)
    return katalog


def _without_indentation(kode: str) -> str:
    """Within parentheses Python gives no meaning to how far in a line begins: a template may be indented as it likes."""
    return f"({kode}\n)"


def _funn(kode: str) -> Iterator[Funn]:
    for _linje, kall, deler, _kommentarer in extract_python(BytesIO(kode.encode()), KALL, [], {}):
        tekster = [deler] if isinstance(deler, str) else [del_ for del_ in deler or () if del_]
        if not tekster:  # a variable: its texts are marked where they are written
            continue
        match kall:
            case "pgettext" | "pgettext_lazy":
                yield tekster[1], tekster[0]
            case "ngettext" | "ngettext_lazy":
                yield (tekster[0], tekster[1]), None
            case _:
                yield tekster[0], None
