"""One offer in words: what, when, how far from the wish, until when, and what a no means."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import PLASSTILBUD, Tilbudsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.faller_med_ja import Faller
from alis.services.plassering.hent_tilbud import Tilbudsbilde
from alis.web.felles.kildevisning import Kildevisning, vis_kilde
from alis.web.felles.visning import dato, dato_lang
from alis.web.plasstilbud.ord import (
    REGELEN,
    avvik_i_sted,
    avvik_i_tid,
    borte_med_behovet,
    bortfallsgrunn,
    maneder,
    plassnavn,
    tilbudsstatus,
)


@dataclass(frozen=True, kw_only=True)
class Tilbudsside:
    """`avviker`: in time or place, so that the rule is shown. `hva_na` says whose turn it is, and when.

    `faller` is what she gives up elsewhere with a yes, each with its place, length and start.
    """

    bilde: Tilbudsbilde
    tittel: str
    plass: str
    lengde: str
    status: str
    farge: str
    hva_na: str
    fordi: str
    avvik: tuple[str, ...]
    avviker: bool
    regel: str
    naer_nok: str
    kilde: Kildevisning
    onsker: tuple[str, ...]
    hendelser: tuple[str, ...]
    faller: tuple[str, ...]
    for_legen: bool


def lag_tilbudsside(bilde: Tilbudsbilde, *, aktor: Aktor) -> Tilbudsside:
    for_legen = aktor.har(Rettighet.SVAR_PA_TILBUD)
    status, farge = _mark(bilde, for_legen)
    return Tilbudsside(
        bilde=bilde,
        tittel=_("Tilbud om plass i sykehus") if for_legen else bilde.navn,
        plass=plassnavn(avdeling=bilde.avdeling, sted=bilde.sted, fom=bilde.fom),
        lengde=maneder(bilde.maneder),
        status=status,
        farge=farge,
        hva_na=_now(bilde, for_legen),
        fordi=bortfallsgrunn(bilde.bortfall, for_legen=for_legen) if bilde.bortfall else bilde.fordi,
        avvik=(avvik_i_tid(bilde.avvik), avvik_i_sted(bilde.avvik)),
        avviker=bilde.avvik.i_tid or bilde.avvik.onske is None,
        regel=str(REGELEN),
        naer_nok=bilde.naer_nok.begrunn(_),
        kilde=vis_kilde(bilde.naer_nok.kilde),
        onsker=tuple(f"{avdeling}, {sted}" for avdeling, sted in bilde.onsker),
        hendelser=tuple(_events(bilde)),
        faller=tuple(map(_loss, bilde.faller)),
        for_legen=for_legen,
    )


def _mark(bilde: Tilbudsbilde, for_legen: bool) -> tuple[str, str]:
    """Word and colour, as the reader is to have them."""
    if bilde.bortfall is not None or bilde.falt_med_endringen:
        return borte_med_behovet(var_godtatt=bilde.svart_at is not None)
    status, farge = tilbudsstatus(bilde.status, bilde.svarfrist)
    if _was_hers(bilde):
        return _("Plassen er trukket"), farge
    if for_legen and not bilde.frist_ute:
        status = str(_(PLASSTILBUD.navn_paa(bilde.status, for_alis=True)))
    return status, farge


def _was_hers(bilde: Tilbudsbilde) -> bool:
    """She had said yes, and the trust took the place back."""
    return bilde.status is Tilbudsstatus.TRUKKET and bilde.svart_at is not None


def _given_up(bilde: Tilbudsbilde, for_legen: bool) -> str:
    """Who ended it, and what went with it. The trust did not."""
    if for_legen:
        hvem = _("Du gikk ut av køen.") if bilde.av_legen else _("Kommunen tok deg ut av køen.")
    else:
        hvem = _("Legen gikk ut av køen.") if bilde.av_legen else _("Kommunen tok legen ut av køen.")
    var_godtatt = bilde.svart_at is not None
    hva = (
        _("Plassen er gitt opp, og fraværet for den er tatt bort.")
        if var_godtatt
        else _("Tilbudet gjelder ikke lenger.")
    )
    return f"{hvem} {hva}"


def _loss(ett: Faller) -> str:
    """Place, length and start, and where it stands."""
    plassen = _("%(lengde)s i %(avdeling)s i %(sted)s (%(foretak)s) fra %(dag)s.") % {
        "lengde": maneder(ett.maneder),
        "avdeling": ett.avdeling,
        "sted": ett.sted,
        "foretak": ett.helseforetak,
        "dag": dato_lang(ett.fom),
    }
    hva = (
        _("Du har sagt ja til plassen. Den blir ledig for andre, og fraværet for den blir tatt bort.")
        if ett.er_godtatt
        else _("Du har ikke svart på tilbudet. Det gjelder ikke lenger etter et ja her.")
    )
    return f"{plassen} {hva}"


def _now(bilde: Tilbudsbilde, for_legen: bool) -> str:
    felter = {"dag": dato_lang(bilde.svarfrist), "navn": bilde.navn, "start": dato_lang(bilde.fom)}
    if bilde.frist_ute:
        return _("Fristen var %(dag)s. Plassen i køen er som før.") % felter
    if bilde.status is Tilbudsstatus.SENDT:
        return (_("Svar senest %(dag)s.") if for_legen else _("%(navn)s svarer senest %(dag)s.")) % felter
    if bilde.bortfall is not None:
        return _given_up(bilde, for_legen)
    if bilde.falt_med_endringen:
        return _("Tilbudet gjelder ikke lenger. Plassen i køen er som før.")
    return {
        Tilbudsstatus.GODTATT: (
            _("Tjenesten begynte %(start)s.") if bilde.har_begynt else _("Tjenesten begynner %(start)s.")
        ),
        Tilbudsstatus.AVSLATT: (
            _("Du beholder plassen i køen, og venter på en annen ledig plass.")
            if for_legen
            else _("Legen beholder plassen i køen, og venter på en annen ledig plass.")
        ),
        Tilbudsstatus.UTLOPT: _("Fristen var %(dag)s. Plassen i køen er som før."),
        Tilbudsstatus.TRUKKET: (
            _("Sykehuset har trukket plassen etter at det var sagt ja.")
            if _was_hers(bilde)
            else _("Tilbudet gjelder ikke lenger.")
        ),
    }[bilde.status] % felter


def _events(bilde: Tilbudsbilde) -> list[str]:
    svar = {
        Tilbudsstatus.AVSLATT: _("Avslått %(dag)s"),
        Tilbudsstatus.UTLOPT: _("Ikke besvart, notert %(dag)s"),
    }.get(bilde.status, _("Godtatt %(dag)s"))
    hendelser: list[tuple[str, date | None]] = [
        (_("Sendt %(dag)s"), bilde.sendt_at),
        (svar, bilde.svart_at),
        (_("Arbeidsavtalen er fra %(dag)s"), bilde.kontrakt),
        (
            _("Falt bort %(dag)s") if bilde.bortfall or bilde.falt_med_endringen else _("Trukket %(dag)s"),
            bilde.trukket_at,
        ),
    ]
    return [tekst % {"dag": dato(dag)} for tekst, dag in hendelser if dag]
