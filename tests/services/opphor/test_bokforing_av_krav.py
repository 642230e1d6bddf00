"""The claim on a doctor is in the books: what is left of it is what she owes there, whatever is done with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alis.domain.avtale import Element
from alis.domain.regnskap import Saldo, egen_kostnad, forskudd
from alis.domain.verdier import Belop
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.regnskap.models import Bilag, Kontosaldo
from alis.records.regnskap.models import Overforing as Overforingsrad
from alis.records.regnskap.queries import som_bilag
from alis.records.regnskap.vern import slipp_regnskapet
from alis.services.opphor.angre_opphor import KravetErSendt, angre_opphor
from alis.services.opphor.avgjor_krav import ettergi_krav
from alis.services.opphor.bokfor_eldre_krav import bokfor_eldre_krav
from alis.services.opphor.kontroller_krav import kontroller_krav
from alis.services.opphor.rett_krav import rett_krav
from alis.services.regnskap import Saldonokkel, kontroller_regnskap, les_saldo
from factories.krav import SENERE, betal, imot, rett, send
from factories.opphor import FAKTA, NAA, VALG, Opphorsforlop, lag_opphor, lag_sendt_krav
from factories.regnskap import PERIODE, bok, lag_post, sett_ramme

pytestmark = pytest.mark.django_db

LISTE, LAERING = Element.LAVERE_PRODUKTIVITET, Element.LAERINGSAKTIVITETER


def saldo(opphor: Opphorsforlop, element: Element | None = None) -> Saldo:
    sak = opphor.opphor.avtale.sak_id
    saldoer = les_saldo(saker=[sak])
    if element is None:
        return sum(saldoer.values(), Saldo())
    return saldoer.get(Saldonokkel(sak_id=sak, tilskuddsperiode=PERIODE, element=element), Saldo())


def ettergi(opphor: Opphorsforlop) -> None:
    ettergi_krav(
        aktor=opphor.attestant,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        fordi="Rimelig.",
        naa=SENERE,
    )


def stemmer() -> bool:
    return kontroller_krav() == () and kontroller_regnskap() == ()


def test_a_claim_is_owed_element_by_element_when_it_is_sent_and_not_before() -> None:
    opphor = lag_opphor()
    assert saldo(opphor).krav_pa_legen == Belop(0)
    send(opphor)
    assert saldo(opphor, LISTE).krav_pa_legen == Belop(3_000_000)
    assert saldo(opphor, LAERING).krav_pa_legen == Belop(500_000)
    assert stemmer()


def test_an_advance_that_is_claimed_back_is_an_advance_no_more() -> None:
    opphor = lag_opphor()
    sak = opphor.opphor.avtale.sak
    bok(sak, forskudd(lag_post(sak.pk, 200_000, nokkel="f")))
    send(opphor)
    assert (saldo(opphor, LAERING).forskudd, saldo(opphor, LAERING).krav_pa_legen) == (
        Belop(0),
        Belop(500_000),
    )


def test_a_documented_cost_that_is_claimed_back_is_no_cost_and_the_frame_is_free() -> None:
    opphor = lag_opphor()
    sak = opphor.opphor.avtale.sak
    sett_ramme(sak, 12_000_000, LISTE)
    bok(sak, egen_kostnad(lag_post(sak.pk, 12_000_000, element=LISTE, nokkel="k")))
    send(opphor)
    assert saldo(opphor, LISTE).kostnad == Belop(9_000_000)
    assert saldo(opphor, LISTE).igjen == Belop(3_000_000)


def test_payments_are_counted_on_what_is_left_until_nothing_is() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 600_000)
    assert saldo(opphor, LAERING).krav_pa_legen == Belop(0)
    assert saldo(opphor, LISTE).krav_pa_legen == Belop(2_900_000)
    betal(opphor, 2_900_000)
    assert (saldo(opphor).krav_pa_legen, saldo(opphor).tilbakebetalt) == (Belop(0), Belop(3_500_000))
    assert stemmer()


def test_what_is_left_is_let_off() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 1_000_000)
    ettergi(opphor)
    assert (saldo(opphor).krav_pa_legen, saldo(opphor).tilbakebetalt) == (Belop(0), Belop(1_000_000))
    assert stemmer()


def test_a_claim_that_was_wrong_is_turned_around_and_what_is_paid_stays_paid() -> None:
    opphor = lag_opphor()
    sak = opphor.opphor.avtale.sak
    sett_ramme(sak, 12_000_000, LISTE)
    bok(sak, egen_kostnad(lag_post(sak.pk, 12_000_000, element=LISTE, nokkel="k")))
    send(opphor)
    betal(opphor, 1_000_000)
    rett(opphor, brukt=1_400_000)
    assert (saldo(opphor).krav_pa_legen, saldo(opphor).tilbakebetalt) == (Belop(0), Belop(1_000_000))
    assert saldo(opphor, LISTE).kostnad == Belop(11_000_000)
    assert saldo(opphor, LAERING).tilbakebetalt == Belop(0)
    send(opphor)
    assert saldo(opphor).krav_pa_legen == Belop(2_000_000)
    assert saldo(opphor, LISTE).kostnad == Belop(9_000_000)
    assert stemmer()


def test_a_claim_that_comes_to_nothing_leaves_nothing() -> None:
    opphor = lag_sendt_krav(valg=replace(VALG, fakta=replace(FAKTA, engangsbelop=None)))
    assert saldo(opphor, LAERING).krav_pa_legen == Belop(500_000)
    rett_til_null = replace(VALG, fakta=replace(FAKTA, engangsbelop=None, bruk=()))
    rett_krav(
        aktor=opphor.forlop.koordinator,
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        valg=rett_til_null,
        naa=SENERE,
    )
    assert saldo(opphor).krav_pa_legen == Belop(0)
    assert stemmer()


def test_an_ending_that_has_been_paid_for_is_not_regretted() -> None:
    opphor = lag_sendt_krav()
    betal(opphor, 1_000_000)
    rett(opphor, brukt=1_400_000)
    with pytest.raises(KravetErSendt):
        angre_opphor(
            aktor=opphor.forlop.koordinator, opphor_id=opphor.opphor_id, fordi="Hun blir.", naa=SENERE
        )


def test_a_day_that_no_rate_set_holds_is_booked_in_the_period_before_it() -> None:
    fakta = replace(FAKTA, siste_dag=date(2026, 9, 30), engangsbelop=None)
    opphor = lag_sendt_krav(valg=replace(VALG, fakta=fakta))
    assert saldo(opphor, LAERING).krav_pa_legen == Belop(500_000)


@pytest.mark.parametrize(
    "gjor",
    [lambda o: None, lambda o: betal(o, 700_000), ettergi, lambda o: (betal(o, 700_000), rett(o, 1_400_000))],
    ids=["sent", "paid of", "let off", "being put right"],
)
def test_a_claim_from_before_the_books_is_brought_in_once(gjor: Callable[[Opphorsforlop], object]) -> None:
    opphor = lag_sendt_krav()
    gjor(opphor)
    ventet = saldo(opphor)
    slipp_regnskapet(connection)
    glem_alt()
    assert (bokfor_eldre_krav(naa=SENERE), bokfor_eldre_krav(naa=SENERE)) == (1, 0)
    etter = Saldo.av(ett for bilag in Bilag.objects.all() for ett in som_bilag(bilag).overforinger)
    assert (etter.krav_pa_legen, etter.tilbakebetalt) == (ventet.krav_pa_legen, ventet.tilbakebetalt)
    assert kontroller_krav() == ()


def glem_alt() -> None:
    Overforingsrad.objects.all().delete()
    Bilag.objects.update(omgjor=None, art="ramme")
    Bilag.objects.all().delete()
    Kontosaldo.objects.all().delete()


def test_a_claim_that_the_books_do_not_agree_with_is_named() -> None:
    opphor = lag_sendt_krav()
    Tilbakebetalingskrav.objects.update(status="betalt")
    (avvik,) = kontroller_krav()
    assert str(opphor.opphor_id) in avvik.hva


GJORT = st.lists(st.sampled_from(["betal", "rett", "send", "imot", "ettergi"]), max_size=7)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gjort=GJORT, ore=st.integers(1, 1_200_000), brukt=st.integers(0, 1_399_999))
def test_whatever_is_done_the_claim_is_what_she_owes_in_the_books(
    gjort: list[str], ore: int, brukt: int
) -> None:
    opphor = lag_sendt_krav(naa=NAA)
    acts: dict[str, Callable[[], object]] = {
        "betal": lambda: betal(opphor, ore),
        "rett": lambda: rett(opphor, brukt),
        "send": lambda: send(opphor),
        "imot": lambda: imot(opphor),
        "ettergi": lambda: ettergi(opphor),
    }
    for ett in gjort:
        try:
            acts[ett]()
        except Exception as feil:  # an act that the claim's state refuses changes nothing
            assert type(feil).__module__.startswith("alis."), feil
        assert stemmer()
