"""The pages of a budget in a real browser: live sums with JavaScript, the same by a button without, good at any width."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.parter.models import Rolleinnehav
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.legg_fram_fil import legg_fram_fil
from alis.services.budsjett.linjeendring import NY, Linjeendring
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from e2e.test_avtalesider import BELOP_NA, I_DAG
from factories.avtaleforlop import Forlop, lag_ferdig_kladd, lag_forlop
from factories.budsjett import linje, timelinje
from factories.budsjettark import KURS, TIMER, lag_ark
from factories.innlogging import innehav

Lagd = tuple[Aktor, str]
LANGT = "Kontrollundersøkelsesgjennomføringsforskriftsendringsforslag " * 3
RADER = (
    linje(NY, beskrivelse="Grunnkurs i allmennmedisin, Bodø"),
    timelinje(NY),
    timelinje(
        NY,
        element=Element.PRAKSISKOMPENSASJON,
        beskrivelse="Fravær ved kurs og veiledning",
        hundredeltimer=16000,
        timesats=82_500,
    ),
    linje(NY, element=Element.SENTRALITETSTILLEGG, beskrivelse="Bolig og reiser", belop=Belop(12_000_000)),
    linje(NY, element=Element.KOMMUNAL_FINANSIERING, beskrivelse=LANGT[:180], belop=Belop(1_050_050)),
    linje(
        NY,
        avtalear=2,
        element=Element.LAVERE_PRODUKTIVITET,
        beskrivelse="Kortere liste",
        belop=Belop(5_000_000),
    ),
)


def kladd(forlop: Forlop, *, tom: bool = False) -> UUID:
    versjon_id = lag_ferdig_kladd(forlop, naa=timezone.now(), endringer=[I_DAG, BELOP_NA])
    if not tom:
        lagre_linjer(
            aktor=forlop.koordinator,
            versjon_id=versjon_id,
            laas=forlop.versjon(versjon_id).laas,
            endring=Linjeendring(linjer=RADER),
        )
    return versjon_id


def side(forlop: Forlop, sti: str = "", *, tom: bool = False) -> Lagd:
    return forlop.koordinator, f"/avtaler/{kladd(forlop, tom=tom)}/budsjett/{sti}"


def sendt(forlop: Forlop, sti: str = "") -> Lagd:
    versjon_id = kladd(forlop)
    send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas)
    return forlop.alis, f"/avtaler/{versjon_id}/budsjett/{sti}"


def med_fil(forlop: Forlop) -> Lagd:
    aktor, sti = side(forlop, "fil/")
    legg_fram_fil(
        aktor=aktor, versjon_id=UUID(sti.split("/")[2]), filnavn="budsjett.xlsx", innhold=lag_ark(KURS, TIMER)
    )
    return aktor, sti


TILSTANDER: dict[str, Callable[[Forlop], Lagd]] = {
    "oversikt": side,
    "tom oversikt": lambda forlop: side(forlop, tom=True),
    "år 1": lambda forlop: side(forlop, "ar/1/"),
    "tomt år": lambda forlop: side(forlop, "ar/3/"),
    "sendt, for legen": sendt,
    "sendt år, for legen": lambda forlop: sendt(forlop, "ar/1/"),
    "send fil": lambda forlop: side(forlop, "fil/"),
    "se hva filen endrer": med_fil,
}


@pytest.mark.parametrize("tilstand", TILSTANDER.values(), ids=TILSTANDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, tilstand: Callable[[Forlop], Lagd]) -> None:
    aktor, sti = tilstand(lag_forlop())
    innehav = Rolleinnehav.objects.get(person_id=aktor.person_id, rolle=aktor.rolle)
    krev_god_bred_og_smal(besok, som=innehav, sti=sti)


def test_sums_follow_while_one_writes(besok: NyttBesok) -> None:
    aktor, sti = side(lag_forlop(), "ar/1/", tom=True)
    vindu = besok(som=innehav(aktor))
    vindu.ga_til(sti)
    rad = vindu.side.locator("tbody tr").first
    rad.get_by_label("Element, ny rad").select_option("veiledning")
    rad.get_by_label("Hva, ny rad").fill("Individuell veiledning")
    rad.get_by_label("Timer, ny rad").fill("57,75")
    rad.get_by_label("Timesats, kr, ny rad").fill("1 581,25")
    vindu.side.locator("#sum-ny-0", has_text="91\u00a0317,19").wait_for()
    vindu.side.get_by_text("over taket").wait_for()
    assert vindu.side.get_by_label("Hva, ny rad").first.input_value() == "Individuell veiledning"
    vindu.trykk("Lagre budsjettet")
    vindu.side.get_by_text("Budsjettet er lagret.").wait_for()


def test_without_javascript_a_button_counts(besok: NyttBesok) -> None:
    aktor, sti = side(lag_forlop(), "ar/1/", tom=True)
    vindu = besok(som=innehav(aktor), javascript=False)
    vindu.ga_til(sti)
    vindu.side.get_by_label("Hva, ny rad").first.fill("Grunnkurs")
    vindu.side.get_by_label("Beløp, kr, ny rad").first.fill("4 500")
    vindu.trykk("Regn ut")
    assert vindu.side.locator("#sum-ny-0").inner_text() == "4\u00a0500"
    vindu.trykk("Legg til en rad")
    assert vindu.side.get_by_label("Hva, ny rad").first.input_value() == "Grunnkurs"
    assert vindu.side.locator("tbody tr").count() >= 4


def test_a_row_with_a_fault_is_good_too(besok: NyttBesok) -> None:
    aktor, sti = side(lag_forlop(), "ar/1/", tom=True)
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav(aktor), bredde=bredde)
        vindu.ga_til(sti)
        vindu.side.get_by_label("Beløp, kr, ny rad").first.fill("mye")
        vindu.trykk("Lagre budsjettet")
        vindu.side.get_by_text("Rett 2 ting før du går videre").wait_for()
        vindu.krev_god_side()


def test_faults_in_a_workbook_are_a_good_page(besok: NyttBesok, tmp_path: Path) -> None:
    aktor, sti = side(lag_forlop(), "fil/")
    fil = tmp_path / "budsjett.xlsx"
    fil.write_bytes(lag_ark(KURS, (9, "Firmabil" * 20, LANGT * 9, None, None, -1)))
    for bredde in ("bred", "smal"):
        vindu = besok(som=innehav(aktor), bredde=bredde)
        vindu.ga_til(sti)
        vindu.side.locator("#fil").set_input_files(fil)
        vindu.trykk("Send filen og se hva den endrer")
        vindu.side.get_by_text("Rett 4 celler i filen").wait_for()
        vindu.krev_god_side()
