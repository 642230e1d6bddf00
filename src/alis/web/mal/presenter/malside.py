"""The page of one template: what it is, what it says, and what can be done with it now."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Mal
from alis.domain.flyt import Malhandling, Malstatus
from alis.services.mal.malbilde import Malbilde
from alis.web.felles.visning import dato_lang, klokkeslett
from alis.web.mal.presenter.klausulvisning import (
    Klausulvisning,
    Tiltaksvisning,
    vis_klausuler,
    vis_tiltak,
)
from alis.web.mal.presenter.ord import ORDNINGSNAVN, STATUSFARGE, STATUSNAVN, feiltekst, malnavn


@dataclass(frozen=True, kw_only=True)
class Mangel:
    tekst: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Malside:
    """`bilde` is None for a template that ships."""

    navn: str
    eier: str
    versjon: str
    ordning: str
    gjelder: str
    status: str
    farge: str
    hva_na: str
    klausuler: tuple[Klausulvisning, ...]
    tiltak: tuple[Tiltaksvisning, ...]
    mangler: tuple[Mangel, ...]
    til_eksempel: str
    kontrollsum: str
    bilde: Malbilde | None = None
    kan_sendes: bool = False
    kan_trekkes: bool = False
    kan_forkastes: bool = False
    kan_utga: bool = False
    til_godkjenning: str = ""

    @property
    def kan_skrives(self) -> bool:
        return self.bilde is not None and self.bilde.kan_skrives


def lag_malside(bilde: Malbilde) -> Malside:
    mal, kan = bilde.mal, bilde.kan
    return Malside(
        **_felles(mal),
        eier=bilde.eier,
        status=str(STATUSNAVN[bilde.status]),
        farge=STATUSFARGE[bilde.status],
        hva_na=_what_now(bilde),
        klausuler=vis_klausuler(mal, laste=bilde.laste, kan_skrives=bilde.kan_skrives),
        mangler=tuple(_mangel(bilde, nummer) for nummer in range(len(bilde.feil)))
        if bilde.kan_skrives
        else (),
        til_eksempel=reverse("mal:eksempel_av_lagret", args=[bilde.versjon_id]),
        bilde=bilde,
        kan_sendes=Malhandling.SEND in kan and not bilde.feil,
        kan_trekkes=Malhandling.TREKK in kan,
        kan_forkastes=Malhandling.FORKAST in kan,
        kan_utga=Malhandling.LA_UTGA in kan,
        til_godkjenning=reverse("mal:godkjenn", args=[bilde.versjon_id])
        if Malhandling.PUBLISER in kan
        else "",
    )


def lag_side_for_sendt_med(mal: Mal, *, eier: str) -> Malside:
    """For a template that ships with the system."""
    utgatt = mal.bruk.tom is not None
    status = Malstatus.UTGATT if utgatt else Malstatus.PUBLISERT
    return Malside(
        **_felles(mal),
        eier=eier,
        status=str(STATUSNAVN[status]),
        farge=STATUSFARGE[status],
        hva_na=_("Malen følger med Felles ALIS og kan ikke endres."),
        klausuler=vis_klausuler(mal, laste=frozenset(), kan_skrives=False),
        mangler=(),
        til_eksempel=_example(mal),
    )


def gjelder(mal: Mal) -> str:
    fom, tom = mal.bruk.fom, mal.bruk.tom
    if tom is None:
        return _("Avtaler som begynner %(fom)s eller senere") % {"fom": dato_lang(fom)}
    return _("Avtaler som begynner fra %(fom)s til %(tom)s") % {"fom": dato_lang(fom), "tom": dato_lang(tom)}


def _example(mal: Mal) -> str:
    """Only an ALIS-avtale is filled with made-up facts."""
    if mal.bruk.slag is not Avtaleslag.ALIS_AVTALE:
        return ""
    return reverse("mal:eksempel", args=[mal.navn, mal.versjon])


def _felles(mal: Mal) -> dict[str, Any]:
    return {
        "navn": malnavn(mal) or mal.navn,
        "versjon": mal.versjon,
        "ordning": str(ORDNINGSNAVN[mal.bruk.ordning]),
        "gjelder": gjelder(mal),
        "tiltak": vis_tiltak(mal),
        "kontrollsum": mal.hash,
    }


def _mangel(bilde: Malbilde, nummer: int) -> Mangel:
    feil = bilde.feil[nummer]
    if feil.klausul and feil.klausul not in bilde.laste:
        lenke = reverse("mal:klausul", args=[bilde.versjon_id, feil.klausul])
    else:
        lenke = reverse("mal:opplysninger", args=[bilde.versjon_id]) if not feil.detalj else "#punktene"
    return Mangel(tekst=feiltekst(feil, bilde.mal), lenke=lenke)


def _what_now(bilde: Malbilde) -> str:
    match bilde.status:
        case Malstatus.KLADD:
            return _("Skriv malen ferdig, og send den til godkjenning hos en annen person.")
        case Malstatus.TIL_GODKJENNING if bilde.er_forfatter:
            return _(
                "Sendt av %(navn)s %(nar)s. En annen enn den som skrev eller sendte malen, må publisere den."
            ) % {
                "navn": bilde.sendt_av,
                "nar": _when(bilde.sendt_at),
            }
        case Malstatus.TIL_GODKJENNING:
            return _("Sendt av %(navn)s %(nar)s. Les malen, og publiser den eller send den tilbake.") % {
                "navn": bilde.sendt_av,
                "nar": _when(bilde.sendt_at),
            }
        case Malstatus.PUBLISERT | Malstatus.UTGATT:
            return _("Sendt av %(sendt)s. Publisert av %(publisert)s %(nar)s. Innholdet kan ikke endres.") % {
                "sendt": bilde.sendt_av,
                "publisert": bilde.publisert_av,
                "nar": _when(bilde.publisert_at),
            }
    return _("Kladden er slettet.")


def _when(at: object) -> str:
    return f"{dato_lang(at)} kl. {klokkeslett(at)}"  # type: ignore[arg-type]
