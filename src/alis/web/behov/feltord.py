"""What the facts of a need are called, and how their values are written."""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.services.plassering.behovslogg import Behovsfelt, Endring, Verdi
from alis.web.felles.visning import dato_lang, prosent
from alis.web.sykehustjeneste.ord import MALNAVN

F = Behovsfelt

FELTNAVN: Mapping[F, Promise] = {
    F.TIDLIGST: gettext_lazy("Kan tidligst begynne"),
    F.ONSKET_FOM: gettext_lazy("Ønsket start"),
    F.DELER: gettext_lazy("Tjenesten"),
    F.SAMME_AVDELING: gettext_lazy("Samme avdeling"),
    F.MAKS_AVVIK: gettext_lazy("Starten kan flyttes"),
    F.STEDER: gettext_lazy("Avdelinger, i ønsket rekkefølge"),
    F.GODTAR_ANDRE: gettext_lazy("Andre avdelinger og steder"),
    F.NUMMER: gettext_lazy("Nummer i kommunens rekkefølge"),
    F.KONTRAKTDAG: gettext_lazy("Datoen på arbeidsavtalen"),
    F.FORSTE_DAG: gettext_lazy("Første dag"),
    F.SISTE_DAG: gettext_lazy("Siste dag"),
    F.PROSENT: gettext_lazy("Stillingsprosent"),
    F.LAERINGSMAL: gettext_lazy("Læringsmål"),
}


def feltverdi(felt: F, verdi: Verdi) -> str:
    return _SKRIVES.get(felt, dato_lang)(verdi)


def endringstekst(endring: Endring) -> str:
    """Dates are not written «from … to», which would read as a period."""
    til = feltverdi(endring.felt, endring.til)
    if endring.fra is None:
        return _("%(felt)s: %(til)s") % {"felt": FELTNAVN[endring.felt], "til": til}
    fra = feltverdi(endring.felt, endring.fra)
    if endring.felt is F.NUMMER:
        return _("Fra nummer %(fra)s til nummer %(til)s") % {"fra": fra, "til": til}
    if endring.felt is not F.STEDER:
        fra = fra[0].lower() + fra[1:]
    return _("%(felt)s: %(til)s (var %(fra)s)") % {"felt": FELTNAVN[endring.felt], "til": til, "fra": fra}


def _yes(verdi: Any) -> str:
    return _("Ja") if verdi else _("Nei")


def _parts(verdi: Any) -> str:
    return _("Seks måneder") if verdi == 1 else _("Tre måneder og tre måneder")


def _same(verdi: Any) -> str:
    return _("Ja") if verdi else _("Nei, kan deles")


def _moved(verdi: Any) -> str:
    return _("Inntil %(antall)s md.") % {"antall": verdi} if verdi else _("Nei")


def _places(verdi: Any) -> str:
    return "; ".join(verdi) or _("ingen")


_SKRIVES: Mapping[F, Callable[[Any], str]] = {
    F.DELER: _parts,
    F.SAMME_AVDELING: _same,
    F.MAKS_AVVIK: _moved,
    F.STEDER: _places,
    F.GODTAR_ANDRE: _yes,
    F.NUMMER: str,
    F.PROSENT: prosent,
    F.LAERINGSMAL: lambda verdi: str(MALNAVN[verdi]),
}

assert set(FELTNAVN) == set(Behovsfelt)
