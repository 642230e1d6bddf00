"""A claim from approval to the last øre: who may what, what is refused, and what is never changed."""

import subprocess
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alis.domain.flyt import Kravstatus
from alis.domain.parter import Malform
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.parter.models import Kommune
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.opphor.aapne_opphor import KravetErEndret
from alis.services.opphor.avgjor_krav import fasthold_krav
from alis.services.opphor.hent_brev import hent_brev
from alis.services.opphor.hent_opphor import hent_opphor
from alis.services.opphor.send_krav import EgenBeregning
from factories.krav import SENERE, betal, imot, send
from factories.opphor import lag_opphor, lag_sendt_krav
from factories.parter import gi_rolle, lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db


def test_the_attestant_sends_it_and_the_clock_begins() -> None:
    opphor = lag_opphor()
    send(opphor)
    krav = opphor.krav
    assert (krav.status, krav.sendt_av_id, krav.forfall) == (
        Kravstatus.SENDT,
        opphor.attestant.person_id,
        date(2026, 3, 3),
    )
    assert Varsel.objects.filter(mal="krav_sendt", person_id=opphor.forlop.alis.person_id).exists()


def test_whoever_worked_it_out_does_not_approve_it_in_another_role() -> None:
    opphor = lag_opphor()
    koordinator = opphor.forlop.koordinator
    with pytest.raises(ManglerRettighet):
        send(opphor, koordinator)
    gi_rolle(opphor.opphor.opprettet_av, Rolle.ATTESTANT, opphor.forlop.sak.kommune.organisasjon)
    with pytest.raises(EgenBeregning):
        send(opphor, replace(koordinator, rolle=Rolle.ATTESTANT))


def test_a_double_click_sends_once() -> None:
    opphor = lag_opphor()
    laas = opphor.krav.laas
    send(opphor, laas=laas)
    with pytest.raises(KravetErEndret):
        send(opphor, laas=laas)
    assert opphor.opphor.brev.filter(slag="krav").count() == 1


def test_the_letter_says_the_sum_how_it_is_reckoned_how_to_pay_and_how_to_disagree() -> None:
    opphor = lag_sendt_krav()
    fil = hent_brev(aktor=opphor.forlop.alis, brev_id=opphor.opphor.brev.get(slag="krav").pk)
    tekst = " ".join(les_pdf(fil.innhold).split())
    for ventet in (
        "Du skal betale tilbake 35 000 kr",
        "Da gjenstår 3 hele måneder",
        "Læringsaktiviteter: utbetalt 14 000 kr, brukt 9 000 kr. Ubrukt er 5 000 kr.",
        "Kommunedirektøren har bestemt regelen",
        "8601.11.17947 innen 3. mars 2026",
        "Er du uenig?",
        "Mal for ALIS-avtale, ALIS-kontor Øst, opphor-2",
    ):
        assert ventet in tekst, tekst


def test_a_kommune_that_writes_nynorsk_sends_it_in_nynorsk() -> None:
    lag_kommune()
    Kommune.objects.update(malform=Malform.NYNORSK)
    opphor = lag_sendt_krav()
    tekst = " ".join(les_pdf(bytes(opphor.opphor.brev.get(slag="krav").innhold)).split())
    assert "Du skal betale tilbake 35 000 kr" in tekst
    assert "Er du usamd?" in tekst
    assert "hele måneder" not in tekst


def les_pdf(innhold: bytes) -> str:
    return (
        subprocess.run(["pdftotext", "-layout", "-", "-"], input=innhold, capture_output=True, check=True)
        .stdout.decode()
        .replace("\u00a0", " ")
    )


def test_the_doctor_sees_a_claim_when_it_is_sent_and_not_before() -> None:
    opphor = lag_opphor()
    assert hent_opphor(aktor=opphor.forlop.alis, opphor_id=opphor.opphor_id).gjeldende is None
    send(opphor)
    bilde = hent_opphor(aktor=opphor.forlop.alis, opphor_id=opphor.opphor_id)
    assert bilde.gjeldende is not None
    assert bilde.rest == Belop(3_500_000)


def test_the_supervisor_and_another_kommune_see_no_claim() -> None:
    opphor = lag_sendt_krav()
    with pytest.raises(ManglerRettighet):
        hent_opphor(aktor=opphor.forlop.veileder, opphor_id=opphor.opphor_id)
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø", klasse=3))
    with pytest.raises(FinnesIkke):
        hent_opphor(aktor=fremmed, opphor_id=opphor.opphor_id)
    with pytest.raises(FinnesIkke):
        hent_brev(aktor=fremmed, brev_id=opphor.opphor.brev.first().pk)  # type: ignore[union-attr]


def test_every_act_takes_the_journal_before_it_tells_anyone() -> None:
    """As all other acts do: two that tell the same person and hold the journal in turn would wait for each other."""
    opphor = lag_opphor()
    for handling in (
        lambda: send(opphor),
        lambda: imot(opphor),
        lambda: fasthold_krav(
            aktor=opphor.attestant,
            opphor_id=opphor.opphor_id,
            laas=opphor.krav.laas,
            fordi="Nei.",
            naa=SENERE,
        ),
        lambda: betal(opphor, opphor.krav.belop or 0),
    ):
        with CaptureQueriesContext(connection) as spurt:
            handling()
        skrevet = [sporring["sql"] for sporring in spurt if "INSERT INTO" in sporring["sql"]]
        journal = next(nr for nr, sql in enumerate(skrevet) if "journal_journallinje" in sql)
        varsler = [nr for nr, sql in enumerate(skrevet) if "varsel_varsel" in sql]
        assert varsler
        assert journal < min(varsler)
