"""The words of services in hospitals."""

from collections.abc import Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import SYKEHUSTJENESTE
from alis.domain.flyt import Tjenestestatus as S
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal

STATUSORD: Mapping[S, tuple[Promise, str]] = {
    S.VENTER: (_("Venter på oppstart"), "neutral"),
    S.I_GANG: (_("I gang"), "success"),
    S.FULLFORT: (_("Fullført"), "success"),
    S.AVBRUTT: (_("Avsluttet før tiden"), "warning"),
    S.BORTFALT: (_("Ble ikke noe av"), "neutral"),
}
TIL_LEGEN: Mapping[S, Promise] = {
    S.VENTER: _("Du har ikke begynt ennå"),
    S.I_GANG: _("Du er i tjeneste"),
    S.FULLFORT: _("Tjenesten er bekreftet"),
    S.AVBRUTT: _("Avsluttet før tiden"),
    S.BORTFALT: _("Ble ikke noe av"),
}
MATER: Mapping[Kontaktmate, Promise] = {
    Kontaktmate.SAMTALE: _("Samtale"),
    Kontaktmate.MOTE: _("Møte"),
    Kontaktmate.EPOST: _("E-post"),
}
TEMAER: Mapping[Kontakttema, Promise] = {
    Kontakttema.LAERINGSMAL: _("Læringsmålene"),
    Kontakttema.VEILEDNING: _("Veiledning og supervisjon"),
    Kontakttema.KURS: _("Kurs"),
    Kontakttema.FORLENGELSE: _("Lengden på tjenesten"),
    Kontakttema.TILBAKE: _("Tilbake i kommunen"),
    Kontakttema.PRAKTISK: _("Praktiske ting"),
}
MALNAVN: Mapping[Laeringsmal, Promise] = {
    Laeringsmal.SAMHANDLING: _("Samhandling (ALM-055)"),
    Laeringsmal.SELEKTERTE_PASIENTER: _("Selektert pasientpopulasjon (ALM-085)"),
}


def statusord(status: S, *, tom: date, idag: date, for_legen: bool = False) -> tuple[str, str]:
    """Word and colour. A service whose last day is past goes on by its state until the hospital confirms it."""
    if status is S.I_GANG and tom < idag:
        return str(_("Over, venter på bekreftelse")), "warning"
    navn, farge = STATUSORD[status]
    return str(TIL_LEGEN[status] if for_legen else navn), farge


assert set(STATUSORD) == set(TIL_LEGEN) == set(SYKEHUSTJENESTE.koder)
assert set(MATER) == set(Kontaktmate) and set(TEMAER) == set(Kontakttema) and set(MALNAVN) == set(Laeringsmal)
