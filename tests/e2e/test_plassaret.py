"""The hospital half-year of two kommuner, one trust and four doctors, through pages only: and at every step each number and
each sentence that the queue shows is held against what is so."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.services.journal import kontroller
from e2e.conftest import NyttBesok
from e2e.liv.klokke import Klokke
from e2e.plassaret.folk import LEGER, Plassar, begynn, tast
from e2e.plassaret.sannhet import krev_sann_ko, krev_sann_legeside, krev_sann_plass, krev_sant_forslag, lest
from factories.plassbilde import finn_feil, ta_bilde

ANNE, BERIT, CECILIE, DINA = LEGER
OGSA_ANDRE = "Legen kan også ta en annen avdeling eller et annet sted hos helseforetaket"
REGNEARKET = (
    "Avdeling\tSted\tStart\tMåneder\tAntall\nMedisin\tBodø\t1.9.2027\t6\t2\nKirurgi\tBodø\t1.10.2027\t6\t1"
)


def test_two_kommuner_a_trust_and_four_doctors_go_through_a_year(
    besok: NyttBesok, monkeypatch: pytest.MonkeyPatch
) -> None:
    ar = begynn(besok, Klokke(monkeypatch))
    meld_og_ranger(ar)
    registrer_og_lim_inn(ar)
    send_etter_forslaget(ar)
    svar_ja_og_nei(ar)
    la_en_frist_ga_ut_og_en_ga_fra_koen(ar)
    tilby_den_neste(ar)
    skriv_kontraktene(ar)
    begynn_tjenesten(ar)
    fullfor_tjenesten(ar)
    foretak = ar.foretak.sted.helseforetak_id
    assert finn_feil(ta_bilde([foretak])) == []
    assert kontroller().brudd is None


def meld_og_ranger(ar: Plassar) -> None:
    """The form begins with what the plan says. Steigen puts Berit before Anne; Bodø's stand as they were reported."""
    for lege, kommune in LEGER.items():
        vindu = ar.pult(kommune)
        vindu.ga_til("/sykehusplass/meld/")
        vindu.folg(lege)
        if vindu.side.get_by_role("button", name="Velg sted").count():
            vindu.felt("Hvor skal tjenesten tas?").select_option(label="Prøvesykehuset Bodø HF")
            vindu.trykk("Velg sted")
        assert vindu.felt("Når er det ønsket å begynne?").input_value() == "01.09.2027"
        tar_andre = lege in (ANNE, DINA)
        vindu.felt("Avdeling, 1. ønske").select_option(label=f"Bodø, {'Kirurgi' if tar_andre else 'Medisin'}")
        vindu.felt(OGSA_ANDRE).set_checked(tar_andre)
        vindu.trykk("Meld behovet")
        expect(vindu.side.get_by_text("Behovet er meldt.")).to_be_visible()
        vindu.krev_god_side()
    vindu = ar.pult("1848")
    vindu.ga_til("/sykehusplass/")
    vindu.klikk(vindu.side.get_by_role("button", name=re.compile(f"Opp.*{BERIT}")))
    expect(vindu.side.get_by_text("Rekkefølgen er endret.")).to_be_visible()
    krev_sann_ko(ar).krev_god_side()


def registrer_og_lim_inn(ar: Plassar) -> None:
    vindu = ar.pult("foretaket")
    vindu.ga_til("/plassko/")
    expect(vindu.side.get_by_text("4 behov er meldt og ikke registrert")).to_be_visible()
    vindu.trykk("Registrer alle")
    expect(vindu.side.get_by_text("4 behov er registrert. Kommunene har fått beskjed.")).to_be_visible()
    assert krev_sann_legeside(ar, ANNE)
    vindu.ga_til("/plasser/")
    vindu.folg("Lim inn fra regneark")
    vindu.felt("Rader fra regnearket").fill(REGNEARKET)
    vindu.trykk("Se over plassene")
    vindu.krev_god_side()
    vindu.trykk("Legg inn 2 rader")
    assert sorted(Ledigplass.objects.values_list("avdeling__navn", "antall")) == [
        ("Kirurgi", 1),
        ("Medisin", 2),
    ]
    krev_sann_ko(ar)
    for lege in LEGER:
        krev_sann_legeside(ar, lege)


def send_etter_forslaget(ar: Plassar) -> None:
    """Three places and four doctors: three have what they wish for first, and Anne or Dina has none. Which, no rule decides."""
    vindu, forslaget = krev_sant_forslag(ar)
    vindu.krev_god_side()
    assert len(forslaget) == 3
    assert {BERIT, CECILIE} <= {lege for lege, plass in forslaget.items() if "Medisin" in plass}
    vindu.trykk("Se over tilbudene")
    expect(vindu.side.get_by_role("heading", name="Send 3 tilbud?")).to_be_visible()
    vindu.trykk("Send 3 tilbud")
    expect(vindu.side.get_by_text("3 tilbud er sendt.")).to_be_visible()
    krev_sann_ko(ar)
    krev_sant_forslag(ar)


def svar_ja_og_nei(ar: Plassar) -> None:
    """By keyboard, on telephones. Berit takes hers; Cecilie waits for another, and stands where she stood."""
    ar.morgen(date(2026, 11, 10))
    for lege, knapp, overskrift in (
        (BERIT, "Ja, jeg tar plassen", "Du har sagt ja til plassen"),
        (CECILIE, "Nei, jeg venter", "Du har sagt nei til plassen"),
    ):
        vindu = krev_sann_legeside(ar, lege)
        expect(vindu.side.get_by_text("Svar senest 16. november 2026.")).to_be_visible()
        tast(vindu, vindu.side.get_by_role("link", name="Les tilbudet og svar"))
        vindu.krev_god_side()
        tast(vindu, vindu.side.get_by_role("button", name=knapp))
        if lege == CECILIE:
            vindu.krev_god_side()
            tast(vindu, vindu.side.get_by_role("button", name="Ja, si nei til plassen"))
        assert vindu.tittel == overskrift
        vindu.krev_god_side()
    assert ar.behov(BERIT).status == Behovsstatus.PLASSERT
    cecilie = krev_sann_legeside(ar, CECILIE)
    assert "Nummer 1 av 2 i kommunens egen rekkefølge" in lest(cecilie.side.locator("main"))
    medisin = Ledigplass.objects.get(avdeling__navn="Medisin")
    krev_sann_plass(ar, medisin, neste=None).krev_god_side()
    krev_sann_ko(ar)
    krev_sant_forslag(ar)


def la_en_frist_ga_ut_og_en_ga_fra_koen(ar: Plassar) -> None:
    """The last day lasts to its midnight; the morning after, the place is free and she stands where she stood."""
    (ubesvart,) = Plasstilbud.objects.filter(status=Tilbudsstatus.SENDT)
    hun = ubesvart.behov.sak.lege.person.navn
    assert ubesvart.svarfrist == date(2026, 11, 16)
    ar.morgen(date(2026, 11, 16))
    ubesvart.refresh_from_db()
    assert ubesvart.status == Tilbudsstatus.SENDT
    ar.morgen(date(2026, 11, 17))
    ubesvart.refresh_from_db()
    assert ubesvart.status == Tilbudsstatus.UTLOPT
    side = krev_sann_legeside(ar, hun)
    side.krev_god_side()
    andre = ({ANNE, DINA} - {hun}).pop()
    vindu = krev_sann_legeside(ar, andre)
    tast(vindu, vindu.side.get_by_text("Jeg har fått plass et annet sted"), "Space")
    tast(vindu, vindu.side.get_by_role("button", name="Ja, ta meg ut av alle køer"))
    expect(vindu.side.get_by_text("Behovet har falt bort.")).to_be_visible()
    krev_sann_ko(ar).krev_god_side()
    for lege in (hun, CECILIE):
        krev_sann_legeside(ar, lege)


def tilby_den_neste(ar: Plassar) -> None:
    """What Cecilie said no to is proposed for the next; and for her, when she takes others too, what that one did not answer."""
    _vindu, forslaget = krev_sant_forslag(ar)
    assert CECILIE not in forslaget
    vindu = ar.pult(LEGER[CECILIE])
    vindu.ga_til(f"/sykehusplass/{ar.behov(CECILIE).pk}/")
    vindu.folg("Endre ønsker og dager")
    vindu.felt(OGSA_ANDRE).check()
    vindu.trykk("Lagre")
    vindu, forslaget = krev_sant_forslag(ar)
    assert "Kirurgi" in forslaget[CECILIE]
    (neste,) = set(forslaget) - {CECILIE}
    assert "Medisin" in forslaget[neste]
    medisin = Ledigplass.objects.get(avdeling__navn="Medisin")
    krev_sann_plass(ar, medisin, neste=neste).krev_god_side()
    vindu.trykk("Se over tilbudene")
    vindu.trykk("Send 2 tilbud")
    ar.morgen(date(2026, 11, 20))
    for lege in (neste, CECILIE):
        telefon = krev_sann_legeside(ar, lege)
        tast(telefon, telefon.side.get_by_role("link", name="Les tilbudet og svar"))
        tast(telefon, telefon.side.get_by_role("button", name="Ja, jeg tar plassen"))
        assert telefon.tittel == "Du har sagt ja til plassen"
    assert Behov.objects.filter(status=Behovsstatus.PLASSERT).count() == 3
    krev_sann_ko(ar)
    krev_sant_forslag(ar)


def skriv_kontraktene(ar: Plassar) -> None:
    """Between six and three months before; then the kommune and the doctor read that it is made, and when it begins."""
    ar.morgen(date(2027, 4, 1))
    vindu = ar.pult("foretaket")
    for tilbud in Plasstilbud.objects.filter(status=Tilbudsstatus.GODTATT):
        vindu.ga_til(f"/plasstilbud/{tilbud.pk}/")
        vindu.felt("Arbeidsavtalen er fra").fill("1.4.2027")
        vindu.trykk("Registrer arbeidsavtalen")
        expect(vindu.side.get_by_text("Arbeidsavtalen er registrert.")).to_be_visible()
        vindu.krev_god_side()
        navn = tilbud.behov.sak.lege.person.navn
        telefon = ar.telefon(navn)
        telefon.ga_til(f"/sykehusplass/{tilbud.behov_id}/")
        start = "1. september 2027" if tilbud.plass.avdeling.navn == "Medisin" else "1. oktober 2027"
        assert f"Arbeidsavtalen er klar. Du begynner {start}." in lest(telefon.side.locator("main"))
        telefon.krev_god_side()


def begynn_tjenesten(ar: Plassar) -> None:
    """Two begin on the day that they were told of, and the third a month after."""
    ar.morgen(date(2027, 9, 1))
    for tilbud in Plasstilbud.objects.filter(status=Tilbudsstatus.GODTATT):
        begynt = tilbud.plass.fom == date(2027, 9, 1)
        assert tilbud.behov.status == (Behovsstatus.I_TJENESTE if begynt else Behovsstatus.PLASSERT)
        telefon = ar.telefon(tilbud.behov.sak.lege.person.navn)
        telefon.ga_til(f"/sykehusplass/{tilbud.behov_id}/")
        assert ("Du er i tjeneste" if begynt else "Du har plass") in lest(telefon.side.locator("main"))
        telefon.krev_god_side()
    krev_sann_ko(ar)


def fullfor_tjenesten(ar: Plassar) -> None:
    """The hospital writes down the goals, and confirms when the last day has been; then everyone reads that it is done."""
    ar.morgen(date(2028, 3, 1))
    vindu = ar.pult("foretaket")
    for tilbud in Plasstilbud.objects.filter(status=Tilbudsstatus.GODTATT, plass__fom=date(2027, 9, 1)):
        vindu.ga_til(f"/sykehustjeneste/{tilbud.tjeneste.pk}/")
        assert "1. september 2027–29. februar 2028" in lest(vindu.side.locator("main"))
        for mal in ("Samhandling (ALM-055)", "Selektert pasientpopulasjon (ALM-085)"):
            vindu.side.get_by_label("Læringsmål", exact=True).select_option(label=mal)
            vindu.felt("Dokumentert i Kompetanseportalen").fill("20.2.2028")
            vindu.trykk("Før som dokumentert")
        assert "Begge læringsmålene er dokumentert" in lest(vindu.side.locator("main"))
        vindu.trykk("Bekreft tjenesten")
        vindu.krev_god_side()
        vindu.trykk("Bekreft tjenesten")
        expect(
            vindu.side.get_by_text("Tjenesten er bekreftet. Legen og kommunen har fått beskjed.")
        ).to_be_visible()
        assert "Bekreftet tjeneste er 6 hele måneder." in lest(vindu.side.locator("main"))
        vindu.krev_god_side()
        navn = tilbud.behov.sak.lege.person.navn
        assert ar.behov(navn).status == Behovsstatus.FULLFORT
        telefon = ar.telefon(navn)
        telefon.ga_til(f"/sykehustjeneste/{tilbud.tjeneste.pk}/")
        assert "Hele tjenesten er fullført." in lest(telefon.side.locator("main"))
        telefon.krev_god_side()
        koordinator = ar.pult(LEGER[navn])
        koordinator.ga_til("/sykehusplass/?vis=alle")
        assert re.search(f"{navn}.*Fullført", lest(koordinator.side.locator("main")))
    krev_sann_ko(ar)
