"""The pages of a budget: nothing typed is lost, sums follow, and each role sees what it may."""

from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.records.budsjett.queries import linjer_i
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import NY, Linjeendring
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop
from factories.budsjett import linje, timelinje
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db

NBSP = "\u00a0"
LAGRE, REGN = {"lagre": "1"}, {"regn": "1"}


def til(versjon_id: UUID, sti: str = "") -> str:
    return f"/avtaler/{versjon_id}/budsjett/{sti}"


def ny_rad(nr: int = 0, **felter: str) -> dict[str, str]:
    grunnlag = {"element": "laeringsaktiviteter", "beskrivelse": "Grunnkurs", "belop": "4 500"}
    return {f"ny-{nr}-{felt}": verdi for felt, verdi in {**grunnlag, **felter}.items()}


def skjema(forlop: Forlop, versjon_id: UUID, *rader: dict[str, str], **felter: str) -> dict[str, str]:
    sendt = {"laas": str(forlop.versjon(versjon_id).laas), "nye": "3", **felter}
    for rad in rader:
        sendt |= rad
    return sendt


def med_rader(forlop: Forlop) -> UUID:
    versjon_id = lag_ferdig_kladd(forlop)
    lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=Linjeendring(linjer=(linje(NY), timelinje(NY))),
        naa=NAA,
    )
    return versjon_id


def test_a_row_is_written_and_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, ny_rad(), **LAGRE)
    )
    assert svar["Location"] == til(versjon_id, "ar/1/")
    assert linjer_i(versjon_id) == (linje(1, beskrivelse="Grunnkurs"),)


def test_counting_shows_the_sums_and_keeps_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    rad = ny_rad(element="veiledning", timer="57,75", timesats="1 581,25", belop="")
    side = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, rad, **REGN)
    )
    assert f"91{NBSP}317,19" in side.content.decode()
    assert f"18{NBSP}263,44{NBSP}kr over taket" in side.content.decode()
    assert linjer_i(versjon_id) == ()


def test_htmx_gets_the_sums_alone() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, ny_rad(), **REGN), headers={"HX-Request": "true"}
    )
    assert "<html" not in svar.content.decode()
    assert '<output id="sum-ny-0"' in svar.content.decode()


@pytest.mark.parametrize(
    ("felter", "melding"),
    [
        ({"beskrivelse": ""}, "Skriv hva dette gjelder."),
        ({"belop": ""}, "Skriv timer og timesats, eller et beløp."),
        ({"timer": "2"}, "Skriv enten timer og timesats, eller beløp."),
        ({"belop": "", "timer": "2"}, "Skriv timesatsen."),
        ({"belop": "", "timesats": "2"}, "Skriv hvor mange timer det gjelder."),
        ({"belop": "-5"}, "Skriv beløpet med tall"),
        ({"belop": "100 000 000"}, "Skriv et beløp på 99"),
        ({"belop": "", "timer": "10 000", "timesats": "1"}, "Skriv 9 999,99 timer eller mindre."),
        ({"beskrivelse": "x" * 100_000}, "Kort den ned til 200 tegn."),
        ({"element": "firmabil"}, "firmabil"),
    ],
)
def test_a_row_that_cannot_be_comes_back_with_what_to_do(felter: dict[str, str], melding: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, ny_rad(**felter), ny_rad(1), **LAGRE)
    )
    assert svar.status_code == 200
    assert melding in svar.content.decode()
    assert "Grunnkurs" in svar.content.decode()
    assert linjer_i(versjon_id) == ()


def test_one_more_row_keeps_what_is_typed() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    side = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, ny_rad(beskrivelse="Halvskrevet"), legg_til="1")
    )
    assert "Halvskrevet" in side.content.decode()
    assert 'name="ny-3-beskrivelse"' in side.content.decode()


def test_a_row_is_changed_and_another_taken_away() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    rader = {"rad-1-element": "laeringsaktiviteter", "rad-1-beskrivelse": "Emnekurs", "rad-1-belop": "1,50"}
    klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/1/"), skjema(forlop, versjon_id, rader, {"rad-2-fjern": "on"}, **LAGRE)
    )
    assert linjer_i(versjon_id) == (linje(1, beskrivelse="Emnekurs", belop=Belop(150)),)


def test_what_a_stale_editor_typed_is_kept_before_her() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    svar = klient_for(forlop.koordinator).post(
        til(versjon_id, "ar/2/"),
        skjema(forlop, versjon_id, ny_rad(beskrivelse="Min rad"), **LAGRE) | {"laas": "1"},
    )
    assert "En annen har lagret" in svar.content.decode()
    assert "Min rad" in svar.content.decode()


def test_a_year_that_the_agreement_lacks_is_no_page() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    assert klient_for(forlop.koordinator).get(til(versjon_id, "ar/8/")).status_code == 404
    assert klient_for(forlop.koordinator).get(til(versjon_id, "ar/7/")).status_code == 200


def test_the_overview_tells_the_rates_are_unconfirmed_and_last_known() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    side = klient_for(forlop.koordinator).get(til(versjon_id)).content.decode()
    assert "Ubekreftet sats" in side
    assert "Vi bruker de siste kjente" in side


def test_the_sums_are_taken_into_the_agreement_from_the_page() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    klient = klient_for(forlop.koordinator)
    svar = klient.post(
        til(versjon_id, "til-avtalen/"), {"laas": forlop.versjon(versjon_id).laas}, follow=True
    )
    assert "beløp i avtalen er hentet fra budsjettet" in svar.content.decode()
    elementer = forlop.versjon(versjon_id).elementer
    assert elementer.get(element=Element.LAERINGSAKTIVITETER).belop_per_ar == 450_000


def test_sums_are_not_taken_in_by_one_who_saw_older_ones() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    svar = klient_for(forlop.koordinator).post(til(versjon_id, "til-avtalen/"), {"laas": "1"}, follow=True)
    assert "Se på tallene på nytt" in svar.content.decode()


def send(forlop: Forlop, versjon_id: UUID) -> None:
    send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA
    )


def test_the_doctor_reads_the_rows_when_the_agreement_is_sent_and_writes_nothing() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    klient = klient_for(forlop.alis)
    assert klient.get(til(versjon_id, "ar/1/")).status_code == 404
    send(forlop, versjon_id)
    side = klient.get(til(versjon_id, "ar/1/")).content.decode()
    assert "Individuell veiledning" in side
    assert "<input" not in side.split("<main")[1].split("</main>")[0]
    assert klient.post(til(versjon_id, "ar/1/"), LAGRE).status_code == 404


def test_the_agreement_links_to_its_budget() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    klient = klient_for(forlop.koordinator)
    assert til(versjon_id) in klient.get(f"/avtaler/{versjon_id}/utkast/").content.decode()
    send(forlop, versjon_id)
    assert til(versjon_id) in klient.get(f"/avtaler/{versjon_id}/").content.decode()
    assert til(versjon_id) not in klient_for(forlop.veileder).get(f"/avtaler/{versjon_id}/").content.decode()


def test_the_case_links_to_the_budget_of_its_newest_version() -> None:
    forlop = lag_forlop()
    versjon_id = med_rader(forlop)
    side = f"/alis/{forlop.sak.pk}/avtaler/"
    assert til(versjon_id) in klient_for(forlop.koordinator).get(side).content.decode()
    assert "/budsjett/" not in klient_for(forlop.signatar).get(side).content.decode()


def test_a_long_year_is_shown_a_page_at_a_time() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=Linjeendring(linjer=tuple(linje(NY, beskrivelse=f"Kurs {nr}") for nr in range(60))),
        naa=NAA,
    )
    klient = klient_for(forlop.koordinator)
    assert "?etter=50" in klient.get(til(versjon_id, "ar/1/")).content.decode()
    siste = klient.get(til(versjon_id, "ar/1/?etter=50")).content.decode()
    assert "Kurs 59" in siste and "Kurs 49" not in siste
    klient.post(
        til(versjon_id, "ar/1/?etter=50"), skjema(forlop, versjon_id, ny_rad(), **LAGRE) | _som(50, 60)
    )
    assert len(linjer_i(versjon_id)) == 61


def _som(fra: int, til_: int) -> dict[str, str]:
    felter: dict[str, str] = {}
    for nr in range(fra + 1, til_ + 1):
        felter |= {
            f"rad-{nr}-element": "laeringsaktiviteter",
            f"rad-{nr}-beskrivelse": f"Kurs {nr - 1}",
            f"rad-{nr}-belop": "4500",
        }
    return felter
