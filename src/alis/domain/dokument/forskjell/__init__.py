"""What differs between two texts, two agreements and two templates: pure, exact, and fast enough to be made per page."""

from alis.domain.dokument.forskjell.bit import Bit, Bitslag, er_uendret, gammel_tekst, ny_tekst
from alis.domain.dokument.forskjell.elementforskjell import Elementforskjell, elementforskjeller
from alis.domain.dokument.forskjell.endring import Endring
from alis.domain.dokument.forskjell.faktaforskjell import Faktafelt, Faktaforskjell, Stillingsforskjell
from alis.domain.dokument.forskjell.innholdsforskjell import Innholdsforskjell, innholdsforskjell
from alis.domain.dokument.forskjell.linjeforskjell import Linjeforskjell, linjeforskjeller
from alis.domain.dokument.forskjell.malforskjell import Malforskjell, Merkelappforskjell, malforskjell
from alis.domain.dokument.forskjell.ordforskjell import ordforskjell
from alis.domain.dokument.forskjell.punktforskjell import Punktforskjell, Punkttekst, punktforskjeller

__all__ = [
    "Bit",
    "Bitslag",
    "Elementforskjell",
    "Endring",
    "Faktafelt",
    "Faktaforskjell",
    "Innholdsforskjell",
    "Linjeforskjell",
    "Malforskjell",
    "Merkelappforskjell",
    "Punktforskjell",
    "Punkttekst",
    "Stillingsforskjell",
    "elementforskjeller",
    "er_uendret",
    "gammel_tekst",
    "innholdsforskjell",
    "linjeforskjeller",
    "malforskjell",
    "ny_tekst",
    "ordforskjell",
    "punktforskjeller",
]
