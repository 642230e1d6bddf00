"""The deadlines that are the actor's own, and all those of her kommune."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alis.domain.frist import Frist
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.queries import tjenester_for
from alis.records.utdanning.queries import saker_for
from alis.services.frist.finn_frister import finn_frister, finn_kommunefrister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.foretaksavtale import foretaksavtalefrister
from alis.services.frist.regler.plass import behovsfrister, foretakets_rader
from alis.services.frist.regler.tjeneste import frister_av


@dataclass(frozen=True, kw_only=True)
class Fristbilde:
    """A deadline with the name of the doctor whose case it belongs to, or of the other party to an agreement; empty where it is
    the kommune's as a whole.
    """

    frist: Frist
    navn: str
    kommune: str


@dataclass(frozen=True, kw_only=True)
class Fristliste:
    idag: date
    frister: tuple[Fristbilde, ...]


def mine_frister(*, aktor: Aktor, naa: datetime | None = None, kommende: bool = False) -> Fristliste:
    """By day, also those that have passed; with `kommende` also a contact's that nothing can be done about yet.

    Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_VARSLER)
    idag = lokal_dato(naa or timezone.now())
    alle = les_frister(aktor=aktor, idag=idag, kommende=kommende)
    return Fristliste(idag=idag, frister=tuple(bilde for bilde in alle if er_egen(bilde.frist, aktor)))


def les_frister(*, aktor: Aktor, idag: date, kommende: bool = False) -> list[Fristbilde]:
    """Those of every case that the actor may see, with what she may see of each, and the kommune's own. Of the others
    only the hospital's contact has deadlines to keep: her own, of those who are reported to the trust. The days of the
    agreements between the two belong to both."""
    bilder = [*_in_the_cases(aktor, idag, kommende), *_of_agreements(aktor)]
    return sorted(bilder, key=lambda bilde: (bilde.frist.dato, bilde.frist.nokkel))


def _of_agreements(aktor: Aktor) -> list[Fristbilde]:
    return [
        Fristbilde(frist=frist, navn=motpart, kommune=aktor.organisasjon_navn)
        for frist, motpart in foretaksavtalefrister(aktor)
    ]


def _in_the_cases(aktor: Aktor, idag: date, kommende: bool) -> list[Fristbilde]:
    if aktor.rolle is Rolle.ALIS_KONTAKT:
        return _the_trusts(aktor, idag, kommende)
    if aktor.kommunenummer is None:
        return []
    utvalg = Fristutvalg(saker=saker_for(aktor, dag=idag), idag=idag, aktor=aktor)
    frister = finn_frister(utvalg)
    saker = {sak.sak_id: sak for sak in utvalg.bilder}
    bilder = [
        Fristbilde(frist=frist, navn=sak.lege.navn, kommune=sak.kommune.navn)
        for frist in frister
        if frist.sak_id and (sak := saker[frist.sak_id])
    ]
    if aktor.har(Rettighet.SE_SOKNAD):
        bilder += [
            Fristbilde(frist=frist, navn="", kommune=aktor.organisasjon_navn)
            for frist in finn_kommunefrister(kommuner=[aktor.kommunenummer], idag=idag)
        ]
    return bilder


def _the_trusts(aktor: Aktor, idag: date, kommende: bool) -> list[Fristbilde]:
    rader = foretakets_rader(aktor)
    saker = {rad.sak_id: rad for rad in rader}
    return [
        Fristbilde(frist=frist, navn=saker[frist.sak_id].lege, kommune=saker[frist.sak_id].kommune)
        for frist in (
            *behovsfrister(rader, idag),
            *frister_av(tjenester_for(aktor, dag=idag), idag),
        )
        if frist.sak_id and frist.eier is Rolle.ALIS_KONTAKT and (kommende or (frist.oppsto or idag) <= idag)
    ]


def er_egen(frist: Frist, aktor: Aktor) -> bool:
    return frist.eier is aktor.rolle and frist.person_id in (None, aktor.person_id)
