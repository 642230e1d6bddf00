"""«Mine oppgaver»: what waits for the actor, what waits for others, and which dates come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.queries import saker_for
from alis.services.oppgaver.beregn_tap import beregn_tap
from alis.services.oppgaver.finn_oppgaver import REGLER, finn_oppgaver
from alis.services.oppgaver.oppgave import Oppgave, Tap, Ventende
from alis.services.oppgaver.regler.andre_saker import fravar_i_andre_saker
from alis.services.oppgaver.regler.egenkostnad import egenkostnader_som_venter
from alis.services.oppgaver.regler.foretaksavtale import foretaksavtaler_som_venter
from alis.services.oppgaver.regler.forhandling import venter_pa_svar
from alis.services.oppgaver.regler.institusjon import institusjoner_som_venter
from alis.services.oppgaver.regler.plassering import plasser_som_venter
from alis.services.oppgaver.regler.plassklokker import plassoppgaver
from alis.services.oppgaver.regler.refusjon import refusjoner_som_venter
from alis.services.oppgaver.regler.regnskap import oppgjor_med_staten
from alis.services.oppgaver.regler.sats import satser_som_venter
from alis.services.oppgaver.regler.signering import venter_pa_signatur
from alis.services.oppgaver.regler.soknad import soknader_som_venter
from alis.services.oppgaver.regler.tjeneste import tjenester_som_venter
from alis.services.oppgaver.regler.utbetaling import kontonumre_som_mangler, utbetalinger_som_venter
from alis.services.oppgaver.regler.utlysning import utlysninger_som_venter
from alis.services.oppgaver.regler.veilederavtale import (
    veilederavtaler_a_avslutte,
    veilederavtaler_til_signering,
)
from alis.services.oppgaver.regler.veiledning import attester_som_venter
from alis.services.oppgaver.ventekoe import Venting, oppgaver_som_venter
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Oppgaveliste:
    """`oppgaver` are the actor's turn now, by deadline; `kommende` are dates ahead that ask for nothing yet."""

    idag: date
    oppgaver: tuple[Oppgave, ...]
    kommende: tuple[Oppgave, ...]
    venter: tuple[Ventende, ...]
    saker: tuple[Saksbilde, ...]

    def tap(self, oppgave: Oppgave) -> Tap | None:
        """What the kommune loses while it waits, worked out when asked: only for the tasks that are shown."""
        sak = next((sak for sak in self.saker if sak.sak_id == oppgave.sak_id), None)
        return beregn_tap(oppgave=oppgave, sak=sak, idag=self.idag) if sak else None


def mine_oppgaver(*, aktor: Aktor, naa: datetime | None = None) -> Oppgaveliste:
    """Derive everything from the cases that the actor may see. Raise `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_OPPGAVER)
    idag = lokal_dato(naa or timezone.now())
    saker = _saker(aktor, idag)
    alle = alle_oppgaver(aktor, saker, idag=idag)
    return Oppgaveliste(
        idag=idag,
        oppgaver=tuple(oppgave for oppgave in alle if oppgave.aktiv_fra <= idag),
        kommende=tuple(oppgave for oppgave in alle if oppgave.aktiv_fra > idag),
        venter=_venter(aktor, saker),
        saker=saker,
    )


def alle_oppgaver(aktor: Aktor, saker: Sequence[Saksbilde], *, idag: date) -> list[Oppgave]:
    """What the cases give the actor, and what waits for her in the money, the supervision and the applications: by deadline."""
    fra_sakene = (oppgave for sak in saker for oppgave in finn_oppgaver(sak, rolle=aktor.rolle, idag=idag))
    return sorted(
        (
            *fra_sakene,
            *veilederavtaler_til_signering(aktor, idag),
            *plassoppgaver(aktor, saker, idag),
            *satser_som_venter(aktor),
            *kontonumre_som_mangler(aktor, saker),
            *oppgaver_som_venter(_ventinger(aktor, saker, idag)),
        ),
        key=lambda oppgave: (oppgave.frist, oppgave.navn, oppgave.slag),
    )


def _ventinger(aktor: Aktor, saker: Sequence[Saksbilde], idag: date) -> Iterator[Venting]:
    yield from veilederavtaler_a_avslutte(aktor, saker, idag)
    yield from refusjoner_som_venter(aktor, saker, idag)
    yield from egenkostnader_som_venter(aktor, saker, idag)
    yield from utbetalinger_som_venter(aktor, saker)
    yield from attester_som_venter(aktor, saker, idag)
    yield from oppgjor_med_staten(aktor, saker, idag)
    yield from soknader_som_venter(aktor, saker, idag)
    yield from utlysninger_som_venter(aktor)
    yield from plasser_som_venter(aktor, idag)
    yield from tjenester_som_venter(aktor, idag)
    yield from institusjoner_som_venter(aktor, idag)
    yield from fravar_i_andre_saker(aktor, saker, idag)
    yield from foretaksavtaler_som_venter(aktor)


def _saker(aktor: Aktor, idag: date) -> tuple[Saksbilde, ...]:
    """No case is read for a role that no rule speaks of."""
    if aktor.rolle not in REGLER:
        return ()
    saker = saker_for(aktor, dag=idag).order_by("lege__person__navn_sortering", "pk")
    return les_saker(aktor=aktor, saker=saker)


def _venter(aktor: Aktor, saker: tuple[Saksbilde, ...]) -> tuple[Ventende, ...]:
    if aktor.rolle is not Rolle.KOORDINATOR:
        return ()
    alle = (v for sak in saker for v in (*venter_pa_signatur(sak), *venter_pa_svar(sak)))
    return tuple(sorted(alle, key=lambda ventende: ventende.siden))
