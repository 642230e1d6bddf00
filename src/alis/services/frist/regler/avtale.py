"""The agreement must be made, finished and sent before the work begins."""

from collections.abc import Iterator
from datetime import date

from alis.domain.avtale.frister import avtalefrist
from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Frist, Fristslag
from alis.records.felles.dato import lokal_dato
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.felles import lag_frist
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde
from alis.services.utdanning.saksstand import er_i_gang, forste_stilling, gjeldende, under_arbeid


def avtalefrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    for sak in utvalg.bilder:
        yield from lag_avtalefrist(sak, utvalg.idag)
        for versjon in sak.versjoner:
            yield from avtalefrist_for_kladd(sak, versjon, utvalg.idag)


def lag_avtalefrist(sak: Saksbilde, idag: date) -> Iterator[Frist]:
    """There is a position, and no agreement in force, signed or in the making."""
    if not er_i_gang(sak, idag) or gjeldende(sak) or under_arbeid(sak):
        return
    regnet = avtalefrist(begynner=_arbeidet_begynner(sak, idag))
    yield lag_frist(sak, Fristslag.LAG_AVTALE, regnet, oppsto=lokal_dato(sak.opprettet_at))


def avtalefrist_for_kladd(sak: Saksbilde, versjon: Versjonsbilde, idag: date) -> Iterator[Frist]:
    """A draft is to be sent for signing before its first day. Beside an agreement in force it has none until it says so."""
    if versjon.status is not Avtalestatus.KLADD or not er_i_gang(sak, idag):
        return
    if versjon.gjelder_fra or not gjeldende(sak):
        regnet = avtalefrist(begynner=versjon.gjelder_fra or _arbeidet_begynner(sak, idag))
        oppsto = lokal_dato(versjon.opprettet_at)
        yield lag_frist(sak, Fristslag.FULLFOR_AVTALE, regnet, objekt=versjon, oppsto=oppsto)


def _arbeidet_begynner(sak: Saksbilde, idag: date) -> date:
    """The day on which position and specialisation are both under way."""
    return max(forste_stilling(sak, idag).fom, sak.start_spesialisering or date.min)
