"""Tell those whose turn it is, in the act's own transaction. Nothing of a person or a sum goes into a notice."""

from collections.abc import Collection
from datetime import datetime

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def fortell_godkjennerne(*, kostnad: Egenkostnad, aktor: Aktor, naa: datetime) -> None:
    """Everyone in the kommune who can approve it: not whoever wrote or sent it, and not the doctor."""
    utenom = {aktor.person_id, kostnad.skrevet_av_id, kostnad.sak.lege_id}
    til = [
        mottaker
        for mottaker in _those_with(Rettighet.GODKJENN_EGENKOSTNAD, kostnad, naa)
        if mottaker.person_id not in utenom
    ]
    _tell(Varselmal.EGENKOSTNAD_SENDT, til, kostnad, naa)


def fortell_den_som_sendte(*, mal: Varselmal, kostnad: Egenkostnad, naa: datetime) -> None:
    """In the role she has it in now; where she has left it, everyone who keeps the kommune's costs."""
    _tell(mal, _who_sent_it(kostnad, naa), kostnad, naa)


def fortell_at_den_kom_for_sent(*, kostnad: Egenkostnad, aktor: Aktor, naa: datetime) -> None:
    """Whoever documented it, and those who can withdraw the application that was sent without it; not who approved it now."""
    sendere = [
        mottaker
        for mottaker in _those_with(Rettighet.SEND_SOKNAD, kostnad, naa)
        if mottaker.person_id != aktor.person_id
    ]
    _tell(Varselmal.EGENKOSTNAD_FOR_SENT, [*_who_sent_it(kostnad, naa), *sendere], kostnad, naa)


def _who_sent_it(kostnad: Egenkostnad, naa: datetime) -> list[Mottaker]:
    forere = _those_with(Rettighet.FOR_EGENKOSTNAD, kostnad, naa)
    return [mottaker for mottaker in forere if mottaker.person_id == kostnad.sendt_av_id] or forere


def _those_with(rettighet: Rettighet, kostnad: Egenkostnad, naa: datetime) -> list[Mottaker]:
    kommunen = kostnad.sak.kommune.organisasjon_id
    return list(rettighetshavere(rettighet=rettighet, organisasjoner=[kommunen], dag=lokal_dato(naa)))


def _tell(mal: Varselmal, til: Collection[Mottaker], kostnad: Egenkostnad, naa: datetime) -> None:
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{kostnad.pk}:{kostnad.runde}",
        objekt_type="Egenkostnad",
        objekt_id=kostnad.pk,
        sak_id=kostnad.sak_id,
        kommunenummer=kostnad.sak.kommune_id,
        naa=naa,
    )
