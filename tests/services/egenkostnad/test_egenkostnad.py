"""The kommune documents what it has paid itself: one writes, another approves, and the books and the application follow."""

from datetime import date

import pytest

from alis.domain.avtale import Element
from alis.domain.flyt import Egenkostnadsstatus, UlovligOvergang
from alis.domain.parter import Driftsform
from alis.domain.refusjon.to_personer import EgetKrav, SammePerson
from alis.domain.regnskap import Saldo
from alis.domain.soknad import Alvor, Funn, Rettested
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Person
from alis.records.soknad.models import Soknad
from alis.records.varsel.models import Varsel
from alis.services.egenkostnad.aapne_kostnad import KostnadenErEndret, KostnadenErSendt
from alis.services.egenkostnad.godkjenn_egenkostnad import godkjenn_egenkostnad
from alis.services.egenkostnad.hent_egenkostnad import hent_egenkostnad, vurder_egenkostnaden
from alis.services.egenkostnad.lagre_egenkostnad import lagre_egenkostnad
from alis.services.egenkostnad.list_egenkostnader import Kostnadsko, list_egenkostnader
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.egenkostnad.returner_egenkostnad import UtenGrunn
from alis.services.egenkostnad.send_egenkostnad import KanIkkeSendes
from alis.services.egenkostnad.trekk_egenkostnad import SoknadenErSendt
from alis.services.felles import FinnesIkke
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.regnskap import kontroller_regnskap, les_saldo
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.sene_kostnader import kostnadens_soknad
from alis.services.soknad.trekk_soknad import trekk_soknad
from alis.services.tilgang.lag_aktor import lag_aktor
from factories.egenkostnad import (
    ETTER_SOKNADEN,
    KURSUKE,
    NAA,
    SENERE,
    Kostnadsforlop,
    annen,
    godkjenn,
    lag_ansatt,
    lag_for_sen,
    lag_godkjent,
    lag_kladd,
    lag_sendt,
    legg_ved,
    returner,
    send,
    trekk,
)
from factories.fiendtlige import enkel_pdf
from factories.parter import gi_rolle, lag_kommune, lag_koordinator
from factories.refusjon import lag_sendt as lag_sendt_krav
from factories.regnskap import PERIODE
from factories.soknad import lag_grunnlag
from factories.soknad import lag_sendt as lag_sendt_soknad

pytestmark = pytest.mark.django_db
KOMPENSASJON = Element.PRAKSISKOMPENSASJON


def saldo(kostnad: Kostnadsforlop) -> Saldo:
    saldoer = les_saldo(saker=[kostnad.forlop.sak.pk], tilskuddsperiode=PERIODE)
    return next((s for n, s in saldoer.items() if n.element is KOMPENSASJON), Saldo())


def hindringer(kostnad: Kostnadsforlop) -> set[str]:
    vurdering = vurder_egenkostnaden(aktor=kostnad.koordinator, kostnad_id=kostnad.kostnad_id, naa=NAA)
    return {ett.regel for ett in vurdering.hindringer}


def merknader(kostnad: Kostnadsforlop) -> set[str]:
    vurdering = vurder_egenkostnaden(aktor=kostnad.koordinator, kostnad_id=kostnad.kostnad_id, naa=NAA)
    return {ett.regel for ett in vurdering.merknader}


def oppgaver(kostnad: Kostnadsforlop) -> tuple[list[Oppgaveslag], ...]:
    slag = (Oppgaveslag.RETT_EGENKOSTNAD, Oppgaveslag.GODKJENN_EGENKOSTNAD)
    return tuple(
        [oppgave.slag for oppgave in mine_oppgaver(aktor=aktor, naa=SENERE).oppgaver if oppgave.slag in slag]
        for aktor in (kostnad.koordinator, kostnad.attestant, kostnad.signatar)
    )


def test_an_approved_cost_is_documented_in_the_books_and_nothing_is_owed_the_doctor() -> None:
    kostnad = lag_sendt()
    assert saldo(kostnad).kostnad == Belop.null()
    godkjenn(kostnad)
    assert kostnad.kostnad.status == Egenkostnadsstatus.GODKJENT
    assert kostnad.kostnad.tilskuddsperiode == PERIODE
    assert (saldo(kostnad).kostnad, saldo(kostnad).godkjent) == (Belop(3_000_000), Belop(3_000_000))
    assert saldo(kostnad).til_gode == Belop.null()
    assert kontroller_regnskap() == ()


def test_an_approved_cost_is_sought_and_the_check_finds_less_that_is_agreed_and_not_documented() -> None:
    grunnlag = lag_grunnlag(lag_ansatt())
    for_ = grunnlag.side.utkast.linjer[0].linje
    ikke_krevd = next(f for f in for_.funn if f.vurdering.regel == "det_avtalte_er_krevd").tap
    kostnad = lag_sendt(forlop=grunnlag.forlop)
    venter = grunnlag.side.utkast.linjer[0].linje
    assert next(f.tap for f in venter.funn if f.vurdering.regel == "egne_kostnader_er_godkjent") == Belop(
        3_000_000
    )
    godkjenn(kostnad)
    etter = grunnlag.side.utkast.linjer[0].linje
    assert etter.sokt - for_.sokt == Belop(3_000_000)
    rest = next(f for f in etter.funn if f.vurdering.regel == "det_avtalte_er_krevd")
    assert ikke_krevd - rest.tap == Belop(3_000_000)
    assert rest.rettes == "egenkostnad"
    assert "egne_kostnader_er_godkjent" not in {f.vurdering.regel for f in etter.funn}


def test_the_check_reminds_of_facilitation_that_is_agreed_and_not_documented() -> None:
    grunnlag = lag_grunnlag(lag_ansatt())

    def funn() -> list[Funn]:
        alle = grunnlag.side.utkast.linjer[0].linje.funn
        return [ett for ett in alle if ett.vurdering.regel == "tilretteleggingen_er_dokumentert"]

    (ett,) = funn()
    assert (ett.rettes, ett.alvor) == (Rettested.EGENKOSTNAD, Alvor.TAP)
    assert ett.tap is not None
    assert Belop.null() < ett.tap <= Belop(900_000)
    tilrettelegging = annen(element=Element.TILRETTELEGGING, belop=Belop(500_000), hva="Fagdag for ALIS")
    lag_godkjent(forlop=grunnlag.forlop, felter=tilrettelegging)
    assert funn() == []


def test_the_way_out_for_a_doctor_in_business_is_still_her_claims() -> None:
    funn = lag_grunnlag(lag_ansatt(Driftsform.NAERINGSDRIVENDE)).side.utkast.linjer[0].linje.funn
    assert {f.rettes for f in funn if f.vurdering.regel == "det_avtalte_er_krevd"} == {"refusjon"}


def test_whoever_sent_it_does_not_approve_it_in_another_role() -> None:
    kostnad = lag_sendt()
    person = Person.objects.get(pk=kostnad.koordinator.person_id)
    innehav = gi_rolle(person, Rolle.ATTESTANT, kostnad.forlop.sak.kommune.organisasjon)
    with pytest.raises(SammePerson):
        godkjenn(kostnad, lag_aktor(innehav))


def test_the_doctor_does_not_approve_what_is_for_herself() -> None:
    kostnad = lag_sendt()
    legen = kostnad.forlop.sak.lege.person
    innehav = gi_rolle(legen, Rolle.ATTESTANT, kostnad.forlop.sak.kommune.organisasjon)
    with pytest.raises(EgetKrav):
        godkjenn(kostnad, lag_aktor(innehav))


def test_a_coordinator_does_not_approve_and_a_signatory_does_not_document() -> None:
    kostnad = lag_sendt()
    with pytest.raises(ManglerRettighet):
        godkjenn(kostnad, kostnad.koordinator)
    with pytest.raises(ManglerRettighet):
        opprett_egenkostnad(aktor=kostnad.signatar, sak_id=kostnad.forlop.sak.pk, felter=KURSUKE, naa=NAA)
    godkjenn(kostnad, kostnad.signatar)


def test_another_kommune_neither_sees_nor_approves_it() -> None:
    kostnad = lag_sendt()
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø", klasse=3))
    with pytest.raises(FinnesIkke):
        hent_egenkostnad(aktor=fremmed, kostnad_id=kostnad.kostnad_id, naa=NAA)
    assert list_egenkostnader(aktor=fremmed, naa=NAA).rader == []


def test_a_returned_cost_is_mended_and_approved_with_another_amount() -> None:
    kostnad = returner(lag_sendt())
    lagre_egenkostnad(
        aktor=kostnad.koordinator,
        kostnad_id=kostnad.kostnad_id,
        laas=kostnad.kostnad.laas,
        felter=annen(belop=Belop(2_500_000)),
        naa=SENERE,
    )
    godkjenn(send(kostnad, SENERE))
    assert saldo(kostnad).kostnad == Belop(2_500_000)
    assert kostnad.kostnad.runde == 2


def test_it_is_not_returned_without_a_reason() -> None:
    kostnad = lag_sendt()
    with pytest.raises(UtenGrunn):
        returner(kostnad, "  ")
    assert kostnad.kostnad.status == Egenkostnadsstatus.SENDT


def test_a_withdrawn_cost_is_turned_around_in_the_books() -> None:
    kostnad = trekk(lag_godkjent())
    assert (saldo(kostnad).kostnad, saldo(kostnad).godkjent) == (Belop.null(), Belop.null())
    assert kostnad.kostnad.godkjent_av_id == kostnad.attestant.person_id
    assert kontroller_regnskap() == ()
    with pytest.raises(UlovligOvergang):
        trekk(kostnad)


def test_what_an_application_counts_is_not_withdrawn() -> None:
    grunnlag = lag_grunnlag(lag_ansatt())
    kostnad = lag_godkjent(forlop=grunnlag.forlop)
    lag_sendt_soknad(grunnlag)
    with pytest.raises(SoknadenErSendt):
        trekk(kostnad)
    assert saldo(kostnad).kostnad == Belop(3_000_000)


def test_those_who_can_send_anew_are_told_that_the_application_went_without_it() -> None:
    kostnad = lag_for_sen()
    varsler = Varsel.objects.filter(mal__startswith="egenkostnad_").exclude(mal="egenkostnad_sendt")
    fortalt = set(varsler.values_list("mal", "person_id"))
    hvem = {kostnad.koordinator.person_id, kostnad.signatar.person_id}
    assert fortalt == {("egenkostnad_for_sent", person) for person in hvem}


def test_whoever_approves_it_too_late_herself_needs_no_notice() -> None:
    kostnad = lag_for_sen(godkjent=False)
    godkjenn(kostnad, kostnad.signatar, naa=ETTER_SOKNADEN)
    varsler = Varsel.objects.filter(mal="egenkostnad_for_sent")
    assert set(varsler.values_list("person_id", flat=True)) == {kostnad.koordinator.person_id}


def test_a_cost_that_the_application_went_without_is_withdrawn_freely() -> None:
    kostnad = trekk(lag_for_sen())
    assert kostnad.kostnad.status == Egenkostnadsstatus.TRUKKET


def test_a_new_application_has_the_cost_that_came_too_late_for_the_first() -> None:
    kostnad = lag_for_sen()
    soknad = Soknad.objects.get()
    om = {"tilskuddsperiode": PERIODE, "naa": ETTER_SOKNADEN}
    assert hent_soknad(aktor=kostnad.koordinator, **om).sene is not None
    trekk_soknad(aktor=kostnad.signatar, laas=soknad.laas, fordi="En kostnad manglet.", **om)
    assert (
        kostnadens_soknad(hent_egenkostnad(aktor=kostnad.koordinator, kostnad_id=kostnad.kostnad_id)) is None
    )
    ny = hent_soknad(aktor=kostnad.koordinator, **om)
    assert ny.sene is None
    assert ny.innhold["sum"]["kostnad_ore"] == 3_000_000 + 350_000 + 1_581_25


def test_a_draft_is_withdrawn_without_a_voucher() -> None:
    kostnad = trekk(lag_kladd())
    assert kostnad.kostnad.status == Egenkostnadsstatus.TRUKKET
    assert saldo(kostnad) == Saldo()


def test_what_waits_is_not_written_in() -> None:
    kostnad = lag_sendt()
    with pytest.raises(KostnadenErSendt):
        legg_ved(kostnad, enkel_pdf(b"ny"))
    with pytest.raises(KostnadenErSendt):
        send(kostnad)


def test_a_stale_page_changes_nothing() -> None:
    kostnad = lag_sendt()
    laas = kostnad.kostnad.laas
    godkjenn(kostnad)
    with pytest.raises(KostnadenErEndret):
        godkjenn_egenkostnad(aktor=kostnad.signatar, kostnad_id=kostnad.kostnad_id, laas=laas, naa=SENERE)
    assert saldo(kostnad).kostnad == Belop(3_000_000)


def test_a_cost_without_paper_is_not_sent() -> None:
    kostnad = lag_kladd(med_bilag=False)
    assert hindringer(kostnad) == {"egenkostnaden_har_bilag"}
    with pytest.raises(KanIkkeSendes):
        send(kostnad)


def test_days_in_two_grant_periods_are_parted_before_they_are_sent() -> None:
    kostnad = lag_kladd(felter=annen(fom=date(2025, 5, 30), tom=date(2025, 6, 2)))
    assert hindringer(kostnad) == {"dagene_er_i_en_periode"}


def test_a_day_that_has_not_come_is_not_sent() -> None:
    kostnad = lag_kladd(felter=annen(tom=date(2026, 2, 2)))
    assert hindringer(kostnad) == {"dagene_har_vart"}


def test_a_doctor_in_business_has_the_cost_herself() -> None:
    kostnad = lag_kladd(forlop=lag_ansatt(Driftsform.NAERINGSDRIVENDE))
    assert hindringer(kostnad) == {"kostnaden_er_kommunens"}


def test_facilitation_is_documented_whatever_the_doctor_is() -> None:
    tilrettelegging = annen(element=Element.TILRETTELEGGING, belop=Belop(500_000), hva="Fagdag for ALIS")
    kostnad = lag_kladd(felter=tilrettelegging, forlop=lag_ansatt(Driftsform.NAERINGSDRIVENDE))
    assert (hindringer(kostnad), merknader(kostnad)) == (set(), set())


def test_what_is_over_the_frame_is_told_and_can_be_sent() -> None:
    kostnad = lag_kladd(felter=annen(belop=Belop(10_000_001)))
    assert merknader(kostnad) == {"egenkostnaden_er_innenfor_rammen"}
    godkjenn(send(kostnad))


def test_what_waits_takes_of_the_frame() -> None:
    forste = lag_sendt(felter=annen(belop=Belop(6_000_000)))
    uken_etter = annen(fom=date(2026, 1, 19), tom=date(2026, 1, 23), belop=Belop(4_000_001))
    assert merknader(lag_kladd(fra=forste, felter=uken_etter)) == {"egenkostnaden_er_innenfor_rammen"}


def test_days_before_the_agreement_are_told() -> None:
    kostnad = lag_kladd(felter=annen(fom=date(2025, 6, 2), tom=date(2025, 6, 4)))
    assert "dagene_er_i_avtaletiden" in merknader(kostnad)


def test_the_same_file_and_the_same_days_are_told() -> None:
    forste = lag_kladd(med_bilag=False)
    lonn = enkel_pdf(b"lonn")
    legg_ved(forste, lonn)
    samme_dager = lag_kladd(fra=forste, felter=annen(fom=date(2026, 1, 16), tom=date(2026, 1, 20)))
    assert merknader(samme_dager) == {"ikke_dokumentert_for"}
    samme_fil = lag_kladd(
        fra=forste, med_bilag=False, felter=annen(fom=date(2026, 1, 26), tom=date(2026, 1, 27))
    )
    assert merknader(samme_fil) == set()
    legg_ved(samme_fil, lonn)
    bilde = hent_egenkostnad(aktor=forste.attestant, kostnad_id=samme_fil.kostnad_id, naa=NAA)
    assert [(ett.id, ett.likhet) for ett in bilde.like] == [(forste.kostnad_id, "samme_fil")]


def test_a_claim_from_the_doctor_under_the_same_element_is_told() -> None:
    krav = lag_sendt_krav()
    laering = annen(
        element=Element.LAERINGSAKTIVITETER, fom=date(2026, 1, 15), tom=date(2026, 1, 15), belop=Belop(1)
    )
    kostnad = lag_kladd(forlop=krav.forlop, felter=laering)
    bilde = hent_egenkostnad(aktor=krav.attestant, kostnad_id=kostnad.kostnad_id, naa=NAA)
    assert [(ett.id, ett.er_krav) for ett in bilde.like] == [(krav.krav_id, True)]


def test_whoever_has_the_turn_has_the_task_and_nobody_else() -> None:
    godkjennes = [Oppgaveslag.GODKJENN_EGENKOSTNAD]
    kostnad = lag_sendt()
    assert oppgaver(kostnad) == ([], godkjennes, godkjennes)
    returner(kostnad)
    assert oppgaver(kostnad) == ([Oppgaveslag.RETT_EGENKOSTNAD], [], [])
    godkjenn(send(kostnad))
    assert oppgaver(kostnad) == ([], [], [])


def test_those_whose_turn_it_is_are_told() -> None:
    kostnad = godkjenn(send(returner(lag_sendt())))
    varsler = Varsel.objects.filter(mal__startswith="egenkostnad").values_list("mal", "person_id")
    godkjennere = {kostnad.attestant.person_id, kostnad.signatar.person_id}
    assert {hvem for mal, hvem in varsler if mal == "egenkostnad_sendt"} == godkjennere
    for mal in ("egenkostnad_returnert", "egenkostnad_godkjent"):
        assert {hvem for sitt, hvem in varsler if sitt == mal} == {kostnad.koordinator.person_id}


def test_every_act_is_in_the_journal_without_the_words() -> None:
    kostnad = trekk(lag_godkjent())
    linjer = Journallinje.objects.filter(objekt_type="Egenkostnad", objekt_id=str(kostnad.kostnad_id))
    handlinger = list(linjer.order_by("sekvens").values_list("handling", flat=True))
    assert handlinger == [
        f"{hva}_egenkostnad" for hva in ("opprett", "dokumenter", "send", "godkjenn", "trekk")
    ]
    assert not any("grunnkurs" in str(linje.innhold) for linje in linjer)


def test_the_list_is_of_one_state_or_one_case() -> None:
    kostnad = lag_sendt()
    lag_kladd(fra=kostnad)
    for ko, antall in ((Kostnadsko.ALLE, 2), (Kostnadsko.TIL_GODKJENNING, 1), (Kostnadsko.GODKJENT, 0)):
        assert len(list_egenkostnader(aktor=kostnad.attestant, ko=ko, naa=NAA).rader) == antall
    en_annen_sak = list_egenkostnader(aktor=kostnad.attestant, sak_id=kostnad.kostnad_id, naa=NAA)
    assert en_annen_sak.rader == []
