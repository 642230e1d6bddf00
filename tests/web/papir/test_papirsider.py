"""The pages of signing on paper, where something is out of the ordinary."""

from unittest.mock import patch
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from alis.domain.avtale.part import Part
from alis.integrations.avgrenset import Opptatt
from alis.records.avtale.models import Signatur, Skann
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.papir.registrer_papirsignaturer import registrer_papirsignaturer
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt
from factories.innlogging import klient_for
from factories.papir import REGISTRERT, lag_signert_pa_papir, last_opp, pa_papir, skannet
from factories.signering import lag_signatar
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db


def tekst(svar: HttpResponse) -> str:
    return svar.content.decode().replace("\xa0", " ")


def svar_for(forlop: Forlop, versjon_id: UUID, dag: str = "17.6.2025") -> dict[str, str]:
    """As the form sends it, with the doctor's signature alone."""
    krav = forlop.versjon(versjon_id).signaturkrav.get(part=Part.ALIS)
    return {f"hvem_{krav.nummer}": str(forlop.alis.person_id), f"dag_{krav.nummer}": dag}


def test_two_hundred_megabytes_are_turned_away_before_they_are_read() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    svar = klient_for(forlop.koordinator).generic(
        "POST", f"/avtaler/{versjon_id}/papir/", b"kort", CONTENT_LENGTH=str(200 * 1024 * 1024)
    )
    assert svar.status_code == 413
    assert "høyst 50 MB" in tekst(svar)


def test_no_file_and_a_file_with_a_hostile_name() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    klient = klient_for(forlop.koordinator)
    assert "Velg filen med det skannede papiret først." in tekst(klient.post(f"/avtaler/{versjon_id}/papir/"))
    fil = SimpleUploadedFile("<script>.pdf", b"ikke en pdf")
    svar = klient.post(f"/avtaler/{versjon_id}/papir/", {"filer": fil})
    assert "«&lt;script&gt;.pdf» er ikke PDF" in tekst(svar)
    assert not Skann.objects.exists()


def test_while_another_file_is_read_one_is_asked_to_wait() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    fil = SimpleUploadedFile("skann.pdf", b"%PDF-1.7")
    with patch("alis.integrations.skann.avgrenset.kjor_avgrenset", side_effect=Opptatt):
        svar = klient_for(forlop.koordinator).post(f"/avtaler/{versjon_id}/papir/", {"filer": fil})
    assert svar.status_code == 503
    assert "Prøv igjen om noen sekunder" in tekst(svar)


def test_a_second_click_does_nothing_more_and_says_so() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    klient = klient_for(forlop.koordinator)
    svar = svar_for(forlop, versjon_id)
    klient.post(f"/avtaler/{versjon_id}/papir/{skann_id}/", svar)
    igjen = klient.post(f"/avtaler/{versjon_id}/papir/{skann_id}/", svar, follow=True)
    assert "Dette papiret er registrert allerede." in tekst(igjen)
    assert Signatur.objects.count() == 1


def test_a_scan_set_aside_says_by_whom_and_offers_nothing_to_register() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    klient, adresse = klient_for(forlop.koordinator), f"/avtaler/{versjon_id}/papir/{skann_id}/"
    svar = tekst(klient.post(f"{adresse}legg-til-side/", follow=True))
    assert "Skanningen er lagt til side." in svar
    assert f'href="{adresse}"' in svar and "Registrer underskriftene på papiret" not in svar
    side = tekst(klient.get(adresse))
    assert f"Lagt til side av {forlop.koordinator.navn}" in side and "<form" not in side.split("<main")[1]
    igjen = tekst(klient.post(adresse, svar_for(forlop, versjon_id), follow=True))
    assert "Denne skanningen er lagt til side allerede." in igjen
    assert not Signatur.objects.exists()


def test_one_registered_meanwhile_is_not_set_aside() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = lag_signert_pa_papir(forlop, versjon_id)
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/papir/{skann_id}/legg-til-side/", follow=True
    )
    assert "Dette papiret er registrert allerede." in tekst(svar)


@pytest.mark.parametrize(
    ("dag", "melding"),
    [
        ("", "Skriv datoen som står ved underskriften."),
        ("i går", "Skriv datoen som dag, måned og år"),
        ("1.1.2025", "Datoen er før avtalen ble sendt"),
        ("1.1.2090", "Datoen er fram i tid."),
    ],
)
def test_a_day_that_cannot_be_is_explained_and_nothing_is_lost(dag: str, melding: str) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    svar = klient_for(forlop.koordinator).post(
        f"/avtaler/{versjon_id}/papir/{skann_id}/", svar_for(forlop, versjon_id, dag)
    )
    assert melding in tekst(svar)
    assert f'value="{forlop.alis.person_id}" selected' in tekst(svar)
    assert not Signatur.objects.exists()


def test_nobody_chosen_is_asked_for() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    svar = klient_for(forlop.koordinator).post(f"/avtaler/{versjon_id}/papir/{skann_id}/", {})
    assert "Velg minst én som har skrevet under." in tekst(svar)


def test_when_the_agreement_is_taken_back_the_paper_leads_to_where_it_stands() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = lag_signert_pa_papir(forlop, versjon_id)
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    klient = klient_for(forlop.koordinator)
    side = klient.get(f"/avtaler/{versjon_id}/papir/", follow=True)
    assert "Avtalen venter ikke på signaturer nå." in tekst(side)
    assert "underskriftene på dette papiret gjelder ikke lenger" in tekst(
        klient.get(f"/avtaler/{versjon_id}/papir/{skann_id}/")
    )


def test_a_supervisors_agreement_leads_back_to_its_own_page() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    svar = klient_for(forlop.koordinator).get(f"/avtaler/{versjon_id}/papir/")
    assert f'href="/veilederavtaler/{versjon_id}/"' in tekst(svar)


def test_a_signatory_who_comes_after_the_paper_is_told_whose_hand_is_on_it() -> None:
    forlop = lag_forlop()
    annen = lag_signatar(forlop, "Sara Signatar")
    versjon_id, sjekksum = lag_sendt(forlop)
    registrer_papirsignaturer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        skann_id=last_opp(forlop, versjon_id, skannet(forlop, versjon_id)),
        signaturer=[pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar)],
        naa=REGISTRERT,
    )
    svar = klient_for(annen).post(f"/avtaler/{versjon_id}/signer/", {"dokument_hash": sjekksum}, follow=True)
    assert "Sigurd Signatar signerte for kommunen på papir 17. juni 2025." in tekst(svar)
