"""A claim from draft to approval: who may what, what is refused, and who is told."""

from datetime import date
from uuid import UUID

import pytest

from alis.domain.flyt import Refusjonsstatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.refusjon.models import Refusjonskrav
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt
from alis.services.refusjon.avgjor_refusjonskrav import (
    UtenGrunn,
    avsla_refusjonskrav,
    returner_refusjonskrav,
)
from alis.services.refusjon.fjern_bilag import fjern_bilag
from alis.services.refusjon.forkast_refusjonskrav import forkast_refusjonskrav
from alis.services.refusjon.lagre_refusjonskrav import lagre_refusjonskrav
from alis.services.refusjon.send_refusjonskrav import KanIkkeSendes, Ufullstendig
from alis.services.refusjon.trekk_refusjonskrav import trekk_refusjonskrav
from factories.parter import lag_kommune, lag_koordinator
from factories.refusjon import (
    BORTE,
    KURS,
    NAA,
    Refusjonsforlop,
    annet,
    attester,
    kvittering,
    lag_attestert,
    lag_godkjent,
    lag_kladd,
    lag_sendt,
    legg_ved,
    send,
)

pytestmark = pytest.mark.django_db


def lagre(krav: Refusjonsforlop, laas: int | None = None, **endret: object) -> None:
    lagre_refusjonskrav(
        aktor=krav.alis,
        krav_id=krav.krav_id,
        laas=laas or krav.krav.laas,
        felter=annet(KURS, **endret),
        naa=NAA,
    )


def returner(krav: Refusjonsforlop, fordi: str = "Kvitteringen mangler dato.") -> None:
    returner_refusjonskrav(
        aktor=krav.koordinator, krav_id=krav.krav_id, laas=krav.krav.laas, fordi=fordi, naa=NAA
    )


def test_what_is_claimed_is_the_cost_less_what_the_fund_covers() -> None:
    assert lag_kladd().krav.belop == 350_000


def test_a_draft_is_kept_before_anything_but_the_element_is_written() -> None:
    krav = lag_kladd(felter=annet(dag=None, utgift=None, fond_ii=Belop(0), hva="")).krav
    assert (krav.status, krav.belop) == (Refusjonsstatus.KLADD, None)


def test_nobody_but_the_doctor_sees_a_draft() -> None:
    kladd = lag_kladd()
    with pytest.raises(FinnesIkke):
        attester(kladd)


def test_a_sent_claim_has_a_number_a_grant_period_and_a_hash_of_its_content() -> None:
    krav = lag_sendt().krav
    assert (krav.nummer, krav.tilskuddsperiode, krav.runde) == (1, "nasjonal-alis/2025-06", 1)
    assert len(krav.innhold_hash) == 64
    assert krav.vurderinger[0]["regel"] == "har_avtale"


def test_the_next_claim_of_the_case_gets_the_next_number() -> None:
    forste = lag_sendt()
    assert lag_sendt(fra=forste).krav.nummer == 2


@pytest.mark.parametrize(
    ("endret", "mangler"),
    [({"dag": None}, ("dag",)), ({"utgift": None}, ("utgift",)), ({"hva": " "}, ("hva",))],
)
def test_what_is_not_written_is_named_before_it_is_sent(
    endret: dict[str, object], mangler: tuple[str, ...]
) -> None:
    kladd = lag_kladd(felter=annet(**endret))
    with pytest.raises(Ufullstendig) as feil:
        send(kladd)
    assert feil.value.mangler == mangler
    assert kladd.krav.status == Refusjonsstatus.KLADD


@pytest.mark.parametrize(
    ("endret", "regel"),
    [
        ({"dag": date(2026, 2, 2)}, "aktiviteten_har_vart"),
        ({"dag": date(2017, 1, 15)}, "dagen_har_tilskuddsperiode"),
        ({"fond_ii": Belop(800_000)}, "noe_a_kreve"),
    ],
)
def test_what_cannot_be_claimed_is_not_sent_and_the_rule_says_why(
    endret: dict[str, object], regel: str
) -> None:
    kladd = lag_kladd(felter=annet(**endret))
    with pytest.raises(KanIkkeSendes) as feil:
        send(kladd)
    assert regel in [vurdering.regel for vurdering in feil.value.hindringer]
    assert kladd.krav.sendt_at is None


def test_those_who_can_attest_are_told_and_the_doctor_is_not() -> None:
    krav = lag_sendt()
    fikk = set(Varsel.objects.filter(mal="refusjon_sendt").values_list("person_id", flat=True))
    assert fikk == {krav.koordinator.person_id, krav.attestant.person_id}


def test_whoever_attested_is_not_asked_to_approve() -> None:
    krav = attester(lag_sendt(), None)
    fikk = set(Varsel.objects.filter(mal="refusjon_attestert").values_list("person_id", flat=True))
    assert fikk == {krav.signatar.person_id, krav.attestant.person_id}


def test_the_approved_claim_has_two_persons_behind_it_and_the_doctor_is_told() -> None:
    krav = lag_godkjent()
    rad = krav.krav
    assert (rad.attestert_av_id, rad.godkjent_av_id) == (
        krav.koordinator.person_id,
        krav.attestant.person_id,
    )
    assert Varsel.objects.filter(mal="refusjon_godkjent", person_id=krav.alis.person_id).exists()
    assert [linje.handling for linje in rad.linjer.all()] == ["send", "attester", "godkjenn"]


def test_a_returned_claim_is_mended_and_vouched_for_anew() -> None:
    krav = lag_attestert()
    returner(krav)
    assert (krav.krav.status, krav.krav.attestert_av_id) == (Refusjonsstatus.RETURNERT, None)
    forrige = krav.krav.innhold_hash
    lagre(krav, utgift=Belop(700_000))
    send(krav)
    assert (krav.krav.status, krav.krav.runde, krav.krav.nummer) == (Refusjonsstatus.SENDT, 2, 1)
    assert krav.krav.innhold_hash != forrige
    attester(krav)
    assert krav.krav.attestert_av_id == krav.koordinator.person_id


def test_a_reason_is_asked_for_and_stands_in_the_claims_line_not_in_the_journal() -> None:
    krav = lag_sendt()
    with pytest.raises(UtenGrunn):
        returner(krav, "  ")
    returner(krav, "Kvitteringen er utydelig.")
    assert krav.krav.fordi == "Kvitteringen er utydelig."
    assert krav.krav.linjer.last().ord == "Kvitteringen er utydelig."  # type: ignore[union-attr]
    assert not Journallinje.objects.filter(innhold__icontains="utydelig").exists()


def test_a_sent_claim_is_not_changed_and_gets_no_more_receipts() -> None:
    krav = lag_sendt()
    with pytest.raises(KravetErSendt):
        lagre(krav)
    with pytest.raises(KravetErSendt):
        legg_ved(krav, ("a.jpg", kvittering()))


def test_a_refused_claim_is_over() -> None:
    krav = lag_sendt()
    avsla_refusjonskrav(
        aktor=krav.koordinator, krav_id=krav.krav_id, laas=krav.krav.laas, fordi="Ikke avtalt.", naa=NAA
    )
    with pytest.raises(UlovligOvergang):
        attester(krav)
    with pytest.raises(KravetErSendt):
        lagre(krav)


def test_the_doctor_takes_a_claim_back_until_it_is_approved() -> None:
    krav = lag_attestert()
    trekk_refusjonskrav(aktor=krav.alis, krav_id=krav.krav_id, laas=krav.krav.laas, naa=NAA)
    assert krav.krav.status == Refusjonsstatus.TRUKKET
    godkjent = lag_godkjent(fra=krav)
    with pytest.raises(UlovligOvergang):
        trekk_refusjonskrav(aktor=godkjent.alis, krav_id=godkjent.krav_id, laas=godkjent.krav.laas, naa=NAA)


def test_a_draft_that_is_thrown_away_is_gone_with_its_receipts() -> None:
    kladd = lag_kladd()
    legg_ved(kladd, ("kvittering.jpg", kvittering()))
    forkast_refusjonskrav(aktor=kladd.alis, krav_id=kladd.krav_id, naa=NAA)
    assert not Refusjonskrav.objects.filter(pk=kladd.krav_id).exists()
    with pytest.raises(KravetErSendt):
        sendt = lag_sendt(fra=kladd)
        forkast_refusjonskrav(aktor=sendt.alis, krav_id=sendt.krav_id, naa=NAA)


def test_a_stale_page_does_nothing_and_a_double_click_sends_once() -> None:
    kladd = lag_kladd()
    laas = kladd.krav.laas
    lagre(kladd, hva="Grunnkurs B")
    with pytest.raises(KravetErEndret):
        lagre(kladd, laas, hva="Noe annet")
    send(kladd)
    with pytest.raises(KravetErSendt):
        send(kladd)
    assert Journallinje.objects.filter(handling="send_refusjonskrav").count() == 1


def test_the_same_file_is_kept_once_and_can_be_taken_away_wholly() -> None:
    kladd = lag_kladd()
    legg_ved(kladd, ("en.jpg", kvittering()), ("to.jpg", kvittering()))
    legg_ved(kladd, ("tre.jpg", kvittering()))
    (bilag,) = kladd.krav.bilag.all()
    fjern_bilag(aktor=kladd.alis, krav_id=kladd.krav_id, bilag_id=bilag.pk, naa=NAA)
    assert not kladd.krav.bilag.exists()


def test_one_bad_file_does_not_stop_the_good_one_and_is_named() -> None:
    kladd = lag_kladd()
    svar = legg_ved(kladd, ("bra.jpg", kvittering()), ("tom.jpg", b""))
    assert (svar.lagt_ved, svar.avvist[0][0]) == (1, "tom.jpg")  # type: ignore[attr-defined]


def test_the_same_receipt_in_another_claim_is_told() -> None:
    forste = lag_kladd()
    legg_ved(forste, ("kvittering.jpg", kvittering()))
    send(forste)
    andre = lag_kladd(fra=forste, felter=annet(utgift=Belop(100_000), fond_ii=Belop(0)))
    legg_ved(andre, ("igjen.jpg", kvittering()))
    send(andre)
    assert utfall(andre.krav, "ikke_krevd_for") == "ikke_oppfylt"


def test_a_frame_that_is_passed_is_told_and_does_not_stop_the_claim() -> None:
    forste = lag_sendt(felter=annet(utgift=Belop(900_000), fond_ii=Belop(0)))
    assert utfall(forste.krav, "innenfor_rammen") == "oppfylt"
    andre = lag_sendt(fra=forste, felter=annet(utgift=Belop(100_001), fond_ii=Belop(0)))
    assert utfall(andre.krav, "innenfor_rammen") == "ikke_oppfylt"


def utfall(krav: Refusjonskrav, regel: str) -> str:
    return next(vurdering["utfall"] for vurdering in krav.vurderinger if vurdering["regel"] == regel)


def test_the_supervisor_and_another_kommune_can_do_nothing() -> None:
    krav = lag_sendt()
    with pytest.raises(ManglerRettighet):
        attester(krav, krav.forlop.veileder)
    with pytest.raises(FinnesIkke):
        attester(krav, lag_koordinator(lag_kommune("1804", "Bodø", klasse=3)))
    with pytest.raises(FinnesIkke):
        returner_refusjonskrav(
            aktor=krav.koordinator, krav_id=UUID(int=0), laas=1, fordi="Finnes ikke", naa=NAA
        )


def test_hours_away_from_practice_become_an_amount_by_the_rates_of_the_day() -> None:
    assert lag_kladd(felter=annet(BORTE, utgift=None)).krav.belop == 618_750


def test_a_written_amount_stands_and_a_day_without_rates_gives_none() -> None:
    forste = lag_kladd(felter=annet(BORTE, utgift=Belop(500_000)))
    assert forste.krav.belop == 500_000
    assert lag_kladd(fra=forste, felter=annet(BORTE, utgift=None, dag=date(2017, 1, 1))).krav.belop is None
