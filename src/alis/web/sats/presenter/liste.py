"""The rate sets as rows."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.regel import Satssett, Satsstatus
from alis.services.sats.satsbilde import Satsrad
from alis.web.sats.ord import STATUSFARGE, STATUSNAVN, settnavn
from alis.web.sats.presenter.nytt import ukjente


@dataclass(frozen=True, kw_only=True)
class Settrad:
    """`sett` is the name that a new version is begun from."""

    navn: str
    lenke: str
    er_ubekreftet: bool
    kjent: str
    sett: str


@dataclass(frozen=True, kw_only=True)
class Arbeidsrad:
    navn: str
    lenke: str
    eier: str
    status: str
    farge: str
    venter_pa_meg: bool


def lag_rad(sett: Satssett) -> Settrad:
    return Settrad(
        navn=settnavn(sett),
        lenke=reverse("sats:sett", args=sett.navn.split("/")),
        er_ubekreftet=sett.status is Satsstatus.UBEKREFTET,
        kjent=_("Noen beløp er ikke kjent") if any(ukjente(sett)) else _("Alle beløp er kjent"),
        sett=sett.navn,
    )


def lag_under_arbeid(rad: Satsrad) -> Arbeidsrad:
    return Arbeidsrad(
        navn=settnavn(rad.sett),
        lenke=reverse("sats:kladd", args=[rad.versjon_id]),
        eier=rad.eier,
        status=str(STATUSNAVN[rad.status]),
        farge=STATUSFARGE[rad.status],
        venter_pa_meg=rad.venter_pa_meg,
    )
