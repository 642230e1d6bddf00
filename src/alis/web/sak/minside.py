"""The doctor's own page: what she can use, what she must do, and when she is done."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.tilskudd import MED_TILSKUDD, Rett
from alis.domain.verdier import Belop
from alis.services.oppgaver.hent_min_side import MinSide
from alis.services.tilskudd.beregn_for_sak import Saksberegning
from alis.services.utdanning import Saksbilde
from alis.services.utdanning.les_avtaleperioder import gjeldende_versjon
from alis.services.utdanning.saksbilde import Versjonsbilde
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato_lang, kr
from alis.web.regnskap.saksregnskap import Saldotabell, lag_saldotabeller
from alis.web.sak.borte import borte_i_dag
from alis.web.sak.fristtekst import dager_igjen, tid_igjen
from alis.web.sak.neste import lag_neste
from alis.web.sak.oppgavetekst import TEKSTER, fyll
from alis.web.sak.saksrad import na_eller_neste, stillingstekst
from alis.web.sak.tidslinje.lag_lop import Tidslinje, lag_tidslinje


@dataclass(frozen=True, kw_only=True)
class Minoppgave:
    tittel: str
    grunn: str
    frist: str
    igjen: str
    knapp: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Avtaltbelop:
    """`merknad` is said where the state pays less than what is agreed."""

    navn: str
    belop: Belop
    merknad: str


@dataclass(frozen=True, kw_only=True)
class Sakslenke:
    kommune: str
    adresse: str


@dataclass(frozen=True, kw_only=True)
class Deling:
    """What the kommune of one case may see of another. `samtykke_id` is None where nothing is shared."""

    tekst: str
    fra: UUID
    til: UUID
    samtykke_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class Minsideinnhold:
    """`avtalt` is what she can use a year by the agreement in force."""

    tittel: str
    fakta: tuple[str, ...]
    oppgaver: tuple[Minoppgave, ...]
    avtalt: tuple[Avtaltbelop, ...]
    borte: str
    avtalelenke: str
    forhandlingslenke: str
    ferdig: str
    ferdig_tekst: str
    saker: tuple[Sakslenke, ...]
    delinger: tuple[Deling, ...]
    tidslinje: Tidslinje | None
    saldo: Saldotabell | None
    regnskapslenke: str


def lag_minside(side: MinSide) -> Minsideinnhold:
    hovedsak = side.hovedsak
    versjon = gjeldende_versjon(hovedsak.versjoner) if hovedsak else None
    return Minsideinnhold(
        tittel=_("Min sak"),
        fakta=_fakta(hovedsak, side) if hovedsak else (),
        oppgaver=tuple(_oppgave(side, nummer) for nummer in range(len(side.oppgaver))),
        avtalt=tuple(_avtalt(versjon, side.beregning)) if versjon else (),
        borte=borte_i_dag(hovedsak, side.idag) if hovedsak else "",
        avtalelenke=f"/avtaler/{versjon.id}/" if versjon else "",
        forhandlingslenke=next(
            (f"/avtaler/{s.forhandling.versjon_id}/forhandling/" for s in side.saker if s.forhandling), ""
        ),
        ferdig=dato_lang(hovedsak.forventet_slutt)
        if hovedsak and hovedsak.forventet_slutt
        else _("Ikke oppgitt"),
        ferdig_tekst=_ferdig(hovedsak, side) if hovedsak else "",
        saker=tuple(
            Sakslenke(kommune=sak.kommune.navn, adresse=reverse("sak:sak", args=[sak.sak_id]))
            for sak in side.saker
        ),
        delinger=tuple(_delinger(side)),
        tidslinje=_tidslinje(side, hovedsak) if hovedsak else None,
        saldo=next(lag_saldotabeller(side.saldoer), None),
        regnskapslenke=reverse("regnskap:sak", args=[hovedsak.sak_id]) if hovedsak else "",
    )


def _fakta(sak: Saksbilde, side: MinSide) -> tuple[str, ...]:
    deler = [stillingstekst(na_eller_neste(sak.stillinger, idag=side.idag), idag=side.idag)]
    deler.append(sak.kommune.navn)
    veileder = sak.veileder(side.idag)
    deler.append(_("veileder %(navn)s") % {"navn": veileder.navn} if veileder else _("ingen veileder ennå"))
    return tuple(deler)


def _avtalt(versjon: Versjonsbilde, beregning: Saksberegning | None) -> Iterator[Avtaltbelop]:
    for element, ore in versjon.belop.items():
        belop = Belop(ore)
        merknad = _over_rammen(element, belop, beregning) if beregning else ""
        yield Avtaltbelop(navn=str(ELEMENTNAVN[element]), belop=belop, merknad=merknad)


def _over_rammen(element: Element, belop: Belop, beregning: Saksberegning) -> str:
    """The first 24 months may be over, or the position smaller, since the amount was agreed."""
    svar = beregning.beregning
    if element not in MED_TILSKUDD or svar.rett_til_tilskudd is Rett.NEI:
        return ""
    ramme = svar.element(element).tilskudd
    if ramme is None or belop <= ramme:
        return ""
    verdier = {"belop": kr(ramme), "periode": beregning.periode.kortnavn}
    return _("Staten dekker inntil %(belop)s for %(periode)s.") % verdier


def _delinger(side: MinSide) -> Iterator[Deling]:
    """Each kommune with each of her other courses; none for a doctor with one case."""
    for til, fra in permutations(side.saker, 2):
        samtykke = next((delt.samtykke_id for delt in til.delte_saker if delt.sak_id == fra.sak_id), None)
        steder = {"til": til.kommune.navn, "fra": fra.kommune.navn}
        if samtykke:
            tekst = _("%(til)s kan se stillinger, fravær og avtaletid fra %(fra)s.") % steder
        else:
            tekst = _("%(til)s ser ikke løpet ditt i %(fra)s.") % steder
        yield Deling(tekst=tekst, fra=fra.sak_id, til=til.sak_id, samtykke_id=samtykke)


def _ferdig(sak: Saksbilde, side: MinSide) -> str:
    """How long it is, and when the five years of grant are used up."""
    deler = []
    if sak.forventet_slutt and sak.forventet_slutt > side.idag:
        deler.append(f"{tid_igjen(sak.forventet_slutt, idag=side.idag)}.")
    if side.femarsbruk and side.femarsbruk.siste_dag:
        slutt = {"dag": dato_lang(side.femarsbruk.siste_dag)}
        deler.append(_("De fem årene med avtale er brukt opp %(dag)s.") % slutt)
    return " ".join(deler)


def _oppgave(side: MinSide, nummer: int) -> Minoppgave:
    oppgave = side.oppgaver[nummer]
    tekst = TEKSTER[oppgave.slag]
    return Minoppgave(
        tittel=fyll(tekst.tittel, oppgave),
        grunn=fyll(tekst.grunn, oppgave),
        frist=dato_lang(oppgave.frist),
        igjen=dager_igjen(oppgave.frist, idag=side.idag),
        knapp=str(tekst.knapp),
        lenke=tekst.adresse(oppgave),
    )


def _tidslinje(side: MinSide, hovedsak: Saksbilde) -> Tidslinje:
    return lag_tidslinje(
        saker=side.saker,
        perioder=side.beregning.perioder if side.beregning else (),
        bruk=side.femarsbruk,
        neste=lag_neste(side.oppgaver, idag=side.idag),
        tilskuddslenke=reverse("sak:tilskudd", args=[hovedsak.sak_id]),
        idag=side.idag,
    )
