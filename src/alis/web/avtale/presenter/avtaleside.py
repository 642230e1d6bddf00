"""The page of one agreement: where it stands, who does what next, and everything that can be done."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale import Hvileomfang
from alis.domain.avtale.forhandlingskrav import kan_forhandles
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.dokument import Avtaleinnhold
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.avtale.avtalebilde import Avtalebilde, Signaturbilde
from alis.web.avtale.presenter.adresser import til_forhandling, til_papir, til_sak
from alis.web.avtale.presenter.avtaletabell import Belopsrad, lag_belopsrader, sum_avtalt
from alis.web.avtale.presenter.nedlasting import Nedlastingslenke, lag_nedlastinger
from alis.web.avtale.presenter.ord import PARTSNAVN, STATUSFARGE, gjeldstid, statusnavn
from alis.web.avtale.presenter.signaturrad import Signaturrad, hvem_sin_tur, lag_signaturrader
from alis.web.felles.visning import dato_lang, klokkeslett

MAKS_VERSJONER = 5
"""How many versions the side of the page lists."""


@dataclass(frozen=True, kw_only=True)
class Hendelse:
    tekst: str
    nar: str


@dataclass(frozen=True, kw_only=True)
class Versjonslenke:
    navn: str
    status: str
    lenke: str
    er_her: bool


@dataclass(frozen=True, kw_only=True)
class Avtaleside:
    """An address that is empty is an act that is not this actor's, or not possible now."""

    bilde: Avtalebilde
    innhold: Avtaleinnhold
    overskrift: str
    status: str
    farge: str
    gjelder: str
    hva_na: str
    hvile: str
    signaturer: tuple[Signaturrad, ...]
    rader: tuple[Belopsrad, ...]
    sum: str
    dokumenter: tuple[Nedlastingslenke, ...]
    hendelser: tuple[Hendelse, ...]
    versjoner: tuple[Versjonslenke, ...]
    til_versjoner: str
    til_sak: str
    til_signering: str
    til_fullmakter: str
    til_papir: str
    til_tilbaketrekking: str
    til_avslutning: str
    til_opphor: str
    til_ny_versjon: str
    til_forhandling: str
    til_budsjett: str


def lag_avtaleside(bilde: Avtalebilde, aktor: Aktor) -> Avtaleside:
    return Avtaleside(
        bilde=bilde,
        innhold=bilde.innhold,
        overskrift=_("ALIS-avtale for %(navn)s") % {"navn": bilde.innhold.fakta.lege.navn},
        status=str(statusnavn(bilde.status, aktor)),
        farge=STATUSFARGE[bilde.status],
        gjelder=gjeldstid(bilde.status, bilde.gjelder_fra, bilde.gjelder_til),
        hva_na=_what_now(bilde, kan_endre=_can_renew(bilde, aktor)),
        hvile=_rest(bilde),
        signaturer=lag_signaturrader(bilde),
        rader=lag_belopsrader(bilde.innhold),
        sum=sum_avtalt(bilde.innhold),
        dokumenter=lag_nedlastinger(bilde),
        hendelser=_events(bilde),
        versjoner=_versions(bilde, aktor),
        til_versjoner=reverse("versjoner:versjoner", args=[bilde.avtale_id]),
        til_sak=til_sak(bilde.sak.sak_id),
        til_signering=_to("avtale:signer", bilde) if bilde.kan_signeres_av_deg else "",
        til_papir=til_papir(bilde.versjon_id, bilde.status, aktor),
        til_fullmakter=_powers(bilde, aktor),
        til_tilbaketrekking=_to("avtale:trekk", bilde) if _can(bilde, aktor, Avtalehandling.TREKK) else "",
        til_avslutning=_to("opphor:nytt", bilde) if _can_end(bilde, aktor) else "",
        til_opphor=reverse("opphor:vis", args=[bilde.opphor_id]) if bilde.opphor_id else "",
        til_ny_versjon=reverse("avtale:ny", args=[bilde.sak.sak_id]) if _can_renew(bilde, aktor) else "",
        til_forhandling=til_forhandling(bilde.versjon_id) if _can_bargain(bilde, aktor) else "",
        til_budsjett=_to("budsjett:oversikt", bilde) if aktor.har(Rettighet.SE_BUDSJETT) else "",
    )


def _powers(bilde: Avtalebilde, aktor: Aktor) -> str:
    """While it is being signed, for those who can give one or who plan the signing."""
    kan_se = aktor.har(Rettighet.GI_FULLMAKT) or aktor.har(Rettighet.SEND_AVTALE)
    return reverse("signering:fullmakter") if kan_se and bilde.status is Avtalestatus.SENDT else ""


RETT = {
    Avtalehandling.TREKK: Rettighet.SEND_AVTALE,
    Avtalehandling.AVSLUTT: Rettighet.AVSLUTT_AVTALE,
}


def _can(bilde: Avtalebilde, aktor: Aktor, handling: Avtalehandling) -> bool:
    return aktor.har(RETT[handling]) and AVTALEVERSJON.kan(bilde.status, handling)


def _can_end(bilde: Avtalebilde, aktor: Aktor) -> bool:
    return _can(bilde, aktor, Avtalehandling.AVSLUTT) and bilde.gjelder_til is None


def _can_renew(bilde: Avtalebilde, aktor: Aktor) -> bool:
    nyeste = max(versjon.nummer for versjon in bilde.sak.versjoner)
    return (
        aktor.har(Rettighet.SKRIV_AVTALE)
        and bilde.nummer == nyeste
        and bilde.status is not Avtalestatus.SENDT
    )


def _can_bargain(bilde: Avtalebilde, aktor: Aktor) -> bool:
    """A party may take up a change to what both have signed."""
    return (
        aktor.har(Rettighet.FORHANDLE_AVTALE) and kan_forhandles(status=bilde.status).utfall is Utfall.OPPFYLT
    )


def _to(navn: str, bilde: Avtalebilde) -> str:
    return reverse(navn, args=[bilde.versjon_id])


def _what_now(bilde: Avtalebilde, *, kan_endre: bool) -> str:
    match bilde.status:
        case Avtalestatus.SENDT:
            return _who_signs(bilde)
        case Avtalestatus.SIGNERT:
            return _("Alle har signert. Avtalen gjelder fra %(dag)s.") % {"dag": dato_lang(bilde.gjelder_fra)}
        case Avtalestatus.I_KRAFT if bilde.gjelder_til:
            return _("Avtalen gjelder til og med %(dag)s.") % {"dag": dato_lang(bilde.gjelder_til)}
        case Avtalestatus.I_KRAFT if kan_endre:
            return _("Avtalen gjelder. Lag en ny versjon når stillingen, veilederen eller beløpene endres.")
        case Avtalestatus.I_KRAFT:
            return _("Avtalen gjelder.")
        case Avtalestatus.ERSTATTET:
            return _("En nyere versjon tok over. Denne gjaldt til og med %(dag)s.") % {
                "dag": dato_lang(bilde.gjelder_til)
            }
        case Avtalestatus.BORTFALT:
            return _("Avtalen skulle gjelde fra %(dag)s, men falt bort før den dagen. Den begynte aldri.") % {
                "dag": dato_lang(bilde.gjelder_fra)
            }
    return _("Avtalen gjaldt til og med %(dag)s.") % {"dag": dato_lang(bilde.gjelder_til)}


def _rest(bilde: Avtalebilde) -> str:
    """While it rests, the page says what rests and until when."""
    if bilde.hvile is None:
        return ""
    dager = {"fom": dato_lang(bilde.hvile.periode.fom), "tom": dato_lang(bilde.hvile.periode.last)}
    if bilde.hvile.omfang is Hvileomfang.AVTALEN:
        return _("Avtalen hviler fra %(fom)s til %(tom)s.") % dager
    return _("Aktivitetene i avtalen hviler fra %(fom)s til %(tom)s.") % dager


def _who_signs(bilde: Avtalebilde) -> str:
    if bilde.kan_signeres_av_deg:
        return _("Avtalen venter på deg. Les den og signer.")
    venter = _("Avtalen venter på signatur fra %(hvem)s.") % {"hvem": hvem_sin_tur(bilde)}
    if bilde.kan_avvises_av_deg:
        return _("%(venter)s Du signerer etter det.") % {"venter": venter}
    return venter


def _events(bilde: Avtalebilde) -> tuple[Hendelse, ...]:
    hendelser = [(bilde.sendt_at, _("Sendt til signering av %(navn)s") % {"navn": bilde.sendt_av})]
    hendelser += [(s.signert_at, _signed_event(s)) for s in bilde.signaturer if s.signert_at]
    if bilde.i_kraft_at:
        hendelser.append((bilde.i_kraft_at, _("Trådte i kraft")))
    if bilde.avsluttet_at:
        hendelser.append((bilde.avsluttet_at, _ended_event(bilde)))
    return tuple(
        Hendelse(tekst=tekst, nar=_("%(dag)s kl. %(tid)s") % {"dag": dato_lang(nar), "tid": klokkeslett(nar)})
        for nar, tekst in sorted(hendelser)
    )


def _ended_event(bilde: Avtalebilde) -> str:
    match bilde.status:
        case Avtalestatus.ERSTATTET:
            return _("Erstattet av ny versjon")
        case Avtalestatus.BORTFALT:
            return _("Falt bort da %(navn)s avsluttet avtalen") % {"navn": bilde.avsluttet_av}
    return _("Siste dag satt av %(navn)s") % {"navn": bilde.avsluttet_av}


def _signed_event(signatur: Signaturbilde) -> str:
    facts = {"part": PARTSNAVN[signatur.part], "navn": signatur.navn, "giver": signatur.fullmakt_fra}
    if signatur.maate is Signeringsmate.PAPIR:
        return _("%(part)s signerte på papir ved %(navn)s") % facts
    if signatur.fullmakt_fra:
        return _("%(part)s signerte ved %(navn)s, etter fullmakt fra %(giver)s") % facts
    return _("%(part)s signerte ved %(navn)s") % facts


def _versions(bilde: Avtalebilde, aktor: Aktor) -> tuple[Versjonslenke, ...]:
    """The newest ones; the rest are a click away."""
    samme = [
        versjon
        for versjon in bilde.sak.versjoner
        if versjon.avtale_id == bilde.avtale_id and versjon.status is not Avtalestatus.FORKASTET
    ]
    return tuple(
        Versjonslenke(
            navn=_("Versjon %(nummer)s") % {"nummer": versjon.nummer},
            status=str(statusnavn(versjon.status, aktor)),
            lenke=reverse("avtale:vis", args=[versjon.id]),
            er_her=versjon.id == bilde.versjon_id,
        )
        for versjon in sorted(samme, key=lambda versjon: -versjon.nummer)[:MAKS_VERSJONER]
    )
