"""Which tasks a case gives a role: the table of who answers for what, and the rules applied."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from alis.domain.tilgang import Rolle
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.oppgaver.regler.avtale import fullfor_avtale, lag_avtale, rett_driftsform
from alis.services.oppgaver.regler.forhandling import svar_for_kommunen, svar_som_alis
from alis.services.oppgaver.regler.fravar import svar_om_aktiviteter
from alis.services.oppgaver.regler.krav import (
    avgjor_krav,
    betal_krav,
    folg_krav,
    fullfor_krav,
    godkjenn_krav,
)
from alis.services.oppgaver.regler.opplysninger import (
    skriv_spesialiseringsstart,
    skriv_vikariatets_dager,
    svar_om_vikarbyra,
    velg_veileder,
)
from alis.services.oppgaver.regler.papir import registrer_papir
from alis.services.oppgaver.regler.signering import signer_for_kommunen, signer_som_alis
from alis.services.oppgaver.regler.slutt import avslutt_avtale, avtale_slutter, fem_ar_brukt
from alis.services.oppgaver.regler.stilling import forleng_vikariatet, rett_stillingssum, stilling_slutter
from alis.services.utdanning.saksbilde import Saksbilde

Oppgaveregel = Callable[[Saksbilde, date], Iterator[Oppgave]]

REGLER: Mapping[Rolle, tuple[Oppgaveregel, ...]] = {
    Rolle.KOORDINATOR: (
        lag_avtale,
        fullfor_avtale,
        registrer_papir,
        svar_for_kommunen,
        velg_veileder,
        svar_om_vikarbyra,
        skriv_spesialiseringsstart,
        skriv_vikariatets_dager,
        forleng_vikariatet,
        rett_stillingssum,
        rett_driftsform,
        stilling_slutter,
        avtale_slutter,
        fem_ar_brukt,
        avslutt_avtale,
        fullfor_krav,
        folg_krav,
    ),
    Rolle.SIGNATAR: (signer_for_kommunen,),
    Rolle.ATTESTANT: (godkjenn_krav, avgjor_krav),
    Rolle.ALIS: (signer_som_alis, svar_som_alis, svar_om_aktiviteter, betal_krav),
}
"""A role that is not here has nothing to do in a case yet."""

KAN_FA_OPPGAVER = frozenset(
    {*REGLER, Rolle.VEILEDER, Rolle.KONTORRADGIVER, Rolle.SAKSBEHANDLER, Rolle.ALIS_KONTAKT}
)
"""Those that some rule asks something of, in a case or beside the cases."""


def finn_oppgaver(sak: Saksbilde, *, rolle: Rolle, idag: date) -> list[Oppgave]:
    """By deadline, also those that are only a date to know of."""
    funnet = [oppgave for regel in REGLER.get(rolle, ()) for oppgave in regel(sak, idag)]
    return sorted(funnet, key=lambda oppgave: (oppgave.frist, oppgave.navn, oppgave.slag))
