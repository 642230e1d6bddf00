"""A proposal waits for each party's answer."""

from collections.abc import Iterator
from datetime import datetime

from alis.domain.avtale.frister import svarfrist
from alis.domain.frist import Frist, Fristslag
from alis.domain.tilgang import Rolle
from alis.records.felles.dato import lokal_dato
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.utdanning.saksbilde import Forhandlingsutsikt, Saksbilde


def svarfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    for sak in utvalg.bilder:
        yield from svarfrist_for_kommunen(sak)
        yield from svarfrist_for_alis(sak)


def svarfrist_for_kommunen(sak: Saksbilde) -> Iterator[Frist]:
    """Counted from the oldest proposal of the doctor's that waits."""
    if sak.forhandling and sak.forhandling.til_kommunen_siden:
        siden = sak.forhandling.til_kommunen_siden
        yield _frist(sak, sak.forhandling, siden, Fristslag.SVAR_FOR_KOMMUNEN, Rolle.KOORDINATOR)


def svarfrist_for_alis(sak: Saksbilde) -> Iterator[Frist]:
    if sak.forhandling and sak.forhandling.til_alis_siden:
        siden = sak.forhandling.til_alis_siden
        yield _frist(sak, sak.forhandling, siden, Fristslag.SVAR_SOM_ALIS, Rolle.ALIS)


def _frist(
    sak: Saksbilde, forhandling: Forhandlingsutsikt, siden: datetime, slag: Fristslag, eier: Rolle
) -> Frist:
    """Whoever sent the proposal told the other of it there and then."""
    return Frist(
        slag=slag,
        objekt_type="Forhandling",
        objekt_id=forhandling.versjon_id,
        regnet=svarfrist(sendt=lokal_dato(siden)),
        eier=eier,
        kommunenummer=sak.kommune.kommunenummer,
        sak_id=sak.sak_id,
        person_id=sak.lege.person_id if eier is Rolle.ALIS else None,
        oppsto=lokal_dato(siden),
        fortalt=True,
    )
