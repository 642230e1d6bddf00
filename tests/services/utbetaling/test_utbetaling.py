"""An approved claim is paid once: through the order, the bank's answer, and the books."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from alis.domain.flyt import Linjestatus, Refusjonsstatus, UlovligOvergang, Utbetalingsstatus
from alis.domain.regnskap import forskudd
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Bilag
from alis.records.utbetaling.models import Utbetaling, Utbetalingslinje
from alis.records.varsel.models import Varsel
from alis.services.felles import FinnesIkke
from alis.services.regnskap import kontroller_regnskap, les_skyldig
from alis.services.utbetaling.aapne_utbetaling import UtbetalingenErEndret
from alis.services.utbetaling.avslutt_utbetaling import BetaltFremITid, UkjentBetaling, avslutt_utbetaling
from alis.services.utbetaling.betalbar import Hinder
from alis.services.utbetaling.forkast_utbetaling import forkast_utbetaling
from alis.services.utbetaling.hent_utbetaling import hent_utbetaling
from alis.services.utbetaling.kontonummer import UgyldigKontonummer
from alis.services.utbetaling.lag_filer import lag_betalingsfil, lag_regnskapsfil
from alis.services.utbetaling.lag_utbetaling import (
    IngenKrav,
    KanIkkeBetales,
    UgyldigBetalingsdag,
    UtenOrganisasjonsnummer,
    lag_utbetaling,
)
from alis.services.utbetaling.list_betalbare import list_betalbare
from alis.services.utbetaling.list_utbetalinger import list_utbetalinger
from alis.services.utbetaling.send_utbetaling import (
    BetalingsdagenHarGatt,
    EgenUtbetaling,
    KontoenErByttet,
    send_utbetaling,
)
from factories.refusjon import KURS, godkjenn, lag_attestert, lag_godkjent
from factories.regnskap import bok, lag_post
from factories.samtidig import samtidig
from factories.utbetaling import (
    DAGEN,
    KOMMUNENS_KONTO,
    NAA,
    NY_KONTO,
    gi_konto,
    lag_betalbar,
    lag_ordre,
    lag_sendt_ordre,
    med_orgnr,
)

pytestmark = pytest.mark.django_db
ETTER = NAA + timedelta(days=1)


def svar(krav: object, ordre: Utbetaling, avvist: dict[object, str] | None = None, **endret: object) -> None:
    ordre.refresh_from_db()
    valg = {"laas": ordre.laas, "dag": DAGEN, "avvist": avvist or {}, "naa": ETTER} | endret
    avslutt_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk, **valg)  # type: ignore[attr-defined, arg-type]


def test_an_approved_claim_is_paid_through_the_bank_and_stands_in_the_books() -> None:
    krav = lag_betalbar()
    ordre = lag_sendt_ordre(krav)
    svar(krav, ordre)
    assert krav.krav.status == Refusjonsstatus.UTBETALT
    assert ordre.linjer.get().status == Linjestatus.BETALT
    assert les_skyldig([krav.krav_id]) == {krav.krav_id: Belop(0)}
    bilag = Bilag.objects.get(art="utbetalt")
    assert (bilag.objekt_id, bilag.dato, bilag.overforinger.get().belop) == (krav.krav_id, DAGEN, 350_000)
    assert kontroller_regnskap() == ()
    assert Varsel.objects.filter(mal="refusjon_utbetalt", person=krav.alis.person_id).count() == 1


def test_nothing_is_booked_before_the_bank_has_paid() -> None:
    krav = lag_betalbar()
    lag_sendt_ordre(krav)
    assert krav.krav.status == Refusjonsstatus.GODKJENT
    assert not Bilag.objects.filter(art="utbetalt").exists()


def test_the_same_press_twice_is_one_order() -> None:
    krav, samme = lag_betalbar(), uuid4()
    assert lag_ordre(krav, utbetaling_id=samme) == lag_ordre(krav, utbetaling_id=samme)
    assert Utbetalingslinje.objects.count() == 1


def test_a_claim_in_one_order_cannot_stand_in_another() -> None:
    krav = lag_betalbar()
    lag_ordre(krav)
    with pytest.raises(IngenKrav):
        lag_ordre(krav)


def test_the_file_is_the_same_each_time_and_there_is_none_before_it_is_sent() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    with pytest.raises(FinnesIkke):
        lag_betalingsfil(hent_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk))
    send_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk, laas=1, naa=NAA)
    filer = {
        lag_betalingsfil(hent_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk)) for _ in range(3)
    }
    assert len(filer) == 1
    fil = filer.pop().decode()
    assert "<EndToEndId>ALIS-1848-2026-1-1</EndToEndId>" in fil
    assert '<InstdAmt Ccy="NOK">3500.00</InstdAmt>' in fil


def test_what_the_bank_refuses_is_owed_still_and_paid_in_a_later_order() -> None:
    krav = lag_betalbar()
    forste = lag_sendt_ordre(krav)
    svar(krav, forste, {forste.linjer.get().pk: "Kontoen er avsluttet"})
    assert krav.krav.status == Refusjonsstatus.GODKJENT
    assert [ett.krav_id for ett in list_betalbare(aktor=krav.attestant).rader] == [krav.krav_id]
    svar(krav, lag_sendt_ordre(krav))
    assert krav.krav.status == Refusjonsstatus.UTBETALT
    assert Bilag.objects.filter(art="utbetalt").count() == 1


def test_an_order_is_thrown_away_only_while_nobody_has_had_the_file() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    forkast_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk, laas=1, naa=NAA)
    assert ordre.linjer.get().status == Linjestatus.FORKASTET
    sendt = lag_sendt_ordre(krav)
    with pytest.raises(UlovligOvergang):
        forkast_utbetaling(aktor=krav.attestant, utbetaling_id=sendt.pk, laas=sendt.laas, naa=NAA)


def test_orders_are_numbered_without_holes_in_each_kommune_and_year() -> None:
    krav = lag_betalbar()
    forste = lag_ordre(krav)
    with pytest.raises(IngenKrav):
        lag_ordre(krav)
    forkast_utbetaling(aktor=krav.attestant, utbetaling_id=forste.pk, laas=1, naa=NAA)
    assert [forste.navn, lag_ordre(krav).navn] == ["2026-1", "2026-2"]


def test_the_bank_is_answered_for_once_and_on_a_day_that_has_been() -> None:
    krav = lag_betalbar()
    ordre = lag_sendt_ordre(krav)
    for dag in (DAGEN - timedelta(days=1), date(2026, 2, 12)):
        with pytest.raises(BetaltFremITid):
            svar(krav, ordre, dag=dag)
    with pytest.raises(UkjentBetaling):
        svar(krav, ordre, {uuid4(): "Nei"})
    with pytest.raises(UtbetalingenErEndret):
        svar(krav, ordre, laas=1)
    svar(krav, ordre)
    with pytest.raises(UlovligOvergang):
        svar(krav, ordre)


def test_an_advance_is_taken_off_and_what_it_covers_wholly_needs_no_payment() -> None:
    liten = med_orgnr(lag_attestert())
    sak = liten.forlop.sak
    bok(sak, forskudd(lag_post(sak.pk, 500_000)))
    dekket = lag_godkjent(fra=liten, felter=replace(KURS, hva="Grunnkurs C i Bodø"))
    gi_konto(dekket)
    rest = lag_godkjent(fra=liten, felter=replace(KURS, dag=date(2026, 1, 20), hva="Grunnkurs D i Bodø"))
    ordre = lag_ordre(dekket, rest)
    assert dekket.krav.status == Refusjonsstatus.UTBETALT
    assert [linje.belop for linje in ordre.linjer.all()] == [200_000]


def test_a_claim_that_an_advance_covers_is_settled_alone_and_without_an_account() -> None:
    krav = med_orgnr(lag_attestert())
    bok(krav.forlop.sak, forskudd(lag_post(krav.forlop.sak.pk, 500_000)))
    godkjenn(krav)
    assert [ett.hinder for ett in list_betalbare(aktor=krav.koordinator).rader] == [None]
    valg = {"krav_ider": [krav.krav_id], "fra_konto": KOMMUNENS_KONTO, "betalingsdag": DAGEN, "naa": NAA}
    assert lag_utbetaling(aktor=krav.koordinator, utbetaling_id=uuid4(), **valg) is None  # type: ignore[arg-type]
    assert krav.krav.status == Refusjonsstatus.UTBETALT
    assert not Utbetaling.objects.exists()


def test_a_claim_without_a_confirmed_account_is_named_and_nothing_is_made() -> None:
    krav = med_orgnr(lag_godkjent())
    assert [ett.hinder for ett in list_betalbare(aktor=krav.attestant).rader] == [Hinder.INGEN_KONTO]
    with pytest.raises(KanIkkeBetales):
        lag_ordre(krav)
    assert not Utbetaling.objects.exists()


@pytest.mark.parametrize(
    ("endret", "feil"),
    [
        ({"fra_konto": "123"}, UgyldigKontonummer),
        ({"betalingsdag": DAGEN - timedelta(days=1)}, UgyldigBetalingsdag),
        ({"betalingsdag": DAGEN + timedelta(days=400)}, UgyldigBetalingsdag),
        ({"krav_ider": []}, IngenKrav),
    ],
)
def test_what_the_bank_would_not_take_is_refused(endret: dict[str, object], feil: type[Exception]) -> None:
    krav = lag_betalbar()
    valg = {
        "utbetaling_id": uuid4(),
        "krav_ider": [krav.krav_id],
        "fra_konto": KOMMUNENS_KONTO,
        "betalingsdag": DAGEN,
        "naa": NAA,
    } | endret
    with pytest.raises(feil):
        lag_utbetaling(aktor=krav.attestant, **valg)  # type: ignore[arg-type]


def test_a_kommune_without_a_number_is_told_so() -> None:
    krav = lag_godkjent()
    gi_konto(krav)
    with pytest.raises(UtenOrganisasjonsnummer):
        lag_ordre(krav)


def test_only_who_pays_makes_an_order_and_nobody_sees_another_kommunes() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    for aktor in (krav.signatar, krav.alis):
        with pytest.raises(ManglerRettighet):
            lag_utbetaling(
                aktor=aktor,
                utbetaling_id=uuid4(),
                krav_ider=[krav.krav_id],
                fra_konto=KOMMUNENS_KONTO,
                betalingsdag=DAGEN,
                naa=NAA,
            )
    with pytest.raises(ManglerRettighet):
        send_utbetaling(aktor=krav.koordinator, utbetaling_id=ordre.pk, laas=1, naa=NAA)
    fremmed = replace(krav.attestant, kommunenummer="1804")
    with pytest.raises(FinnesIkke):
        hent_utbetaling(aktor=fremmed, utbetaling_id=ordre.pk)


def test_whoever_made_the_order_does_not_send_it_and_nobody_sends_money_to_herself() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    for person in (krav.koordinator.person_id, krav.alis.person_id):
        with pytest.raises(EgenUtbetaling):
            send_utbetaling(
                aktor=replace(krav.attestant, person_id=person), utbetaling_id=ordre.pk, laas=1, naa=NAA
            )
    ordre.refresh_from_db()
    assert ordre.status == Utbetalingsstatus.KLAR


def test_an_order_to_an_account_that_has_been_replaced_since_is_not_sent() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    gi_konto(krav, NY_KONTO)
    with pytest.raises(KontoenErByttet, match="Anne Åsheim"):
        send_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk, laas=1, naa=NAA)
    forkast_utbetaling(aktor=krav.koordinator, utbetaling_id=ordre.pk, laas=1, naa=NAA)
    assert lag_sendt_ordre(krav).linjer.get().konto.kontonummer == NY_KONTO


def test_an_order_for_a_day_that_has_gone_is_not_sent() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    with pytest.raises(BetalingsdagenHarGatt):
        send_utbetaling(aktor=krav.attestant, utbetaling_id=ordre.pk, laas=1, naa=ETTER)


def test_another_who_can_send_is_told_of_the_order() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    fikk = Varsel.objects.filter(mal="utbetaling_til_sending", objekt_id=str(ordre.pk))
    assert [varsel.person_id for varsel in fikk] == [krav.attestant.person_id]


def test_the_accounts_file_has_a_row_for_each_payment_and_no_formula() -> None:
    krav = lag_betalbar()
    bilde = hent_utbetaling(aktor=krav.attestant, utbetaling_id=lag_sendt_ordre(krav).pk)
    farlig = replace(bilde, betalinger=[replace(bilde.betalinger[0], mottaker="=HYPERLINK(1)")])
    hode, rad = lag_regnskapsfil(farlig).decode("utf-8-sig").splitlines()
    assert hode.startswith("utbetaling;referanse;betalingsdag;prosjektkode")
    assert rad.split(";")[3:4] == ["ALIS-1848-0001"]
    assert rad.split(";")[7:] == ["'=HYPERLINK(1)", "3500,00", "venter"]


@pytest.mark.django_db(transaction=True)
def test_two_who_pay_the_same_claim_at_once_pay_it_once() -> None:
    krav = lag_betalbar()
    utfall = samtidig(*(lambda: lag_ordre(krav) for _ in range(4)))
    assert sum(isinstance(ett, Utbetaling) for ett in utfall) == 1
    assert sum(isinstance(ett, IngenKrav) for ett in utfall) == 3
    assert Utbetalingslinje.objects.count() == 1
    assert Utbetaling.objects.get().status == Utbetalingsstatus.KLAR


@pytest.mark.django_db(transaction=True)
def test_the_banks_answer_twice_at_once_pays_and_books_once() -> None:
    krav = lag_betalbar()
    ordre = lag_sendt_ordre(krav)
    valg = {"utbetaling_id": ordre.pk, "laas": ordre.laas, "dag": DAGEN, "avvist": {}, "naa": ETTER}
    utfall = samtidig(*(lambda: avslutt_utbetaling(aktor=krav.attestant, **valg) for _ in range(3)))
    assert sorted(type(ett).__name__ for ett in utfall) == [
        "NoneType",
        "UtbetalingenErEndret",
        "UtbetalingenErEndret",
    ]
    assert Bilag.objects.filter(art="utbetalt").count() == 1
    assert les_skyldig([krav.krav_id]) == {krav.krav_id: Belop(0)}


def test_all_that_waits_is_turned_page_by_page_the_longest_wait_first() -> None:
    krav = lag_betalbar()
    flere = [
        godkjenn(lag_attestert(fra=krav, felter=replace(KURS, hva=f"Kurs {n}")), naa=NAA + timedelta(hours=n))
        for n in range(4)
    ]
    sett, nokkel = [], ""
    for _side in range(3):
        side = list_betalbare(aktor=krav.attestant, etter=nokkel, per_side=2)
        sett += [ett.krav_id for ett in side.rader]
        nokkel = side.neste
    assert sett == [krav.krav_id, *(ett.krav_id for ett in flere)]
    assert nokkel == ""


def test_orders_are_turned_page_by_page_the_newest_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alis.services.utbetaling.list_utbetalinger.PER_SIDE", 2)
    krav = lag_betalbar()
    for _ordre in range(3):
        forkast_utbetaling(aktor=krav.koordinator, utbetaling_id=lag_ordre(krav).pk, laas=1, naa=NAA)
    forste = list_utbetalinger(aktor=krav.attestant)
    andre = list_utbetalinger(aktor=krav.attestant, etter=forste.neste)
    assert [rad.navn for rad in (*forste.rader, *andre.rader)] == ["2026-3", "2026-2", "2026-1"]
    assert andre.neste == ""
