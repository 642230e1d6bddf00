"""What the facts of an agreement are called on pages, and how they are written."""

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.dokument.forskjell import Faktafelt
from alis.domain.dokument.forskjell.faktaforskjell import Faktaverdi
from alis.domain.parter import Driftsform
from alis.domain.verdier import Belop
from alis.web.felles.satssettnavn import satssettnavn
from alis.web.felles.visning import andel, dato, kr, periode

DRIFTSFORMNAVN = {
    Driftsform.NAERINGSDRIVENDE: gettext_lazy("Næringsdrivende"),
    Driftsform.ANSATT: gettext_lazy("Ansatt i kommunen"),
    Driftsform.ANNET: gettext_lazy("Annen driftsform"),
}
FAKTANAVN = {
    Faktafelt.KOMMUNE: gettext_lazy("Kommune"),
    Faktafelt.KONTAKTPERSON: gettext_lazy("Kontaktperson"),
    Faktafelt.NAVN: gettext_lazy("Legens navn"),
    Faktafelt.HPR_NR: gettext_lazy("HPR-nummer"),
    Faktafelt.ARBEIDSSTED: gettext_lazy("Arbeidssted"),
    Faktafelt.OPPSTART: gettext_lazy("Start på spesialiseringen"),
    Faktafelt.FORVENTET_SLUTT: gettext_lazy("Forventet slutt"),
    Faktafelt.VEILEDER: gettext_lazy("Veileder"),
    Faktafelt.GJELDER_FRA: gettext_lazy("Gjelder fra"),
    Faktafelt.GJELDER_TIL: gettext_lazy("Gjelder til"),
    Faktafelt.DRIFTSFORM: gettext_lazy("Driftsform"),
    Faktafelt.FORDELING_ALIS: gettext_lazy("Legens andel"),
    Faktafelt.HVILER: gettext_lazy("Avtalen hviler"),
    Faktafelt.SATSSETT: gettext_lazy("Satser"),
    Faktafelt.RAMME: gettext_lazy("Ramme"),
}


def faktaverdi(felt: Faktafelt, verdi: Faktaverdi) -> str:
    """As people write it; a dash for what is not stated."""
    match verdi:
        case None | "" | ():
            return "–"
        case Driftsform():
            return str(DRIFTSFORMNAVN[verdi])
        case str():
            return satssettnavn(verdi) if felt is Faktafelt.SATSSETT else verdi
        case Belop():
            return kr(verdi)
        case Fraction():
            return andel(verdi)
        case date():
            return dato(verdi)
    return _(" og ").join(periode(en.fom, en.tom) for en in verdi)
