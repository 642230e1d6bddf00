"""The office writes a template, one person approves what another wrote; later the next version; and a kommune brings what it
has agreed over to it."""

from pathlib import Path

from playwright.sync_api import expect

from e2e.besok import Besok
from e2e.liv.begynnelsen import hovedtekst, sti_til
from e2e.liv.folk import Folk
from e2e.liv.papirer import hent_det_som_vises


def publiser(folk: Folk, *, fra: str, punkt: str, nb: str, nn: str, mappe: Path) -> tuple[str, Path]:
    """Two persons' work: `fra` with one clause more. The new template's name, and its example as PDF."""
    forfatter, godkjenner = folk.som("kontorrådgiver"), folk.som("kontorrådgiver to")
    forfatter.ga_til("/maler/")
    forfatter.trykk(f"Bygg videre på {fra}")
    _skriv_punkt(forfatter, punkt, nb, nn)
    adresse, navn = sti_til(forfatter), forfatter.tittel
    forfatter.trykk("Send til godkjenning")
    assert forfatter.ga_til(f"{adresse}godkjenn/").status in {200, 404}
    expect(forfatter.side.get_by_role("button", name="Publiser malen")).to_have_count(
        0
    )  # she wrote it herself
    godkjenner.ga_til(adresse)
    eksempel = hent_det_som_vises(godkjenner, "Eksempel på bokmål (PDF)", mappe / f"mal-{punkt}.pdf")
    godkjenner.folg("Les og godkjenn")
    assert nb in godkjenner.side.locator("ins").all_inner_texts()
    godkjenner.trykk("Publiser malen")
    assert "Malen er publisert" in hovedtekst(godkjenner)
    return navn, eksempel


def _skriv_punkt(vindu: Besok, nummer: str, nb: str, nn: str) -> None:
    vindu.folg("Nytt punkt")
    vindu.felt("Nummer").fill(nummer)
    for sprak, tekst in (("Bokmål", nb), ("Nynorsk", nn)):
        gruppe = vindu.side.get_by_role("group", name=sprak)
        gruppe.get_by_label("Overskrift").fill("Nettverk")
        gruppe.get_by_label("Avsnitt").fill(tekst)
    vindu.trykk("Lagre")


def ta_over_til_ny_mal(folk: Folk, navn: str) -> None:
    """The whole kommune at once: drafts, a look over, and out to be signed."""
    vindu = folk.som("koordinator")
    vindu.ga_til("/malrunder/")
    vindu.klikk(vindu.side.locator("main").get_by_role("link", name=navn))
    assert "Gjelder 1 avtale" in vindu.side.inner_text("body")
    vindu.felt("Ta med alle som kan tas med").check()
    vindu.trykk("Lag kladder")
    assert vindu.tittel == "1 kladd er laget"
    vindu.folg("Gå til den ene kladden")
    vindu.felt("Ta med alle som kan tas med").check()
    vindu.trykk("Se over kladdene før sending")
    vindu.trykk("Send til signering")
    assert vindu.tittel == "1 avtale er sendt"
