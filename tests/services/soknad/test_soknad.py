"""An application from the cases to the state's answer. The kommune writes the account, once, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from alis.domain.avtale import Element
from alis.domain.flyt import Soknadsstatus, UlovligOvergang
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop, Orgnr
from alis.records.journal.models import Journallinje
from alis.records.soknad.models import Soknad, Soknadspost
from alis.records.utdanning.models import AlisSak, Stilling
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.regnskap import les_saldo
from alis.services.soknad.aapne_soknad import SoknadenErKlar, SoknadenErSendt
from alis.services.soknad.finn_utlysning import UkjentUtlysning
from alis.services.soknad.gjor_klar import IngenLinjer, UtenKonto, gjor_klar, ta_tilbake
from alis.services.soknad.hent_soknad import hent_poster, hent_sendt_soknad, hent_soknad
from alis.services.soknad.registrer_vedtak import (
    MerEnnSokt,
    Vedtak,
    VedtakFrem,
    registrer_avslag,
    registrer_innvilgelse,
)
from alis.services.soknad.send_soknad import NoeErEndret, send_soknad
from alis.services.soknad.sett_konto import sett_konto
from alis.services.soknad.trekk_soknad import trekk_soknad
from alis.services.soknad.velg_linje import UtenGrunn, ta_med_linje, utelat_linje
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import PERIODE
from factories.soknad import KONTO, NAA, ORGNR, Soknadsforlop, lag_grunnlag, lag_klar, lag_sendt, med_konto

pytestmark = pytest.mark.django_db
SVAR = Vedtak(dato=date(2026, 6, 20), referanse="26/123", innvilget={})
SENERE = NAA + timedelta(days=30)


def linjen(forlop: Soknadsforlop):
    assert forlop.side.utkast is not None
    return forlop.side.utkast.linjer[0]


def regler(forlop: Soknadsforlop) -> set[str]:
    return {funn.vurdering.regel for funn in linjen(forlop).linje.funn}


def send(forlop: Soknadsforlop) -> str:
    return send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=forlop.side.hash, naa=NAA)


def test_a_line_is_made_of_the_case_and_the_books_and_nothing_is_typed():
    linje = linjen(lag_grunnlag())

    assert (linje.navn, linje.prosjektkode) == ("Anne Åsheim", "ALIS-1848-0001")
    assert linje.linje.kostnad == Belop(508_125)
    assert linje.linje.sokt == Belop(508_125)


def test_what_is_not_covered_by_an_approved_claim_is_told():
    assert regler(lag_grunnlag()) == {"det_avtalte_er_krevd", "tilretteleggingen_er_dokumentert"}


def test_an_unknown_tie_to_an_agency_is_told_with_what_it_may_cost():
    forlop = lag_grunnlag()
    AlisSak.objects.update(vikarbyra=True)

    funn = linjen(forlop).linje.funn[0]

    assert (funn.vurdering.regel, funn.alvor) == ("vikarbyra", "avslag")
    assert funn.tap is not None
    assert funn.tap > Belop(30_000_000)


def test_the_same_cases_give_the_same_content():
    forlop = lag_grunnlag()

    assert forlop.side.hash == forlop.side.hash


def test_it_cannot_be_made_ready_without_an_account():
    forlop = lag_grunnlag()

    with pytest.raises(UtenKonto):
        gjor_klar(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, naa=NAA)


def test_the_account_is_written_once_and_remembered():
    forlop = lag_sendt()
    neste = hent_soknad(aktor=forlop.koordinator, tilskuddsperiode="nasjonal-alis/2024-09", naa=NAA)

    assert neste.utkast is not None
    assert (neste.utkast.konto.nummer, neste.utkast.konto.orgnr) == (KONTO, ORGNR)


def test_an_account_on_another_number_is_told():
    forlop = lag_grunnlag()
    sett_konto(
        aktor=forlop.koordinator, tilskuddsperiode=PERIODE, konto=KONTO, orgnr=Orgnr("974767880"), naa=NAA
    )

    assert forlop.side.utkast is not None
    funn = {funn.vurdering.regel: funn.alvor for funn in forlop.side.utkast.funn}
    assert funn["kontoen_er_kommunens"] == "avslag"


def test_the_coordinator_prepares_and_the_signatory_sends():
    forlop = lag_klar()

    with pytest.raises(ManglerRettighet):
        send_soknad(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, sett_hash=forlop.side.hash, naa=NAA)
    assert send(forlop) == "S-2026-00001"
    assert forlop.soknad.status == Soknadsstatus.SENDT


def test_the_signatory_is_told_when_it_is_ready_and_the_coordinator_when_it_is_sent():
    forlop = lag_sendt()

    assert set(Varsel.objects.filter(objekt_type="Soknad").values_list("mal", "person_id")) == {
        ("soknad_til_sending", forlop.signatar.person_id),
        ("soknad_sendt", forlop.koordinator.person_id),
    }


def test_what_was_sent_stands_although_the_case_changes():
    forlop = lag_sendt()
    sendt = forlop.side.innhold
    AlisSak.objects.update(vikarbyra=True)

    assert forlop.side.innhold == sendt
    assert forlop.side.utkast is None


def test_it_is_not_sent_when_the_cases_say_something_else_than_she_saw():
    forlop = lag_klar()
    sett = forlop.side.hash
    AlisSak.objects.update(vikarbyra=True)

    with pytest.raises(NoeErEndret):
        send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=sett, naa=NAA)
    assert forlop.soknad.status == Soknadsstatus.TIL_SENDING


def test_sent_twice_is_one_receipt():
    forlop = lag_klar()
    sett = forlop.side.hash
    en = send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=sett, naa=NAA)
    to = send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=sett, naa=NAA)

    assert en == to
    assert Journallinje.objects.filter(handling="send_soknad").count() == 1
    assert Soknadspost.objects.count() == 6


def test_a_draft_that_is_not_ready_is_not_sent():
    forlop = med_konto()

    with pytest.raises(UlovligOvergang):
        send(forlop)


def test_what_is_ready_is_taken_back_before_it_is_changed():
    forlop = lag_klar()
    sak_id = forlop.forlop.sak.pk

    with pytest.raises(SoknadenErKlar):
        utelat_linje(
            aktor=forlop.koordinator, tilskuddsperiode=PERIODE, sak_id=sak_id, fordi="Dobbelt", naa=NAA
        )
    ta_tilbake(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    utelat_linje(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, sak_id=sak_id, fordi="Dobbelt", naa=NAA)

    assert forlop.side.innhold["linjer"] == []
    assert forlop.side.innhold["utelatt"][0]["fordi"] == "Dobbelt"


def test_nobody_in_it_is_no_application():
    forlop = med_konto()
    sak_id = forlop.forlop.sak.pk
    utelat_linje(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, sak_id=sak_id, fordi="Nei", naa=NAA)

    with pytest.raises(IngenLinjer):
        gjor_klar(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    ta_med_linje(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, sak_id=sak_id, naa=NAA)
    gjor_klar(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, naa=NAA)


def test_leaving_someone_out_asks_why():
    forlop = lag_grunnlag()

    with pytest.raises(UtenGrunn):
        utelat_linje(
            aktor=forlop.koordinator,
            tilskuddsperiode=PERIODE,
            sak_id=forlop.forlop.sak.pk,
            fordi="  ",
            naa=NAA,
        )


def test_what_is_sent_cannot_be_changed():
    forlop = lag_sendt()

    with pytest.raises(SoknadenErSendt):
        sett_konto(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, konto=KONTO, orgnr=ORGNR, naa=NAA)


def test_a_withdrawn_application_makes_room_for_a_new_one():
    forlop = lag_sendt()
    trekk_soknad(
        aktor=forlop.signatar,
        tilskuddsperiode=PERIODE,
        laas=forlop.soknad.laas,
        fordi="Feil konto",
        naa=NAA,
    )
    lag_klar(forlop)

    assert send(forlop) == "S-2026-00002"
    assert Soknad.objects.count() == 2


def test_what_the_state_grants_is_booked_element_by_element():
    forlop = lag_sendt()
    summen = registrer_innvilgelse(
        aktor=forlop.koordinator, tilskuddsperiode=PERIODE, laas=forlop.soknad.laas, vedtak=SVAR, naa=SENERE
    )
    saldoer = les_saldo(saker=[forlop.forlop.sak.pk])
    innvilget = {nokkel.element: saldo.innvilget for nokkel, saldo in saldoer.items() if saldo.innvilget}

    assert summen == Belop(508_125)
    assert innvilget == {Element.LAERINGSAKTIVITETER: Belop(350_000), Element.VEILEDNING: Belop(158_125)}


def test_less_can_be_granted_than_was_sought_and_never_more():
    forlop = lag_sendt()
    post = Soknadspost.objects.get(element=Element.VEILEDNING)
    for belop, feil in ((158_126, MerEnnSokt), (100_000, None)):
        vedtak = replace(SVAR, innvilget={post.pk: Belop(belop)})
        om = {"tilskuddsperiode": PERIODE, "laas": forlop.soknad.laas, "vedtak": vedtak, "naa": SENERE}
        if feil:
            with pytest.raises(feil):
                registrer_innvilgelse(aktor=forlop.koordinator, **om)
        else:
            assert registrer_innvilgelse(aktor=forlop.koordinator, **om) == Belop(450_000)


@pytest.mark.parametrize("dato", [date(2026, 6, 9), date(2026, 7, 11)])
def test_an_answer_is_from_after_it_was_sent_and_not_from_tomorrow(dato: date):
    forlop = lag_sendt()

    with pytest.raises(VedtakFrem):
        registrer_innvilgelse(
            aktor=forlop.koordinator,
            tilskuddsperiode=PERIODE,
            laas=forlop.soknad.laas,
            vedtak=replace(SVAR, dato=dato),
            naa=SENERE,
        )


def test_a_refusal_books_nothing():
    forlop = lag_sendt()
    registrer_avslag(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=forlop.soknad.laas,
        dato=SVAR.dato,
        referanse="26/124",
        fordi="Kom for sent",
        naa=SENERE,
    )

    assert forlop.soknad.status == Soknadsstatus.AVSLATT
    assert not any(saldo.innvilget for saldo in les_saldo(saker=[forlop.forlop.sak.pk]).values())


def test_another_kommune_sees_nothing_of_it():
    forlop = lag_sendt()
    annen = lag_koordinator(lag_kommune("4601", "Bergen"))

    assert hent_soknad(aktor=annen, tilskuddsperiode=PERIODE, naa=NAA).stand is None
    with pytest.raises(FinnesIkke):
        hent_sendt_soknad(aktor=annen, soknad_id=forlop.soknad.pk, naa=NAA)
    with pytest.raises(FinnesIkke):
        hent_poster(aktor=annen, soknad_id=forlop.soknad.pk)


def test_a_period_without_a_call_has_no_application():
    with pytest.raises(UkjentUtlysning):
        hent_soknad(aktor=lag_koordinator(), tilskuddsperiode="nasjonal-alis/1999", naa=NAA)


def test_the_scheme_before_2022_has_its_call_and_its_deadline():
    side = hent_soknad(aktor=lag_koordinator(), tilskuddsperiode="alis-avtale/2021", naa=NAA)

    assert side.utlysning.frist == date(2021, 11, 16)


def test_a_percentage_with_decimals_is_a_decimal_number():
    forlop = lag_grunnlag()
    Stilling.objects.update(prosent=Decimal("37.5"))

    assert forlop.side.innhold["linjer"][0]["stillinger"][0]["prosent"] == "37.5"
