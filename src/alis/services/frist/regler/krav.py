"""A claim that has been sent falls due, until it is paid, objected to or let off."""

from collections.abc import Iterator

from alis.domain.avtale.tilbakekrav import kravets_forfall
from alis.domain.flyt import Kravstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.tilgang import Rolle
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.utdanning.saksbilde import Kravstand, Saksbilde


def kravfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    for sak in utvalg.bilder:
        for krav in sak.krav:
            yield from frist_for_krav(sak, krav)


def frist_for_krav(sak: Saksbilde, krav: Kravstand) -> Iterator[Frist]:
    """The doctor was told when it was sent. While her objection waits for an answer, no clock runs."""
    if krav.status is Kravstatus.SENDT and krav.forfall is not None:
        yield Frist(
            slag=Fristslag.BETAL_KRAV,
            objekt_type="Opphor",
            objekt_id=krav.opphor_id,
            regnet=kravets_forfall(forfall=krav.forfall),
            eier=Rolle.ALIS,
            kommunenummer=sak.kommune.kommunenummer,
            sak_id=sak.sak_id,
            person_id=sak.lege.person_id,
        )
