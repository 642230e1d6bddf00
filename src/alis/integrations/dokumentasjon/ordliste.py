"""The glossary as a table."""

from collections.abc import Iterable

from alis.integrations.dokumentasjon.tabell import markdown_tabell
from alis.integrations.ordliste import Ord

HODE = """# Ordliste

Hvert ord fra fagfeltet står her én gang. Et nytt ord begynner her, i `src/alis/data/ordliste.toml`; denne siden lages av
`alis dokumentasjon skriv`. De samme forklaringene vises som hjelp ved feltene, på bokmål og nynorsk.

"""


def skriv_ordliste(ordliste: Iterable[Ord]) -> str:
    rader = [
        (
            f"`{oppslag.kode}`",
            oppslag.skrives,
            oppslag.skrives_nn,
            oppslag.nb,
            oppslag.engelsk,
            _kode(oppslag.definert),
        )
        for oppslag in sorted(ordliste, key=lambda oppslag: oppslag.kode)
    ]
    return HODE + markdown_tabell(("kode", "bokmål", "nynorsk", "betydning", "engelsk", "definert i"), rader)


def _kode(navn: str) -> str:
    return f"`{navn}`" if navn else "–"
