"""The pages of the books: the kommune's overview, the case's own, and advances."""

from io import BytesIO
from uuid import uuid4

import pytest
from python_calamine import CalamineWorkbook

from alis.domain.avtale import Element
from alis.domain.regnskap import forskudd, godkjent, krevd
from alis.domain.tilgang import Rolle
from alis.records.regnskap.models import Bilag
from alis.services.regnskap import kontroller_regnskap, les_saldo
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator
from factories.regnskap import PERIODE, bok, lag_post, sett_ramme
from factories.utdanning import lag_alis, lag_sak, legefakta

pytestmark = pytest.mark.django_db
NBSP = "\u00a0"


def med_saldo(navn: str = "Anne Åsheim") -> tuple[object, object]:
    koordinator = lag_koordinator(lag_kommune())
    sak = lag_sak(koordinator, lege=legefakta(navn))
    krav = uuid4()
    sett_ramme(sak, 1_400_000)
    bok(sak, forskudd(lag_post(sak.pk, 300_000)), krevd(lag_post(sak.pk, 500_000, objekt_id=krav)))
    bok(sak, godkjent(lag_post(sak.pk, 500_000, objekt_id=krav)), krevd(lag_post(sak.pk, 100_000)))
    return koordinator, sak


def test_the_kommune_sees_a_row_for_each_alis_and_the_sum() -> None:
    koordinator, sak = med_saldo()
    side = klient_for(koordinator).get("/regnskap/").content.decode()
    assert "Anne Åsheim" in side
    assert sak.prosjektkode in side
    assert side.count(f"8{NBSP}000") == 2, "frame less approved and claimed, in the row and in the sum"


def test_the_doctor_sees_her_own_balance_on_her_own_page_and_in_the_case() -> None:
    _koordinator, sak = med_saldo()
    klient = klient_for(lag_alis(sak))
    for adresse in ("/min-sak/", f"/alis/{sak.pk}/tilskudd/", f"/regnskap/{sak.pk}/"):
        side = klient.get(adresse).content.decode()
        assert f"14{NBSP}000" in side and f"8{NBSP}000" in side, adresse


def test_an_approval_is_seen_at_once() -> None:
    _koordinator, sak = med_saldo()
    klient, krav = klient_for(lag_alis(sak)), uuid4()
    bok(
        sak,
        krevd(lag_post(sak.pk, 123_400, objekt_id=krav)),
        godkjent(lag_post(sak.pk, 123_400, objekt_id=krav)),
    )
    assert f"6{NBSP}234" in klient.get("/min-sak/").content.decode()


def test_the_supervisor_and_the_office_see_no_balance_in_the_case() -> None:
    _koordinator, sak = med_saldo()
    radgiver = lag_aktor_i(sak.kommune.organisasjon, Rolle.SAKSBEHANDLER)
    side = klient_for(radgiver).get(f"/alis/{sak.pk}/tilskudd/").content.decode()
    assert "Slik står pengene" not in side


def test_each_voucher_says_what_was_booked_and_by_whom() -> None:
    koordinator, sak = med_saldo()
    side = klient_for(koordinator).get(f"/regnskap/{sak.pk}/").content.decode()
    assert "Kravet er godkjent" in side
    assert "Forskudd er dekket av et godkjent krav" in side
    assert "fra «Skyldig legen» til «Dokumentert kostnad»" in side
    assert "Felles ALIS, etter reglene" in side


def test_the_sheet_has_amounts_as_numbers_and_a_name_that_is_no_formula() -> None:
    koordinator, sak = med_saldo("=HYPERLINK(1)")
    fil = klient_for(koordinator).get(f"/regnskap.xlsx?periode={PERIODE}").content
    rader = CalamineWorkbook.from_filelike(BytesIO(fil)).get_sheet_by_index(0).to_python()
    assert rader[1][:6] == [sak.prosjektkode, "=HYPERLINK(1)", 14000.0, 1000.0, 5000.0, 3000.0]
    assert rader[2][2:6] == [14000.0, 1000.0, 5000.0, 3000.0]
    assert b"<f>" not in fil


def skjema(**endret: str) -> dict[str, str]:
    return {
        "forskudd_id": str(uuid4()),
        "periode": PERIODE,
        "element": Element.LAERINGSAKTIVITETER.value,
        "belop": "2 500,50",
        "dato": "2.3.2026",
    } | endret


def test_an_advance_is_booked_and_counted_as_risk() -> None:
    koordinator, sak = med_saldo()
    svar = klient_for(koordinator).post(f"/regnskap/{sak.pk}/forskudd/", skjema(), follow=True)
    assert "Forskuddet er bokført." in svar.content.decode()
    (saldo,) = les_saldo(saker=[sak.pk]).values()
    assert saldo.forskudd.ore == 250_050
    assert kontroller_regnskap() == ()


def test_the_same_form_sent_twice_is_one_advance() -> None:
    koordinator, sak = med_saldo()
    klient, sendt = klient_for(koordinator), skjema()
    for _ in range(2):
        assert klient.post(f"/regnskap/{sak.pk}/forskudd/", sendt).status_code == 302
    assert Bilag.objects.filter(objekt_id=sendt["forskudd_id"]).count() == 1


@pytest.mark.parametrize(
    ("endret", "melding"),
    [
        ({"belop": "0"}, "Beløpet må være mer enn null."),
        ({"belop": "masse"}, "Skriv beløpet med tall"),
        ({"dato": "1.1.2200"}, "Dagen har ikke kommet ennå."),
        ({"element": "tull"}, "Velg et fra lista."),
    ],
)
def test_a_wrong_answer_comes_back_with_what_is_wrong_and_what_was_written(
    endret: dict[str, str], melding: str
) -> None:
    koordinator, sak = med_saldo()
    svar = klient_for(koordinator).post(f"/regnskap/{sak.pk}/forskudd/", skjema(**endret))
    assert melding in svar.content.decode()
    assert "2.3.2026" in svar.content.decode() or "dato" in endret
    assert Bilag.objects.filter(art="forskudd").count() == 1


def test_another_kommunes_books_do_not_exist() -> None:
    _koordinator, sak = med_saldo()
    fremmed = klient_for(lag_koordinator(lag_kommune("1811", "Bindal")))
    assert fremmed.get(f"/regnskap/{sak.pk}/").status_code == 404
    assert fremmed.post(f"/regnskap/{sak.pk}/forskudd/", skjema()).status_code == 404
    assert "Anne" not in fremmed.get("/regnskap/").content.decode()
