"""The guided ending in a real browser, without JavaScript and with: from why to a claim that is sent, objected to and paid."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.opphor.models import Opphor
from alis.services.opphor.registrer_innbetaling import registrer_innbetaling
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.opphor import Opphorsforlop, lag_avtale_i_kraft, lag_opphor, lag_sendt_krav
from factories.parter import lag_aktor_i

I_DAG = timezone.localdate()
SLUTT = f"{I_DAG + timedelta(days=30):%d.%m.%Y}"

Side = tuple[Aktor, str]


def velg() -> Side:
    forlop, versjon_id = lag_avtale_i_kraft()
    return forlop.koordinator, f"/avtaler/{versjon_id}/opphor/"


def skjema() -> Side:
    aktor, sti = velg()
    return aktor, f"{sti}?grunn=fratredelse"


def siden(som: str, *, sendt: bool = True, sti: str = "") -> Side:
    opphor: Opphorsforlop = lag_sendt_krav(naa=timezone.now()) if sendt else lag_opphor(naa=timezone.now())
    aktor = opphor.attestant if som == "attestant" else getattr(opphor.forlop, som)
    return aktor, f"/opphor/{opphor.opphor_id}/{sti}"


def liste() -> Side:
    aktor, _ = siden("koordinator")
    return aktor, "/krav/"


SIDER: dict[str, Callable[[], Side]] = {
    "velg grunn": velg,
    "skjema": skjema,
    "kravet for koordinatoren": lambda: siden("koordinator"),
    "kravet for legen": lambda: siden("alis"),
    "godkjenn": lambda: siden("attestant", sendt=False, sti="send/"),
    "betaling": lambda: siden("koordinator", sti="betaling/"),
    "si imot": lambda: siden("alis", sti="si-imot/"),
    "rett": lambda: siden("koordinator", sti="rett/"),
    "kvittering": lambda: siden("koordinator", sti="kvittering/"),
    "liste": liste,
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_a_page_is_good_wide_and_narrow(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)


def test_an_agreement_is_ended_without_javascript_and_its_claim_lives_to_the_last_ore(
    besok: NyttBesok,
) -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    opphor_id = _avslutt(besok, forlop.koordinator, versjon_id)
    attestant = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.ATTESTANT)
    vindu = besok(som=innehav(attestant), bredde="smal")
    vindu.ga_til(f"/opphor/{opphor_id}/")
    vindu.folg("Godkjenn og send kravet")
    vindu.trykk("Godkjenn og send")
    assert "Kravet er sendt" in vindu.side.inner_text("main")
    alis = besok(som=innehav(forlop.alis), bredde="smal")
    alis.ga_til(f"/opphor/{opphor_id}/")
    assert "Betal 5\u00a0000\u00a0kr innen" in alis.side.inner_text("main")
    with alis.side.expect_download() as lastet:
        alis.folg("Krav nr. 1 (PDF)")
    assert lastet.value.suggested_filename.startswith("Krav 1848-")
    betaler = besok(som=innehav(forlop.koordinator))
    betaler.ga_til(f"/opphor/{opphor_id}/betaling/")
    betaler.felt("Dagen kommunen fikk pengene").fill(f"{I_DAG:%d.%m.%Y}")
    betaler.felt("Beløp").fill("5 000")
    betaler.trykk("Registrer")
    assert "Hele kravet er betalt." in betaler.side.inner_text("main")


def _avslutt(besok: NyttBesok, aktor: Aktor, versjon_id: object) -> object:
    vindu = besok(som=innehav(aktor), javascript=False)
    vindu.ga_til(f"/avtaler/{versjon_id}/")
    vindu.folg("Avslutt avtalen")
    vindu.folg("Partene er enige om å avslutte")
    vindu.felt("Siste dag avtalen gjelder").fill(SLUTT)
    vindu.side.locator("input[name=ubrukt][value=ja]").check()
    vindu.felt("Læringsaktiviteter, utbetalt").fill("14 000")
    vindu.felt("Læringsaktiviteter, brukt").fill("9 000")
    vindu.side.locator("input[name=ubruktregel][value=tilbakebetales]").check()
    vindu.felt("Hvem har bestemt det?").fill("Kommunedirektøren")
    vindu.felt("Hvorfor?").fill("Tildelingsbrevet krever det.")
    vindu.trykk("Se hva som skjer")
    assert vindu.tittel == "Dette skjer hvis du avslutter"
    vindu.trykk("Avslutt avtalen")
    assert vindu.tittel == "Siste dag er satt"
    return Opphor.objects.get(versjon_id=versjon_id).pk


@pytest.mark.parametrize(("bredde", "sprak"), [("bred", "nb"), ("smal", "nn")])
def test_what_was_written_stands_when_a_colleague_came_first(
    besok: NyttBesok, bredde: str, sprak: str
) -> None:
    opphor = lag_sendt_krav(naa=timezone.now())
    vindu = besok(som=innehav(opphor.forlop.koordinator), bredde=bredde, sprak=sprak)
    vindu.ga_til(f"/opphor/{opphor.opphor_id}/betaling/")
    registrer_innbetaling(
        aktor=lag_aktor_i(opphor.forlop.sak.kommune.organisasjon, Rolle.KOORDINATOR),
        opphor_id=opphor.opphor_id,
        laas=opphor.krav.laas,
        dato=I_DAG,
        belop=Belop(500_000),
    )
    vindu.side.locator("#id_dato").fill(f"{I_DAG:%d.%m.%Y}")
    vindu.side.locator("#id_belop").fill("7 000")
    vindu.trykk("Registrer")
    expect(vindu.side.get_by_role("alert")).to_contain_text("5 000")
    expect(vindu.side.locator("#id_belop")).to_have_value("7 000")
    vindu.krev_god_side()
    vindu.trykk("Registrer")
    expect(
        vindu.side.get_by_text("Betalingen er registrert." if sprak == "nb" else "Betalinga er registrert.")
    ).to_be_visible()
    assert opphor.opphor.innbetalinger.count() == 2
