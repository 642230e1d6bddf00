"""The documents of a case: what each is, where it stands, and where it is opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.brevslag import Brevslag
from alis.domain.flyt import AVTALEVERSJON, Avtalestatus, Kravstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.services.opphor.list_saksdokumenter import Dokumentlinje
from alis.web.felles import kravord
from alis.web.sak.saksrad import STATUSFARGE, Merke


@dataclass(frozen=True, kw_only=True)
class Dokumentrad:
    """`lenke` is empty for a file that a newer one of the same version has replaced."""

    navn: str
    lenke: str
    status: Merke
    forseglet: bool
    opprettet_at: datetime
    sha256: str


def lag_dokumentrader(linjer: Iterable[Dokumentlinje], aktor: Aktor) -> tuple[Dokumentrad, ...]:
    return tuple(
        Dokumentrad(
            navn=_name(linje),
            lenke=_link(linje) if linje.nyeste else "",
            status=_status(linje, aktor),
            forseglet=linje.forseglet,
            opprettet_at=linje.opprettet_at,
            sha256=linje.sha256,
        )
        for linje in linjer
    )


def _name(linje: Dokumentlinje) -> str:
    verdier = {"nummer": linje.nummer, "format": linje.format.upper(), "navn": linje.hvem}
    match linje.slag:
        case Avtaleslag.ALIS_AVTALE:
            return _("Avtale versjon %(nummer)s, %(format)s") % verdier
        case Avtaleslag.VEILEDERAVTALE:
            return _("Veilederavtale med %(navn)s, versjon %(nummer)s, %(format)s") % verdier
        case Brevslag.KRAV:
            return _("Krav nr. %(nummer)s om tilbakebetaling, %(format)s") % verdier
    return _("Brev om at avtalen slutter, %(format)s") % verdier


def _link(linje: Dokumentlinje) -> str:
    if isinstance(linje.slag, Brevslag):
        return reverse("opphor:brev", args=[linje.objekt_id])
    return f"/avtaler/{linje.objekt_id}/dokument.{linje.format}"


def _status(linje: Dokumentlinje, aktor: Aktor) -> Merke:
    """The doctor reads the states in words made for her."""
    match linje.status:
        case Avtalestatus():
            navn = _(AVTALEVERSJON.navn_paa(linje.status, for_alis=aktor.rolle is Rolle.ALIS))
            return Merke(tekst=navn, farge=STATUSFARGE.get(linje.status, "neutral"))
        case Kravstatus():
            navn = kravord.statusnavn(linje.status, aktor)
            return Merke(tekst=navn, farge=kravord.STATUSFARGE[linje.status])
    return Merke(tekst=_("Angret") if linje.angret else _("Gjelder"), farge="neutral")
