"""The hub: each grant period with its deadline and where the application stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Utlysningsstand
from alis.services.soknad.list_soknader import Perioderad, Soknadsrad
from alis.web.felles.visning import dato_lang
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.soknad.adresser import som_slug
from alis.web.soknad.ord import FARGER, IKKE_BEGYNT, STATUSNAVN
from alis.web.soknad.presenter.rapport import rapportmerke

VENTER = (None, Soknadsstatus.KLADD, Soknadsstatus.TIL_SENDING)


@dataclass(frozen=True, kw_only=True)
class Rapportcelle:
    merke: str
    farge: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Periodevisning:
    """`haster`: not sent, and the deadline is near. `rapport` is None where nothing is granted."""

    navn: str
    adresse: str
    status: str | Promise
    farge: str
    frist: date | None
    fristtekst: str
    haster: bool
    nummer: str
    rapport: Rapportcelle | None


@dataclass(frozen=True, kw_only=True)
class Innkommetvisning:
    kommune: str
    periode: str
    status: str | Promise
    farge: str
    nummer: str
    sendt_at: datetime | None
    adresse: str
    rapport_levert: date | None


def lag_perioder(rader: Sequence[Perioderad], *, idag: date) -> list[Periodevisning]:
    return [
        Periodevisning(
            navn=periodenavn(rad.utlysning.tilskuddsperiode),
            adresse=reverse("soknad:vis", args=[som_slug(rad.utlysning.tilskuddsperiode)]),
            status=STATUSNAVN[rad.status] if rad.status else IKKE_BEGYNT,
            farge=FARGER.get(rad.status, "neutral") if rad.status else "neutral",
            frist=rad.utlysning.frist,
            fristtekst=_deadline(rad),
            haster=rad.status in VENTER and rad.dager_igjen is not None and 0 <= rad.dager_igjen <= 30,
            nummer=rad.nummer,
            rapport=_report(rad, idag),
        )
        for rad in rader
    ]


def _report(rad: Perioderad, idag: date) -> Rapportcelle | None:
    if rad.status is not Soknadsstatus.INNVILGET:
        return None
    merke, farge = rapportmerke(rad.rapport_levert, rad.utlysning.rapportfrist, idag=idag)
    if rad.rapport_levert is not None:
        return Rapportcelle(merke=merke, farge=farge, tekst=dato_lang(rad.rapport_levert))
    frist = rad.utlysning.rapportfrist
    tekst = _("Frist %(dag)s") % {"dag": dato_lang(frist)} if frist else _("Fristen er ikke kjent")
    return Rapportcelle(merke=merke, farge=farge, tekst=tekst)


def _deadline(rad: Perioderad) -> str:
    frist, dager = rad.utlysning.frist, rad.dager_igjen
    if frist is None or dager is None:
        return _("Fristen er ikke funnet")
    if rad.stand is Utlysningsstand.UTE:
        return _("Fristen var %(dag)s") % {"dag": dato_lang(frist)}
    igjen = ngettext("%(dager)s dag igjen", "%(dager)s dager igjen", dager) % {"dager": dager}
    return _("%(dag)s, %(igjen)s") % {"dag": dato_lang(frist), "igjen": igjen}


def lag_innkomne(rader: Sequence[Soknadsrad]) -> list[Innkommetvisning]:
    """What has not been sent can be counted, and not opened."""
    return [
        Innkommetvisning(
            kommune=rad.kommune,
            periode=periodenavn(rad.tilskuddsperiode),
            status=STATUSNAVN[rad.status],
            farge=FARGER.get(rad.status, "neutral"),
            nummer=rad.nummer,
            sendt_at=rad.sendt_at,
            adresse=reverse("soknad:sendt", args=[rad.id]) if rad.nummer else "",
            rapport_levert=rad.rapport_levert,
        )
        for rad in rader
    ]
