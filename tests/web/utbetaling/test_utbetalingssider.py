"""Paying on the pages: from the approved claim to the bank's answer, each step another's where it must be."""

from decimal import Decimal
from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils.timezone import localdate

from alis.domain.flyt import Linjestatus, Refusjonsstatus, Utbetalingsstatus
from alis.domain.regnskap import forskudd
from alis.records.utbetaling.models import Utbetaling
from alis.web.varsel.lenker import til_objekt
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.refusjon import Refusjonsforlop, annet, godkjenn, lag_attestert, lag_godkjent
from factories.regnskap import bok, lag_post
from factories.utbetaling import (
    KOMMUNENS_KONTO,
    gi_konto,
    lag_betalbar,
    lag_ordre,
    lag_sendt_ordre,
    med_orgnr,
)
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db
PAIN = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"


def side(svar: Any) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def bestill(klient: Client, *krav: Refusjonsforlop, **endret: Any) -> Any:
    svar = {
        "utbetaling_id": str(uuid4()),
        "krav": [str(ett.krav_id) for ett in krav],
        "betalingsdag": f"{localdate():%d.%m.%Y}",
        "fra_konto": "1506 43 12348",
    }
    return klient.post("/utbetalinger/ny/", svar | endret, follow=True)


def to_krav() -> tuple[Refusjonsforlop, Refusjonsforlop]:
    forste = lag_betalbar()
    return forste, lag_godkjent(fra=forste, felter=annet(hva="Grunnkurs C i Bodø"))


def test_one_makes_the_order_another_approves_it_and_the_doctor_reads_that_she_is_paid() -> None:
    krav = lag_betalbar()
    koordinator, attestant = klient_for(krav.koordinator), klient_for(krav.attestant)
    assert "3 500" in side(koordinator.get("/utbetalinger/"))
    assert "Nå må en annen attestant godkjenne" in side(bestill(koordinator, krav))
    ordre = Utbetaling.objects.get()
    adresse = f"/utbetalinger/{ordre.pk}/"
    assert "Hent filen nedenfor" in side(attestant.post(f"{adresse}send/", {"laas": 1}, follow=True))
    svar = attestant.post(f"{adresse}svar/", {"laas": 2, "dag": f"{localdate():%d.%m.%Y}"}, follow=True)
    assert "Det banken betalte, er bokført" in side(svar)
    assert krav.krav.status == Refusjonsstatus.UTBETALT
    assert "Utbetalt" in side(klient_for(krav.alis).get(f"/refusjoner/{krav.krav_id}/"))


def test_the_same_press_twice_leads_to_the_same_order() -> None:
    krav, samme = lag_betalbar(), str(uuid4())
    klient = klient_for(krav.koordinator)
    forste = bestill(klient, krav, utbetaling_id=samme)
    andre = bestill(klient, krav, utbetaling_id=samme)
    assert forste.redirect_chain == andre.redirect_chain == [(f"/utbetalinger/{samme}/", 302)]
    assert Utbetaling.objects.count() == 1


@pytest.mark.parametrize(
    ("endret", "sagt"),
    [
        ({"fra_konto": "1506 43 12349"}, "Kontonummeret stemmer ikke"),
        ({"fra_konto": ""}, "Skriv kontonummeret som pengene skal tas fra"),
        ({"betalingsdag": "1.1.2020"}, "Velg i dag eller en dag det neste året"),
        ({"betalingsdag": "i morgen"}, "Skriv datoen som dag, måned og år"),
        ({"krav": []}, "Velg minst ett krav som skal betales"),
        ({"krav": ["tull", str(uuid4())]}, "Velg minst ett krav som skal betales"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_written_stands(endret: dict[str, Any], sagt: str) -> None:
    krav = lag_betalbar()
    svar = side(bestill(klient_for(krav.koordinator), krav, **endret))
    assert sagt in svar
    skrevet = endret.get("fra_konto", "1506 43 12348")
    assert f'value="{skrevet}"' in svar or not skrevet
    assert ("checked" in svar) is ("krav" not in endret)
    assert not Utbetaling.objects.exists()


def test_a_claim_without_an_account_cannot_be_chosen_and_is_named_if_it_is() -> None:
    krav = med_orgnr(lag_godkjent())
    klient = klient_for(krav.koordinator)
    svar = side(klient.get("/utbetalinger/ny/"))
    assert "Legen har ikke et bekreftet kontonummer." in svar
    assert "checkbox" not in svar
    assert "Krav nr. 1 fra Anne Åsheim kan ikke betales nå" in side(bestill(klient, krav))


def test_what_an_advance_covers_is_told_to_be_settled_without_a_payment() -> None:
    krav = med_orgnr(lag_attestert())
    bok(krav.forlop.sak, forskudd(lag_post(krav.forlop.sak.pk, 500_000)))
    klient = klient_for(godkjenn(krav).koordinator)
    assert "dekket av forskudd" in side(klient.get("/utbetalinger/ny/"))
    svar = bestill(klient, krav)
    assert svar.redirect_chain == [("/utbetalinger/", 302)]
    assert "Kravene er gjort opp uten betaling." in side(svar)


def test_whoever_made_the_order_has_no_button_to_approve_and_is_told_why() -> None:
    krav = lag_betalbar()
    klient = klient_for(krav.attestant)
    bestill(klient, krav)
    adresse = f"/utbetalinger/{Utbetaling.objects.get().pk}/"
    assert "Godkjenn for banken" not in side(klient.get(adresse))
    svar = side(klient.post(f"{adresse}send/", {"laas": 1}, follow=True))
    assert "En annen attestant må godkjenne den." in svar
    assert Utbetaling.objects.get().status == Utbetalingsstatus.KLAR


def test_an_order_for_a_day_that_has_gone_is_refused_with_the_way_out() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    svar = klient_for(krav.attestant).post(f"/utbetalinger/{ordre.pk}/send/", {"laas": 1}, follow=True)
    assert "Dagen banken skulle betale, har gått. Forkast utbetalingen, og lag en ny." in side(svar)


@pytest.mark.parametrize("laas", ["0", "tull", ""])
def test_an_old_window_changes_nothing(laas: str) -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    for handling in ("send", "forkast"):
        svar = klient_for(krav.attestant).post(
            f"/utbetalinger/{ordre.pk}/{handling}/", {"laas": laas}, follow=True
        )
        assert "Slik står den nå" in side(svar)
    ordre.refresh_from_db()
    assert ordre.status == Utbetalingsstatus.KLAR


def test_a_double_press_on_the_answer_books_it_once() -> None:
    krav = lag_betalbar()
    ordre = lag_sendt_ordre(krav)
    klient, svar = klient_for(krav.attestant), {"laas": ordre.laas, "dag": "10.2.2026"}
    klient.post(f"/utbetalinger/{ordre.pk}/svar/", svar)
    andre = klient.post(f"/utbetalinger/{ordre.pk}/svar/", svar, follow=True)
    assert "venter ikke på svar fra banken" in side(andre)
    assert ordre.linjer.get().status == Linjestatus.BETALT


def test_the_answer_keeps_what_was_ticked_and_written_when_the_day_is_wrong() -> None:
    forste, andre = to_krav()
    ordre = lag_sendt_ordre(forste, andre)
    linje = ordre.linjer.last()
    assert linje is not None
    svar = {
        "laas": ordre.laas,
        "dag": "1.1.2026",
        f"avvist-{linje.pk}": "on",
        f"fordi-{linje.pk}": "Kontoen er <avsluttet>",
    }
    klient = klient_for(forste.attestant)
    sagt = side(klient.post(f"/utbetalinger/{ordre.pk}/svar/", svar))
    assert "Skriv en dag fra den dagen filen ble godkjent" in sagt
    assert 'value="Kontoen er &lt;avsluttet&gt;"' in sagt
    assert sagt.count(" checked") == 1
    klient.post(f"/utbetalinger/{ordre.pk}/svar/", svar | {"dag": "10.2.2026"})
    assert [ett.status for ett in ordre.linjer.all()] == [Linjestatus.BETALT, Linjestatus.AVVIST]


def test_the_file_to_the_bank_is_whole_xml_with_the_sum_of_its_payments_and_the_same_each_time() -> None:
    forste, andre = to_krav()
    ordre = lag_sendt_ordre(forste, andre)
    klient = klient_for(forste.attestant)
    svar = klient.get(f"/utbetalinger/{ordre.pk}.xml")
    assert svar["Content-Disposition"] == 'attachment; filename="ALIS-1848-2026-1.xml"'
    assert svar.content == klient.get(f"/utbetalinger/{ordre.pk}.xml").content
    rot = ElementTree.fromstring(svar.content)
    belop = [Decimal(ett.text or "") for ett in rot.iter(f"{PAIN}InstdAmt")]
    assert belop == [Decimal("3500.00")] * 2
    assert {ett.text for ett in rot.iter(f"{PAIN}CtrlSum")} == {"7000.00"}
    assert {ett.text for ett in rot.iter(f"{PAIN}NbOfTxs")} == {"2"}
    assert [ett.text for ett in rot.iter(f"{PAIN}EndToEndId")] == ["ALIS-1848-2026-1-1", "ALIS-1848-2026-1-2"]


def test_the_csv_has_a_row_for_each_payment_and_there_is_no_file_before_it_is_approved() -> None:
    forste, andre = to_krav()
    ordre = lag_ordre(forste, andre)
    klient = klient_for(forste.attestant)
    rader = klient.get(f"/utbetalinger/{ordre.pk}.csv").content.decode("utf-8-sig").splitlines()
    assert [rad.split(";")[8] for rad in rader] == ["belop", "3500,00", "3500,00"]
    assert klient.get(f"/utbetalinger/{ordre.pk}.xml").status_code == 404


def test_the_bank_file_and_the_pages_are_not_for_another_kommune() -> None:
    ordre = lag_sendt_ordre(lag_betalbar())
    fremmed = klient_for(lag_koordinator(lag_kommune("1804", "Bodø", klasse=3)))
    for adresse in (
        f"/utbetalinger/{ordre.pk}/",
        f"/utbetalinger/{ordre.pk}.csv",
        f"/utbetalinger/{ordre.pk}.xml",
    ):
        assert fremmed.get(adresse).status_code == 404


def test_whole_account_numbers_are_shown_only_where_they_are_compared() -> None:
    krav = lag_betalbar()
    ordre = lag_ordre(krav)
    klient = klient_for(krav.attestant)
    assert "8601 11 17947" not in side(klient.get(f"/utbetalinger/{ordre.pk}/"))
    assert "7947" in side(klient.get(f"/utbetalinger/{ordre.pk}/"))


def test_the_doctor_writes_her_account_and_the_kommune_confirms_what_she_says() -> None:
    krav = lag_godkjent()
    telefon, kontor = klient_for(krav.alis), klient_for(krav.koordinator)
    adresse = f"/kontonummer/{krav.forlop.sak.pk}/"
    assert telefon.get("/kontonummer/")["Location"] == adresse
    feil = side(telefon.post(adresse, {"kontonummer": "8601 11 17946"}))
    assert "Kontonummeret stemmer ikke" in feil
    assert 'value="8601 11 17946"' in feil
    assert "Kontonummeret er lagret" in side(
        telefon.post(adresse, {"kontonummer": "8601.11.17947"}, follow=True)
    )
    assert "8601 11 17947" in side(kontor.get("/utbetalinger/kontonumre/"))
    (konto,) = krav.forlop.sak.utbetalingskontoer.all()
    bekreft = f"/utbetalinger/kontonumre/{konto.pk}/bekreft/"
    assert "Kontonummeret er bekreftet" in side(kontor.post(bekreft, follow=True))
    assert "En annen har avgjort det" in side(kontor.post(bekreft, follow=True))
    assert "•••• •• •7947" in side(telefon.get(adresse))


def test_a_notice_of_an_account_leads_each_to_where_she_acts() -> None:
    krav = lag_betalbar()
    sak_id = krav.forlop.sak.pk
    om_kontoen = {"objekt_type": "Utbetalingskonto", "objekt_id": krav.krav_id, "sak_id": sak_id}
    assert til_objekt(aktor=krav.alis, **om_kontoen) == f"/kontonummer/{sak_id}/"
    assert til_objekt(aktor=krav.koordinator, **om_kontoen) == "/utbetalinger/kontonumre/"
    avvist = {"objekt_type": "Utbetalingslinje", "objekt_id": krav.krav_id, "sak_id": sak_id}
    assert til_objekt(aktor=krav.alis, **avvist) == f"/kontonummer/{sak_id}/"


def test_the_lists_are_turned_by_keys_that_leave_each_other() -> None:
    forste, andre = sorted(to_krav(), key=lambda krav: krav.krav_id)
    klient = klient_for(forste.koordinator)
    svar = side(klient.get(f"/utbetalinger/?venter={forste.krav_id}&etter=2026-9"))
    assert f"/refusjoner/{forste.krav_id}/" not in svar
    assert f"/refusjoner/{andre.krav_id}/" in svar


@pytest.mark.parametrize(
    "sok", ["?venter=tull&etter=tull", "?etter=" + "9" * 400, "?venter=%00&etter=2026-" + "1" * 40]
)
def test_nonsense_in_the_address_is_no_error(sok: str) -> None:
    krav = lag_betalbar()
    assert klient_for(krav.koordinator).get(f"/utbetalinger/{sok}").status_code == 200


def test_the_pages_ask_at_most_twelve_questions_each_however_many_claims() -> None:
    krav = lag_betalbar()
    flere = [lag_godkjent(fra=krav, felter=annet(hva=f"Kurs {nummer}")) for nummer in range(3)]
    ordre = lag_sendt_ordre(krav, *flere[:2])
    gi_konto(krav, KOMMUNENS_KONTO)
    attestant, legen = klient_for(krav.attestant), klient_for(krav.alis)
    tall = {
        adresse: antall_sporringer(attestant, adresse)
        for adresse in (
            "/utbetalinger/",
            "/utbetalinger/ny/",
            "/utbetalinger/kontonumre/",
            f"/utbetalinger/{ordre.pk}/",
            f"/utbetalinger/{ordre.pk}/svar/",
            "/oppgaver/",
        )
    } | {"konto": antall_sporringer(legen, f"/kontonummer/{krav.forlop.sak.pk}/")}
    assert tall.pop("/oppgaver/") <= 14
    assert max(tall.values()) <= 12, tall


def test_every_claim_that_waits_can_be_reached_and_is_paid_from_its_own_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("alis.web.utbetaling.views.ny.FLEST", 1)
    forste, andre = sorted(to_krav(), key=lambda krav: str(krav.krav_id))  # approved in the same instant
    klient = klient_for(forste.koordinator)
    svar = klient.get("/utbetalinger/ny/")
    assert "Du ser 1 krav om gangen" in side(svar)
    assert (str(forste.krav_id) in side(svar), f'value="{andre.krav_id}"' in side(svar)) == (True, False)
    neste = f"/utbetalinger/ny/?etter={svar.context['neste']}"
    assert f'value="{andre.krav_id}" checked' in side(klient.get(neste))
    assert "Ingen flere krav" in side(klient.get(f"/utbetalinger/ny/?etter={andre.krav_id}"))
    klient.post(
        neste,
        {
            "utbetaling_id": str(uuid4()),
            "krav": [str(andre.krav_id)],
            "betalingsdag": f"{localdate():%d.%m.%Y}",
            "fra_konto": "1506 43 12348",
        },
    )
    assert [linje.krav_id for linje in Utbetaling.objects.get().linjer.all()] == [andre.krav_id]


def test_a_form_that_is_refused_keeps_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alis.web.utbetaling.views.ny.FLEST", 1)
    forste, andre = sorted(to_krav(), key=lambda krav: str(krav.krav_id))  # approved in the same instant
    svar = klient_for(forste.koordinator).post(
        f"/utbetalinger/ny/?etter={forste.krav_id}", {"krav": [str(andre.krav_id)], "fra_konto": ""}
    )
    assert "Skriv kontonummeret som pengene skal tas fra" in side(svar)
    assert f'value="{andre.krav_id}" checked' in side(svar)
