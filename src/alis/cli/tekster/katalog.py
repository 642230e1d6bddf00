"""The nynorsk catalogue on disk: the `.po` file people edit, and the `.mo` file made from it at set-up."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HODE = """\
# Nynorsk for Felles ALIS. The msgids are the bokmål texts of the code.
msgid ""
msgstr ""
"Language: nn\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

MAPPE = Path(__file__).resolve().parents[2] / "web/locale/nn/LC_MESSAGES"
PO, MO = MAPPE / "django.po", MAPPE / "django.mo"


def les_katalog(fil: Path = PO) -> Catalog:
    """An empty catalogue when there is no file yet."""
    if not fil.exists():
        return Catalog(locale="nn", project="Felles ALIS", fuzzy=False)
    with fil.open("rb") as innhold:
        return read_po(innhold, locale="nn")


def skriv_katalog(katalog: Catalog, fil: Path = PO) -> None:
    """Ordered by text, without places or dates, so that a change shows only what was changed."""
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("wb") as innhold:
        innhold.write(HODE.encode())
        write_po(innhold, katalog, width=0, sort_output=True, no_location=True, omit_header=True)


def skriv_mo(katalog: Catalog, fil: Path = MO) -> None:
    with fil.open("wb") as innhold:
        write_mo(innhold, katalog)
