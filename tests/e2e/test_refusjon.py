"""A claim by telephone in a real browser: a photo, a return, a mend, an attestation, an approval."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from alis.domain.flyt import Refusjonsstatus
from alis.domain.tilgang import Aktor
from alis.records.refusjon.models import Refusjonskrav
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.refusjon import Refusjonsforlop, kvittering, lag_kladd, lag_sendt, legg_ved, send

Side = tuple[Aktor, str]


def med_bilag() -> Refusjonsforlop:
    kladd = lag_kladd()
    legg_ved(kladd, ("kvittering.jpg", kvittering()))
    return kladd


def sendt_to_ganger() -> Refusjonsforlop:
    """Two claims with the same receipt."""
    forste = send(med_bilag())
    andre = lag_kladd(fra=forste)
    legg_ved(andre, ("kvittering.jpg", kvittering()))
    return send(andre)


def hos_legen(sti: str) -> Side:
    krav = med_bilag()
    return krav.alis, f"/refusjoner/{krav.krav_id}/{sti}"


def hos_kommunen(sti: str = "") -> Side:
    krav = sendt_to_ganger()
    return krav.koordinator, f"/refusjoner/{krav.krav_id}/{sti}"


def liste(som: str) -> Side:
    return getattr(lag_sendt(), som), "/refusjoner/"


SIDER: dict[str, Callable[[], Side]] = {
    "legens krav": lambda: liste("alis"),
    "skriv": lambda: hos_legen("rediger/"),
    "oppsummering": lambda: hos_legen("oppsummering/"),
    "køen": lambda: liste("koordinator"),
    "kravet": hos_kommunen,
    "send tilbake": lambda: hos_kommunen("returner/"),
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_a_claim_goes_by_telephone_to_the_kommune_back_and_through_two_persons(besok: NyttBesok) -> None:
    krav = lag_sendt()
    telefon = besok(som=innehav(krav.alis), bredde="smal", javascript=False)
    telefon.ga_til(f"/refusjoner/nytt/{krav.forlop.sak.pk}/")
    side = telefon.side
    side.set_input_files("#kamera", {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": kvittering()})
    side.get_by_label("Dag for aktiviteten").fill("20.11.2025")
    side.get_by_label("Hva kostet det?").fill("1 200")
    side.get_by_label("Hva gjorde du?").fill("Nettkurs")
    telefon.trykk("Lagre og se over")
    expect(side.get_by_role("img", name="Bilde av bilaget foto.jpg")).to_be_visible()
    telefon.trykk("Send til kommunen")
    expect(side.get_by_text("Kravet er sendt til kommunen.")).to_be_visible()
    nytt = Refusjonskrav.objects.latest("opprettet_at")

    kontor = besok(som=innehav(krav.koordinator))
    kontor.ga_til(f"/refusjoner/{nytt.pk}/returner/")
    kontor.side.get_by_label("Hvorfor?").fill("Prisen står ikke på bildet.")
    kontor.trykk("Send tilbake")

    telefon.ga_til(f"/refusjoner/{nytt.pk}/rediger/")
    expect(side.get_by_text("Prisen står ikke på bildet.")).to_be_visible()
    side.get_by_label("Hva kostet det?").fill("1 150")
    telefon.trykk("Lagre og se over")
    telefon.trykk("Send til kommunen")

    kontor.ga_til(f"/refusjoner/{nytt.pk}/attester/")
    kontor.trykk("Attester")
    godkjenner = besok(som=innehav(krav.attestant))
    godkjenner.ga_til(f"/refusjoner/{nytt.pk}/godkjenn/")
    godkjenner.trykk("Godkjenn")
    expect(godkjenner.side.get_by_text("Kravet er godkjent, og legen får beskjed.")).to_be_visible()
    nytt.refresh_from_db()
    assert (nytt.status, nytt.belop) == (Refusjonsstatus.GODKJENT, 115_000)
