"""What was done in bulk is taken back with one press, while it is fresh and nobody has answered."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.flyt import Plasstatus, Tilbudsstatus
from alis.domain.varsel import Varselmal
from alis.domain.verdier import add_months
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Avdeling, Behovsonske, Ledigplass, Plasstilbud
from alis.records.varsel.models import Varsel
from alis.services.plassering.angre import (
    ANGRETID,
    IkkeNoeAaAngre,
    angre_liming,
    angre_sending,
    siste_liming,
    siste_sending,
)
from alis.services.plassering.del_plass import del_plass
from alis.services.plassering.lim_inn_plasser import lim_inn_plasser
from alis.services.plassering.send_mange_tilbud import send_mange_tilbud
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_person
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass, lag_tilbud
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db
NAA = timezone.now()
START = add_months(timezone.localdate().replace(day=1), 8)
DAGER = {"tidligst": START, "onsket_fom": START}
FORDI = "Feil liste"


@pytest.fixture
def foretak() -> Foretak:
    return lag_foretak()


def lim(foretak: Foretak, antall: int = 3, naa=NAA, maneder: int = 6) -> list[Ledigplass]:
    tekst = "\n".join(f"Medisin\tBodø\t{add_months(START, nr)}\t{maneder}" for nr in range(antall))
    lim_inn_plasser(aktor=foretak.kontakt, parti_id=uuid4(), tekst=tekst, valg={}, naa=naa)
    return list(Ledigplass.objects.filter(meldt_at=naa).order_by("fom"))


def send(foretak: Foretak, antall: int = 3, naa=NAA) -> list[Plasstilbud]:
    saker = lag_kandidater(lag_kommune(), antall)
    behov = [lag_behov(foretak, sak=sak, prioritet=nr, **DAGER) for nr, sak in enumerate(saker, 1)]
    plass = lag_plass(foretak, fom=START, antall=antall)
    send_mange_tilbud(aktor=foretak.kontakt, parene=[(en.pk, plass.pk) for en in behov], naa=naa)
    return list(Plasstilbud.objects.order_by("behov__prioritet"))


def tekst(klient: Client, adresse: str, **data: object) -> str:
    svar = klient.post(adresse, data, follow=True) if data else klient.get(adresse)
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def test_a_paste_is_taken_back_and_the_one_before_stands(foretak: Foretak) -> None:
    lim(foretak, 2, naa=NAA - timedelta(minutes=5), maneder=9)
    lim(foretak, 3)
    bunke = siste_liming(aktor=foretak.kontakt, naa=NAA)
    assert (bunke.at, bunke.antall) == (NAA, 3)
    svar = angre_liming(aktor=foretak.kontakt, at=NAA, fordi=FORDI, naa=NAA + timedelta(minutes=1))
    assert (svar.tatt, svar.star) == (3, 0)
    assert Ledigplass.objects.filter(status=Plasstatus.LEDIG).count() == 2
    assert set(Ledigplass.objects.filter(status=Plasstatus.TRUKKET).values_list("fordi", flat=True)) == {
        FORDI
    }
    assert Journallinje.objects.filter(handling="angre_limt_plass").count() == 3
    assert siste_liming(aktor=foretak.kontakt, naa=NAA).antall == 2


@pytest.mark.parametrize("onsket", [False, True])
def test_a_department_that_the_paste_made_goes_with_it_unless_someone_wishes_it(
    foretak: Foretak, onsket: bool
) -> None:
    rader = f"Hud\tBodø\t{START}\t6\nMedisin\tBodø\t{START}\t6"
    lim_inn_plasser(
        aktor=foretak.kontakt, parti_id=uuid4(), tekst=rader, valg={("hud", "bodø"): "ny"}, naa=NAA
    )
    hud = Avdeling.objects.get(navn="Hud")
    if onsket:
        Behovsonske.objects.create(behov=lag_behov(foretak, **DAGER), avdeling=hud, nummer=9)
    angre_liming(aktor=foretak.kontakt, at=NAA, fordi=FORDI, naa=NAA)
    hud.refresh_from_db()
    foretak.medisin.refresh_from_db()
    assert (hud.i_bruk, foretak.medisin.i_bruk) == (onsket, True)
    assert Journallinje.objects.filter(handling="angre_avdeling_fra_liste").exists() == (not onsket)


@pytest.mark.parametrize("status", [Tilbudsstatus.SENDT, Tilbudsstatus.AVSLATT])
def test_a_vacancy_that_someone_has_been_offered_stands(foretak: Foretak, status: Tilbudsstatus) -> None:
    forste, *_ = lim(foretak)
    behov = lag_behov(foretak, **DAGER)
    tilbud = lag_tilbud(foretak, behov, forste, svarfrist=START)
    if status is Tilbudsstatus.AVSLATT:
        avsla_tilbud(aktor=lag_alis(behov.sak), tilbud_id=tilbud.pk, laas=1, naa=NAA)
    svar = angre_liming(aktor=foretak.kontakt, at=NAA, fordi=FORDI, naa=NAA)
    assert (svar.tatt, svar.star) == (2, 1)
    forste.refresh_from_db()
    assert forste.status == Plasstatus.LEDIG


def test_a_division_is_no_paste_and_what_was_divided_since_stands_whole(foretak: Foretak) -> None:
    limt, delt = timezone.now() - timedelta(minutes=2), timezone.now() - timedelta(minutes=1)
    forste, *_ = lim(foretak, naa=limt)
    del_plass(aktor=foretak.kontakt, plass_id=forste.pk, laas=forste.laas, lengder=(3, 3), naa=delt)
    bunke = siste_liming(aktor=foretak.kontakt)
    assert (bunke.at, bunke.antall) == (limt, 2)
    with pytest.raises(IkkeNoeAaAngre):
        angre_liming(aktor=foretak.kontakt, at=delt, fordi=FORDI)
    side = tekst(klient_for(foretak.kontakt), "/plasser/angre/", at=limt.isoformat())
    assert "2 plasser er tatt tilbake." in side
    assert "1 står, fordi den er delt siden du limte den inn." in side
    stykker = Ledigplass.objects.filter(status=Plasstatus.LEDIG).order_by("fom").values_list("fom", "maneder")
    assert list(stykker) == [(START, 3), (add_months(START, 3), 3)]


def test_offers_are_taken_back_and_the_doctors_are_told_and_an_answer_stands(foretak: Foretak) -> None:
    forste, andre, _tredje = send(foretak)
    avsla_tilbud(aktor=lag_alis(forste.behov.sak), tilbud_id=forste.pk, laas=1, naa=NAA)
    assert siste_sending(aktor=foretak.kontakt, naa=NAA).antall == 2
    svar = angre_sending(aktor=foretak.kontakt, at=NAA, fordi=FORDI, naa=NAA + timedelta(minutes=2))
    assert (svar.tatt, svar.star) == (2, 1)
    statuser = list(Plasstilbud.objects.order_by("behov__prioritet").values_list("status", flat=True))
    assert statuser == [Tilbudsstatus.AVSLATT, Tilbudsstatus.TRUKKET, Tilbudsstatus.TRUKKET]
    fortalt = Varsel.objects.filter(mal=Varselmal.PLASSTILBUD_TRUKKET, person=andre.behov.sak.lege_id)
    assert fortalt.exists()
    assert siste_sending(aktor=foretak.kontakt, naa=NAA) is None


ANGRE: tuple[Callable[..., object], ...] = (angre_liming, angre_sending)


@pytest.mark.parametrize("angre", ANGRE)
def test_after_the_quarter_twice_or_by_another_there_is_nothing_to_take_back(
    foretak: Foretak, angre: Callable[..., object]
) -> None:
    lim(foretak)
    send(foretak)
    kall = {"at": NAA, "fordi": FORDI}
    kollega = lag_aktor_i(foretak.sted.helseforetak, foretak.kontakt.rolle, lag_person("Berit Kontakt"))
    nabo = lag_foretak("Tromsø").kontakt
    for aktor, naa in ((foretak.kontakt, NAA + ANGRETID), (kollega, NAA), (nabo, NAA)):
        with pytest.raises(IkkeNoeAaAngre):
            angre(aktor=aktor, naa=naa, **kall)
    angre(aktor=foretak.kontakt, naa=NAA, **kall)
    with pytest.raises(IkkeNoeAaAngre):
        angre(aktor=foretak.kontakt, naa=NAA, **kall)


def test_the_pages_offer_it_and_say_what_became_of_it(foretak: Foretak) -> None:
    klient = klient_for(foretak.kontakt)
    assert "Ta alt tilbake" not in tekst(klient, "/plasser/")
    naa = timezone.now()
    lim(foretak, naa=naa)
    send(foretak, naa=naa)
    assert "3 rader som du limte inn kl." in tekst(klient, "/plasser/")
    assert "3 tilbud som du sendte kl." in tekst(klient, "/plassko/forslag/")
    assert "3 plasser er tatt tilbake." in tekst(klient, "/plasser/angre/", at=naa.isoformat())
    svar = tekst(klient, "/plassko/forslag/angre/", at=naa.isoformat())
    assert "3 tilbud er tatt tilbake. Legene og kommunene har fått beskjed." in svar
    for adresse in ("/plasser/angre/", "/plassko/forslag/angre/"):
        assert "er alt tatt tilbake." in tekst(klient, adresse, at=naa.isoformat())
        for at in (
            "tull",
            "",
            "2026-01-01T00:00",
            "0001-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59-23:59",
        ):
            assert "Det er for sent" in tekst(klient, adresse, at=at)


def test_why_an_offer_was_taken_back_is_read_in_the_readers_own_language(foretak: Foretak) -> None:
    naa = timezone.now()
    tilbud, *_ = send(foretak, naa=naa)
    kontakt, lege = klient_for(foretak.kontakt), klient_for(lag_alis(tilbud.behov.sak))
    tekst(kontakt, "/sprak/", language="nn", next="/")
    tekst(kontakt, "/plassko/forslag/angre/", at=naa.isoformat())
    tilbud.refresh_from_db()
    assert tilbud.fordi == "Sendt ved en feil, og tatt tilbake med en gang."
    adresser = (f"/plasstilbud/{tilbud.pk}/", f"/sykehusplass/{tilbud.behov_id}/")
    assert all(tilbud.fordi in tekst(lege, adresse) for adresse in adresser)
    tekst(lege, "/sprak/", language="nn", next="/")
    assert all("Sendt ved ein feil, og teke tilbake" in tekst(lege, adresse) for adresse in adresser)
    assert "Sjukehuset har trekt tilbodet" in tekst(lege, adresser[0])


@pytest.mark.parametrize("hva", ["plasser", "tilbud"])
def test_a_second_press_is_told_that_they_are_back_already(foretak: Foretak, hva: str) -> None:
    at = timezone.now() - timedelta(minutes=1)
    (lim if hva == "plasser" else send)(foretak, 2, naa=at)
    adresse = "/plasser/angre/" if hva == "plasser" else "/plassko/forslag/angre/"
    klient = klient_for(foretak.kontakt)
    assert "tatt tilbake." in tekst(klient, adresse, at=at.isoformat())
    igjen = tekst(klient, adresse, at=at.isoformat())
    assert f"{'Plassene' if hva == 'plasser' else 'Tilbudene'} er alt tatt tilbake." in igjen
    assert "for sent" not in igjen


def test_long_after_nothing_is_left_to_take_back_and_what_stands_is_told_to_be_too_late(
    foretak: Foretak,
) -> None:
    at = timezone.now() - ANGRETID - timedelta(minutes=1)
    lim(foretak, 2, naa=at)
    side = tekst(klient_for(foretak.kontakt), "/plasser/angre/", at=at.isoformat())
    assert "Det er for sent å ta plassene tilbake samlet." in side
