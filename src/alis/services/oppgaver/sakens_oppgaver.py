"""What one case asks of the actor: what its own state asks, and what waits in it."""

from collections.abc import Iterator
from datetime import date

from alis.domain.tilgang import Aktor
from alis.services.oppgaver.finn_oppgaver import finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.regler.andre_saker import fravar_i_andre_saker
from alis.services.oppgaver.regler.egenkostnad import egenkostnader_som_venter
from alis.services.oppgaver.regler.institusjon import institusjoner_som_venter
from alis.services.oppgaver.regler.plassering import plasser_som_venter
from alis.services.oppgaver.regler.plassklokker import plassoppgaver
from alis.services.oppgaver.regler.refusjon import refusjoner_som_venter
from alis.services.oppgaver.regler.tjeneste import tjenester_som_venter
from alis.services.oppgaver.regler.veilederavtale import veilederavtaler_a_avslutte
from alis.services.oppgaver.regler.veiledning import attester_som_venter
from alis.services.oppgaver.ventekoe import Venting, oppgaver_som_venter
from alis.services.utdanning.saksbilde import Saksbilde


def sakens_oppgaver(aktor: Aktor, sak: Saksbilde, *, idag: date) -> list[Oppgave]:
    """As «Mine oppgaver» has them, by deadline. What is about the kommune and only named by a case is not of the case."""
    av_saken = (venting.i_saken(sak.sak_id) for venting in _ventinger(aktor, sak, idag))
    i_andre = fravar_i_andre_saker(aktor, (sak,), idag)
    return sorted(
        (
            *finn_oppgaver(sak, rolle=aktor.rolle, idag=idag),
            *plassoppgaver(aktor, (sak,), idag, i_saken=sak.sak_id),
            *oppgaver_som_venter([*(venting for venting in av_saken if venting is not None), *i_andre]),
        ),
        key=lambda oppgave: (oppgave.frist, oppgave.navn, oppgave.slag),
    )


def _ventinger(aktor: Aktor, sak: Saksbilde, idag: date) -> Iterator[Venting]:
    yield from veilederavtaler_a_avslutte(aktor, (sak,), idag)
    yield from refusjoner_som_venter(aktor, (sak,), idag)
    yield from egenkostnader_som_venter(aktor, (sak,), idag)
    yield from attester_som_venter(aktor, (sak,), idag)
    yield from plasser_som_venter(aktor, idag)
    yield from tjenester_som_venter(aktor, idag)
    yield from institusjoner_som_venter(aktor, idag)
