"""Every kind of thing waits at once: the page of tasks stays within its questions for each of those who act."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

import pytest

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.regnskap.avkort_tilskudd import avkort_tilskudd
from alis.services.regnskap.betaling_med_staten import Betaling
from alis.services.regnskap.registrer_mottatt import registrer_mottatt
from alis.services.regnskap.registrer_tilskudd import registrer_tilskudd
from alis.services.utbetaling.registrer_konto import registrer_konto
from factories.innlogging import klient_for
from factories.opphor import lag_opphor
from factories.papir import last_opp, skannet
from factories.refusjon import Refusjonsforlop, annet, attester, godkjenn, lag_kladd, send
from factories.regnskap import PERIODE
from factories.utbetaling import NAA, NY_KONTO, gi_konto, med_orgnr
from factories.veilederforlop import lag_sendt_veilederavtale
from factories.veiledning import lag_mote, lag_samlet, lag_veiledning, signer
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
HOYST = 12
S = Oppgaveslag


@dataclass(frozen=True, kw_only=True)
class AltVenter:
    koordinator: Aktor
    signatar: Aktor
    attestant: Aktor
    alis: Aktor


@pytest.fixture
def alt_venter() -> AltVenter:
    """One case with a list of supervision at each step, claims, an ended agreement, paper, an account, and debt to the state."""
    veiledning = lag_veiledning()
    lag_mote(veiledning)
    signer(lag_samlet(veiledning), veiledning.alis, veiledning.veileder)
    opphor = lag_opphor(forlop=veiledning.forlop)
    forlop = veiledning.forlop
    versjon_id, _hash = lag_sendt_veilederavtale(forlop)
    last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    betalbart = godkjenn(attester(send(lag_kladd(forlop=forlop))))
    gi_konto(med_orgnr(betalbart))
    registrer_konto(aktor=forlop.alis, sak_id=forlop.sak.pk, kontonummer=NY_KONTO, naa=NAA)
    send(lag_kladd(fra=betalbart, felter=annet(hva="Grunnkurs C")))
    attester(send(lag_kladd(fra=betalbart, felter=annet(hva="Grunnkurs D"))), aktor=opphor.attestant)
    skyld_staten(forlop.koordinator, betalbart)
    return AltVenter(
        koordinator=forlop.koordinator, signatar=forlop.signatar, attestant=opphor.attestant, alis=forlop.alis
    )


def skyld_staten(aktor: Aktor, krav: Refusjonsforlop) -> None:
    om = {"aktor": aktor, "sak_id": krav.forlop.sak.pk, "tilskuddsperiode": PERIODE, "naa": NAA}
    innvilget = {Element.LAERINGSAKTIVITETER: Belop(1_000_000)}
    registrer_tilskudd(**om, belop_per_element=innvilget, vedtaksdato=date(2026, 2, 1), nokkel=str(uuid4()))
    betaling = Betaling(
        skjema_id=uuid4(), tilskuddsperiode=PERIODE, belop=Belop(1_000_000), dato=date(2026, 2, 2)
    )
    registrer_mottatt(aktor=aktor, betaling=betaling, naa=NAA)
    avkort_tilskudd(**om, belop_per_element=innvilget, vedtaksdato=date(2026, 2, 3), nokkel="a")


def slag(aktor: Aktor) -> set[Oppgaveslag]:
    return {oppgave.slag for oppgave in mine_oppgaver(aktor=aktor).oppgaver}


def test_it_is_all_there_and_each_page_stays_within_its_questions(alt_venter: AltVenter) -> None:
    assert slag(alt_venter.koordinator) >= {
        S.REGISTRER_PAPIR,
        S.ATTESTER_REFUSJON,
        S.BEKREFT_KONTO,
        S.LAG_UTBETALING,
        S.ATTESTER_VEILEDNING,
        S.BETAL_STATEN,
        S.GJOR_SOKNAD_KLAR,
    }
    assert slag(alt_venter.attestant) >= {
        S.GODKJENN_KRAV,
        S.ATTESTER_REFUSJON,
        S.BEKREFT_KONTO,
        S.BETAL_STATEN,
    }
    assert slag(alt_venter.signatar) >= {S.SIGNER_VEILEDERAVTALE, S.GODKJENN_REFUSJON}
    brukt = {
        rolle: antall_sporringer(klient_for(getattr(alt_venter, rolle)), "/oppgaver/")
        for rolle in ("koordinator", "attestant", "signatar")
    }
    assert {rolle: antall for rolle, antall in brukt.items() if antall > HOYST} == {}
