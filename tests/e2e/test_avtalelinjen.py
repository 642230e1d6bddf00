"""The whole line of an agreement: the coordinator writes and sends, both sign, the supervisor reads."""

import pytest
from django.utils import timezone

from e2e.besok import Besok
from e2e.conftest import NyttBesok
from factories.avtaleforlop import Forlop, lag_forlop
from factories.innlogging import innehav


def fyll_ut_alt(vindu: Besok, forlop: Forlop) -> None:
    """From the case to the summary, every part in turn."""
    vindu.ga_til(f"/alis/{forlop.sak.pk}/avtale/ny/")
    vindu.trykk("Begynn")
    vindu.folg("1. Partene")
    vindu.felt("Kontaktperson i kommunen").fill("Kari Kontakt")
    vindu.felt("Arbeidssted").fill("Leinesfjord legesenter")
    vindu.trykk("Lagre og gå videre")
    vindu.felt("Første dag avtalen gjelder").fill(f"{timezone.localdate():%d.%m.%Y}")
    vindu.trykk("Lagre og gå videre")
    vindu.side.get_by_label("Vera Veileder").check()
    vindu.trykk("Lagre og gå videre")
    for element, belop in {
        "Praksiskompensasjon": "100 000",
        "Læringsaktiviteter": "11200",
        "Lavere produktivitet": "0",
        "Praktisk tilrettelegging": "9 000,50",
    }.items():
        vindu.felt(f"Avtalt beløp i året, {element}").fill(belop)
    vindu.trykk("Lagre og gå videre")
    vindu.felt("Avtalt beløp i året, Sentralitetstillegg").fill("0")
    vindu.trykk("Lagre og gå videre")
    vindu.trykk("Lagre og gå videre")
    assert vindu.tittel == "Se over avtalen"


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "uten javascript"])
def test_the_line_from_draft_to_the_supervisors_copy(besok: NyttBesok, javascript: bool) -> None:
    forlop = lag_forlop()
    koordinator = besok(som=innehav(forlop.koordinator), javascript=javascript)
    fyll_ut_alt(koordinator, forlop)
    koordinator.trykk("Send til signering")
    assert koordinator.tittel == "Avtalen er sendt til signering"
    koordinator.folg("Se avtalen")
    adresse = koordinator.side.url.removeprefix(koordinator.adresse)

    alis = besok(som=innehav(forlop.alis), javascript=javascript, bredde="smal")
    alis.ga_til(adresse)
    alis.folg("Les og signer")
    alis.trykk("Signer avtalen")
    assert alis.tittel == "Du har signert"
    assert "Nå skal en signatar i Steigen signere." in alis.side.inner_text("main")

    signatar = besok(som=innehav(forlop.signatar), javascript=javascript)
    signatar.ga_til(f"{adresse}signer/")
    signatar.trykk("Signer for kommunen")
    assert "Veileder Vera Veileder har fått kopi." in signatar.side.inner_text("main")

    veileder = besok(som=innehav(forlop.veileder), javascript=javascript)
    veileder.ga_til("/avtaler/")
    veileder.klikk(veileder.side.get_by_role("link", name="Anne Åsheim"))
    assert "I kraft" in veileder.side.inner_text("main")
    with veileder.side.expect_download() as nedlasting:
        veileder.folg("Last ned PDF")
    assert nedlasting.value.suggested_filename.endswith("v1.pdf")


def test_the_draft_is_written_and_sent_by_keyboard_alone(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(f"/alis/{forlop.sak.pk}/avtale/ny/")
    trykk_med_tastatur(vindu, "Begynn")
    vindu.side.wait_for_url("**/utkast/")
    vindu.side.get_by_role("link", name="1. Partene").press("Enter")
    vindu.side.wait_for_url("**/partene/")
    skriv_med_tastatur(vindu, {"Kontaktperson i kommunen": "Kari Kontakt", "Arbeidssted": "Leinesfjord"})
    vindu.side.wait_for_url("**/stilling/")
    trykk_med_tastatur(vindu, "Lagre og gå videre")
    vindu.side.wait_for_url("**/veileder/")
    valg = vindu.side.get_by_label("Vera Veileder")
    valg.focus()
    valg.press("Space")
    trykk_med_tastatur(vindu, "Lagre og gå videre")
    vindu.side.wait_for_url("**/belop/")
    skriv_med_tastatur(
        vindu,
        {
            f"Avtalt beløp i året, {navn}": "0"
            for navn in (
                "Praksiskompensasjon",
                "Læringsaktiviteter",
                "Lavere produktivitet",
                "Praktisk tilrettelegging",
            )
        },
    )
    vindu.side.wait_for_url("**/tillegg/")
    skriv_med_tastatur(vindu, {"Avtalt beløp i året, Sentralitetstillegg": "0"})
    vindu.side.wait_for_url("**/kommunal/")
    trykk_med_tastatur(vindu, "Lagre og gå videre")
    vindu.side.wait_for_url("**/oppsummering/")
    trykk_med_tastatur(vindu, "Send til signering")
    vindu.side.wait_for_url("**/sendt/")
    assert vindu.tittel == "Avtalen er sendt til signering"


def test_the_caps_follow_while_one_types(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.koordinator))
    vindu.ga_til(f"/alis/{forlop.sak.pk}/avtale/ny/")
    vindu.trykk("Begynn")
    vindu.folg("4. Beløp per element")
    felt = vindu.felt("Avtalt beløp i året, Læringsaktiviteter")
    felt.press_sequentially("18 000")
    vindu.side.get_by_text("Dette er 6\u00a0800\u00a0kr over taket.").wait_for()
    vindu.side.locator("#ramme").get_by_text("må rettes").wait_for()
    assert felt.evaluate("felt => felt === document.activeElement")
    assert vindu.csp_brudd() == []


def test_the_caps_are_the_same_without_javascript(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    vindu = besok(som=innehav(forlop.koordinator), javascript=False)
    vindu.ga_til(f"/alis/{forlop.sak.pk}/avtale/ny/")
    vindu.trykk("Begynn")
    vindu.folg("4. Beløp per element")
    vindu.felt("Avtalt beløp i året, Læringsaktiviteter").fill("18 000")
    vindu.trykk("Regn på nytt")
    assert "Dette er 6\u00a0800\u00a0kr over taket." in vindu.side.inner_text("main")
    assert vindu.felt("Avtalt beløp i året, Læringsaktiviteter").input_value() == "18 000"


def test_the_second_of_two_editors_keeps_her_text(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    forste, andre = (besok(som=innehav(forlop.koordinator)) for _ in range(2))
    forste.ga_til(f"/alis/{forlop.sak.pk}/avtale/ny/")
    forste.trykk("Begynn")
    forste.folg("1. Partene")
    andre.ga_til(forste.side.url.removeprefix(forste.adresse))
    for vindu, navn in ((forste, "Kari Først"), (andre, "Berit Etterpå")):
        vindu.felt("Kontaktperson i kommunen").fill(navn)
        vindu.felt("Arbeidssted").fill("Leinesfjord")
        vindu.trykk("Lagre og gå videre")
    assert "En annen har lagret" in andre.side.inner_text("main")
    assert andre.felt("Kontaktperson i kommunen").input_value() == "Berit Etterpå"
    andre.krev_god_side()
    andre.trykk("Lagre og gå videre")
    assert andre.tittel == "Hvilken stilling, og fra når?"


def trykk_med_tastatur(vindu: Besok, knapp: str) -> None:
    mal = vindu.side.get_by_role("button", name=knapp, exact=True)
    mal.focus()
    mal.press("Enter")


def skriv_med_tastatur(vindu: Besok, felter: dict[str, str]) -> None:
    """Type in each field; Enter in the last one sends the form, as it always has."""
    for etikett, tekst in felter.items():
        felt = vindu.felt(etikett)
        felt.focus()
        felt.press("Control+A")
        felt.press_sequentially(tekst)
    felt.press("Enter")
