"""What the page of tasks says."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.oppgaver.finn_oppgaver import KAN_FA_OPPGAVER
from alis.services.oppgaver.mine_oppgaver import Oppgaveliste
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Tap, Ventende, Venteslag
from alis.services.oppgaver.utsnitt import Utsnitt, lag_utsnitt
from alis.web.felles.visning import dato_lang
from alis.web.oppgaver.friststripe import Friststripe, tegn_friststripe
from alis.web.sak.fristtekst import dager_igjen, kort_dato, uten_frist
from alis.web.sak.oppgavetekst import TEKSTER, fyll
from alis.web.sak.saksrad import Saksvisning, lag_saksvisninger

FLEST_RADER = 8
FLEST_VENTENDE = 20
HASTER_DAGER = 14


@dataclass(frozen=True, kw_only=True)
class Oppgavevisning:
    tittel: str
    grunn: str
    knapp: str
    lenke: str
    frist: str
    igjen: str
    haster: bool
    tap: Tap | None


@dataclass(frozen=True, kw_only=True)
class Ventevisning:
    hvem: str
    rolle: str
    hva: str
    siden: datetime
    merknad: str
    for_sent: bool
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Oppgaveside:
    """`kan_fa_oppgaver`: some rule gives tasks to the role, so an empty page means that all is done.

    `flere` is the address of the next page, and `utvalg` says which tasks are shown where they are not all.
    """

    tittel: str
    ingress: str
    oppgaver: tuple[Oppgavevisning, ...]
    forste: int
    utvalg: str
    flere: str
    neste: Oppgavevisning | None
    stripe: Friststripe | None
    venter: tuple[Ventevisning, ...]
    antall_venter: int
    saker: tuple[Saksvisning, ...]
    antall_saker: int
    kan_fa_oppgaver: bool
    kan_se_liste: bool
    kan_registrere: bool


def lag_oppgaveside(liste: Oppgaveliste, *, aktor: Aktor, etter: str = "") -> Oppgaveside:
    utsnitt = lag_utsnitt(liste.oppgaver, etter=etter)
    visninger = tuple(
        vis_oppgave(oppgave, idag=liste.idag, tap=liste.tap(oppgave)) for oppgave in utsnitt.oppgaver
    )
    kommende = vis_oppgave(liste.kommende[0], idag=liste.idag) if liste.kommende else None
    return Oppgaveside(
        tittel=_tittel(len(liste.oppgaver)),
        ingress=_ingress(liste)
        if aktor.rolle in KAN_FA_OPPGAVER
        else _("Rollen din har ingen oppgaver her ennå."),
        oppgaver=visninger,
        forste=utsnitt.forste,
        utvalg=_utvalg(utsnitt, antall=len(liste.oppgaver)),
        flere=f"?etter={utsnitt.neste}" if utsnitt.neste else "",
        neste=None if visninger else kommende,
        stripe=tegn_friststripe(liste),
        venter=tuple(_vent(ventende, idag=liste.idag) for ventende in liste.venter[:FLEST_VENTENDE]),
        antall_venter=len(liste.venter),
        saker=lag_saksvisninger(liste.saker[:FLEST_RADER], idag=liste.idag),
        antall_saker=len(liste.saker),
        kan_fa_oppgaver=aktor.rolle in KAN_FA_OPPGAVER,
        kan_se_liste=aktor.har(Rettighet.SE_SAKSLISTE),
        kan_registrere=aktor.har(Rettighet.REGISTRER_ALIS) and not aktor.er_na_i,
    )


def vis_oppgave(oppgave: Oppgave, *, idag: date, tap: Tap | None = None) -> Oppgavevisning:
    tekst = TEKSTER[oppgave.slag]
    return Oppgavevisning(
        tittel=fyll(tekst.tittel, oppgave),
        grunn=fyll(tekst.grunn, oppgave),
        knapp=str(tekst.knapp),
        lenke=tekst.adresse(oppgave),
        frist=kort_dato(oppgave.frist, idag=idag) if oppgave.har_frist else "",
        igjen=dager_igjen(oppgave.frist, idag=idag) if oppgave.har_frist else uten_frist(oppgave.visshet),
        haster=oppgave.har_frist and (oppgave.frist - idag).days < HASTER_DAGER,
        tap=tap,
    )


def _tittel(antall: int) -> str:
    if not antall:
        return _("Ingenting venter på deg")
    return ngettext("Én oppgave venter på deg", "%(antall)s oppgaver venter på deg", antall) % {
        "antall": antall
    }


def _utvalg(utsnitt: Utsnitt, *, antall: int) -> str:
    if len(utsnitt.oppgaver) == antall:
        return ""
    siste = utsnitt.forste + len(utsnitt.oppgaver) - 1
    return _("Viser %(forste)s–%(siste)s av %(antall)s, den nærmeste fristen først.") % {
        "forste": utsnitt.forste,
        "siste": siste,
        "antall": antall,
    }


def _ingress(liste: Oppgaveliste) -> str:
    """Overdue tasks first, then the first deadline that is known, then the next date there is."""
    med_frist = [oppgave for oppgave in liste.oppgaver if oppgave.har_frist]
    over = sum(1 for oppgave in med_frist if oppgave.frist < liste.idag)
    if over and len(liste.oppgaver) == 1:
        return _("Fristen er ute.")
    if over:
        return ngettext("Én av dem er over fristen.", "%(antall)s av dem er over fristen.", over) % {
            "antall": over
        }
    if med_frist and med_frist[0].frist == liste.idag:
        return _("Den første må gjøres i dag.")
    if med_frist:
        forste = {"frist": dato_lang(med_frist[0].frist)}
        if med_frist[0] is liste.oppgaver[0]:
            return _("Den første må gjøres innen %(frist)s.") % forste
        return _("Den nærmeste fristen er %(frist)s.") % forste
    if any(oppgave.visshet is Fristvisshet.UKJENT for oppgave in liste.oppgaver):
        return _("Fristen er ikke kjent.")
    if liste.oppgaver:
        return ngettext("Den har ingen fast frist.", "Ingen av dem har en fast frist.", len(liste.oppgaver))
    if liste.kommende:
        return _("Neste frist er %(frist)s.") % {"frist": dato_lang(liste.kommende[0].frist)}
    return _("Vi sier fra her når det er din tur.")


def _vent(ventende: Ventende, *, idag: date) -> Ventevisning:
    if ventende.slag is Venteslag.SVAR:
        return _wait_for_answer(ventende, idag=idag)
    for_sent = ventende.gjelder_fra < idag
    gjelder = {"dag": dato_lang(ventende.gjelder_fra)}
    return Ventevisning(
        hvem=ventende.hvem or _("Kommunens signatar"),
        rolle=_("ALIS") if ventende.hvem else "",
        hva=_("Signere avtalen med %(navn)s") % {"navn": ventende.navn}
        if not ventende.hvem
        else _("Signere avtalen"),
        siden=ventende.siden,
        merknad=(_("Skulle gjelde fra %(dag)s") if for_sent else _("Skal gjelde fra %(dag)s")) % gjelder,
        for_sent=for_sent,
        lenke=f"/avtaler/{ventende.versjon_id}/",
    )


def _wait_for_answer(ventende: Ventende, *, idag: date) -> Ventevisning:
    return Ventevisning(
        hvem=ventende.hvem,
        rolle=_("ALIS"),
        hva=_("Svare på forslag til avtalen"),
        siden=ventende.siden,
        merknad=_("Frist %(dag)s") % {"dag": dato_lang(ventende.gjelder_fra)},
        for_sent=ventende.gjelder_fra < idag,
        lenke=f"/avtaler/{ventende.versjon_id}/forhandling/",
    )
