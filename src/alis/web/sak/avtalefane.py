"""The versions of the agreement in a case, newest first."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import AVTALEVERSJON, Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.services.utdanning import Saksbilde, Versjonsbilde
from alis.web.felles.visning import dato
from alis.web.sak.saksrad import STATUSFARGE


@dataclass(frozen=True, kw_only=True)
class Avtalerad:
    lenke: str
    nummer: int
    status: str
    farge: str
    fom: date | None
    tom: date | None
    merknad: str


def lag_avtalerader(sak: Saksbilde, *, rolle: Rolle) -> tuple[Avtalerad, ...]:
    """The doctor reads the states in words made for her. Drafts that came to nothing are left out."""
    synlige = [v for v in sak.versjoner if v.status is not Avtalestatus.FORKASTET]
    return tuple(_rad(versjon, for_alis=rolle is Rolle.ALIS) for versjon in reversed(synlige))


def til_versjoner(sak: Saksbilde) -> str:
    """The page of the newest agreement's versions; empty while there is none to see."""
    synlige = [v for v in sak.versjoner if v.status is not Avtalestatus.FORKASTET]
    return reverse("versjoner:versjoner", args=[synlige[-1].avtale_id]) if synlige else ""


def til_budsjett(sak: Saksbilde, aktor: Aktor) -> str:
    """The budget of the newest version that the actor sees; empty where there is none, or it is not hers to see."""
    synlige = [v for v in sak.versjoner if v.status is not Avtalestatus.FORKASTET]
    if not synlige or not aktor.har(Rettighet.SE_BUDSJETT):
        return ""
    return reverse("budsjett:oversikt", args=[synlige[-1].id])


def _rad(versjon: Versjonsbilde, *, for_alis: bool) -> Avtalerad:
    return Avtalerad(
        lenke=f"/avtaler/{versjon.id}/",
        nummer=versjon.nummer,
        status=_(AVTALEVERSJON.navn_paa(versjon.status, for_alis=for_alis)),
        farge=STATUSFARGE.get(versjon.status, "neutral"),
        fom=None if versjon.status is Avtalestatus.BORTFALT else versjon.gjelder_fra,
        tom=versjon.gjelder_til,
        merknad=_merknad(versjon),
    )


def _merknad(versjon: Versjonsbilde) -> str:
    if versjon.status is Avtalestatus.BORTFALT:
        return _("Skulle gjelde fra %(dag)s") % {"dag": dato(versjon.gjelder_fra)}
    if versjon.status is not Avtalestatus.SENDT:
        return ""
    mangler = [
        hvem
        for hvem, har in ((_("legen"), versjon.signert_av_alis), (_("kommunen"), versjon.signert_av_kommunen))
        if not har
    ]
    return _("Mangler signatur fra %(hvem)s") % {"hvem": _(" og ").join(mangler)}


@dataclass(frozen=True, kw_only=True)
class Veilederlenker:
    """An address that is empty is not this actor's."""

    til_listen: str
    til_ny: str


def lag_veilederlenker(sak: Saksbilde, aktor: Aktor) -> Veilederlenker | None:
    """None for those to whom the supervisors' agreements are hidden."""
    if not aktor.har(Rettighet.SE_VEILEDERAVTALE):
        return None
    ny = f"/alis/{sak.sak_id}/veilederavtale/ny/" if aktor.har(Rettighet.SKRIV_AVTALE) else ""
    return Veilederlenker(til_listen=f"/veilederavtaler/?sak={sak.sak_id}", til_ny=ny)
