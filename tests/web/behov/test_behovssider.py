"""The pages of needs: reported, ranked without JavaScript, followed by the doctor in true words, and taken back."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Rolle
from alis.domain.verdier import add_months
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Avdeling, Behov
from alis.web.felles.visning import dato_lang
from alis.web.varsel.lenker import til_objekt
from factories.behov import SENERE, Innmeldt, behovet, lag_innmeldt, rekkefolgen
from factories.innlogging import klient_for
from factories.lest import send_likevel
from factories.parter import LENGE_SIDEN, lag_aktor_i, lag_kommune, lag_kontor
from factories.sykehusplass import lag_behov, lag_foretak, lag_plass, lag_tilbud, svar
from factories.tjeneste import godta, lag_tjeneste
from factories.utdanning import lag_alis
from web.behovsskjema import meldeside, skrevet, tekst

pytestmark = pytest.mark.django_db


def flytt(klient, innmeldt: Innmeldt, behov_id: UUID, retning: str, sett: list[UUID]):
    adresse = f"/sykehusplass/rekkefolge/{innmeldt.foretak.sted.helseforetak_id}/"
    felter = {"sett": ",".join(map(str, sett)), "flytt": f"{retning}:{behov_id}"}
    return klient.post(adresse, felter, follow=True)


def test_a_coordinator_finds_the_doctor_chooses_the_trust_and_reports():
    innmeldt = lag_innmeldt()
    klient = klient_for(innmeldt.koordinator)
    assert "Lege Prøve 1" in tekst(klient.get("/sykehusplass/meld/"))
    assert "Velg sted" in tekst(klient.get(meldeside(innmeldt)))
    hos = innmeldt.foretak.sted.helseforetak_id
    side = tekst(klient.get(meldeside(innmeldt), {"hvor": hos}))
    assert "Bodø, Kirurgi" in side
    assert "De er fulle 1. juni 2027" in side

    svar = klient.post(meldeside(innmeldt), skrevet(innmeldt), follow=True)
    assert (
        "Behovet er meldt. ALIS-kontakten ved Prøvesykehuset Bodø HF har fått beskjed. Legen har fått beskjed."
        in tekst(svar)
    )
    behov = Behov.objects.get()
    assert (behov.prioritet, behov.godtar_andre, behov.maks_avvik_maneder) == (1, True, 6)
    assert "Nummer 1 av 1 i kommunens egen rekkefølge" in tekst(svar)


def test_a_need_reported_twice_leads_to_the_one_that_is_there():
    innmeldt = lag_innmeldt()
    klient = klient_for(innmeldt.koordinator)
    for _gang in range(2):
        svar = klient.post(meldeside(innmeldt), skrevet(innmeldt), follow=True)
    assert "Behovet er alt meldt. Det står her, og du kan endre det." in tekst(svar)
    assert svar.redirect_chain[-1][0] == f"/sykehusplass/{Behov.objects.get().pk}/"


def test_too_early_is_a_warning_that_is_read_and_no_wall():
    innmeldt = lag_innmeldt()
    klient = klient_for(innmeldt.koordinator)
    tidlig = skrevet(innmeldt, tidligst="1.5.2027")
    svar = tekst(klient.post(meldeside(innmeldt), tidlig))
    assert "Les dette før du melder" in svar
    assert "Hele måneder når tjenesten tidligst begynner: 23." in svar
    assert 'value="01.05.2027"' in svar or 'value="1.5.2027"' in svar
    assert not Behov.objects.exists()
    send_likevel(klient, meldeside(innmeldt), tidlig)
    assert Behov.objects.count() == 1


@pytest.mark.parametrize(
    ("felt", "verdi", "feil"),
    [
        ("tidligst", "snart", "Skriv datoen som dag, måned og år"),
        ("onsket_fom", "1.5.2027", "Dette er før legen tidligst kan begynne."),
        ("onsket_fom", "1.9.2020", "Dagen er passert."),
        ("deler", "4", "Velg ett av svarene."),
        ("maks_avvik", "7", "Velg ett av svarene."),
        ("avdeling_2", "999999", "Velg en avdeling fra lista."),
    ],
)
def test_what_cannot_be_is_told_at_the_field_and_nothing_is_lost(felt: str, verdi: str, feil: str):
    innmeldt = lag_innmeldt()
    svar = tekst(
        klient_for(innmeldt.koordinator).post(meldeside(innmeldt), skrevet(innmeldt, **{felt: verdi}))
    )
    assert feil in svar
    assert "1.9.2027" in svar or felt == "onsket_fom"
    assert not Behov.objects.exists()


def test_one_department_is_wished_for_once_and_someone_must_do():
    innmeldt = lag_innmeldt()
    klient = klient_for(innmeldt.koordinator)
    medisin = str(innmeldt.foretak.medisin.pk)
    to = tekst(klient.post(meldeside(innmeldt), skrevet(innmeldt, avdeling_3=medisin)))
    assert "Avdelingen er valgt to ganger." in to
    ingen = skrevet(innmeldt, avdeling_1="")
    del ingen["godtar_andre"]
    assert "Velg minst én avdeling" in tekst(klient.post(meldeside(innmeldt), ingen))


def test_an_institution_of_the_kommunes_own_stands_in_no_queue():
    innmeldt = lag_innmeldt()
    klient = klient_for(innmeldt.koordinator)
    felter = skrevet(innmeldt, hvor=Arena.KOMMUNAL_INSTITUSJON.value, institusjon="Steigentunet")
    svar = tekst(klient.post(meldeside(innmeldt), felter, follow=True))
    assert "Tjenesten tas i Steigentunet. Den venter ikke i noen kø hos et sykehus." in svar
    assert "Spør på nytt" not in svar
    assert "Kommunens egne institusjoner" in tekst(klient.get("/sykehusplass/"))


def test_the_kommunes_order_is_changed_by_buttons_and_by_numbers():
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    klient = klient_for(innmeldt.koordinator)
    side = tekst(klient.get("/sykehusplass/"))
    assert f'value="opp:{tre}"' in side
    assert f'value="opp:{en}"' not in side
    assert f'value="ned:{tre}"' not in side

    flytt(klient, innmeldt, tre, "opp", [en, to, tre])
    assert rekkefolgen(innmeldt) == [en, tre, to]
    stale = flytt(klient, innmeldt, tre, "opp", [en, to, tre])
    assert "Rekkefølgen er endret mens du hadde siden åpen." in tekst(stale)
    assert rekkefolgen(innmeldt) == [en, tre, to]

    adresse = f"/sykehusplass/rekkefolge/{innmeldt.foretak.sted.helseforetak_id}/"
    sett = ",".join(map(str, [en, tre, to]))
    klient.post(adresse, {"sett": sett, f"nummer-{en}": "9", f"nummer-{tre}": "2", f"nummer-{to}": "1"})
    assert rekkefolgen(innmeldt) == [to, tre, en]


@pytest.mark.parametrize(
    ("nummer", "feil"),
    [
        ("", "Skriv et nummer fra 1 til 999."),
        ("to", "Skriv et helt tall fra 1 til 999"),
        ("-5", "Skriv et helt tall fra 1 til 999"),
        ("1,5", "Skriv et helt tall fra 1 til 999"),
        ("0", "Skriv et helt tall fra 1 til 999"),
        ("9" * 30, "Skriv et helt tall fra 1 til 999"),
        ("41", "Nummer 41 er alt gitt til Lege Prøve 1."),
    ],
)
def test_an_order_that_cannot_be_comes_back_as_it_was_written_and_the_doctor_is_named(nummer: str, feil: str):
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    svar = {"sett": f"{en},{to},{tre}", f"nummer-{en}": "41", f"nummer-{to}": "7", f"nummer-{tre}": nummer}
    adresse = f"/sykehusplass/rekkefolge/{innmeldt.foretak.sted.helseforetak_id}/"
    side = tekst(klient_for(innmeldt.koordinator).post(adresse, svar))
    assert f'<a href="#id_nummer-{tre}">Lege Prøve 3: {feil}' in side
    assert re.search(r'<details class="ds-details rekkefolge" open>', side)
    for pk, verdi in ((en, "41"), (to, "7"), (tre, nummer)):
        felt = re.search(rf'<input[^>]* name="nummer-{pk}"[^>]*>', side)
        assert felt is not None
        assert f'value="{verdi}"' in felt[0] or not verdi
    assert rekkefolgen(innmeldt) == [en, to, tre]


def test_numbers_for_an_order_that_is_old_are_told_so():
    innmeldt = lag_innmeldt(2)
    en, to = (innmeldt.meld(nummer) for nummer in range(2))
    adresse = f"/sykehusplass/rekkefolge/{innmeldt.foretak.sted.helseforetak_id}/"
    svar = {"sett": f"{to},{en}", f"nummer-{en}": "1", f"nummer-{to}": "2"}
    side = klient_for(innmeldt.koordinator).post(adresse, svar, follow=True)
    assert "Rekkefølgen er endret mens du hadde siden åpen." in tekst(side)


@pytest.mark.parametrize("svar", [{}, {"sett": "x"}, {"sett": "", "flytt": "opp:x"}])
def test_nonsense_moves_nobody(svar: dict[str, str]):
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    adresse = f"/sykehusplass/rekkefolge/{innmeldt.foretak.sted.helseforetak_id}/"
    klient_for(innmeldt.koordinator).post(adresse, svar)
    assert rekkefolgen(innmeldt) == [en]


def test_wishes_are_changed_and_an_old_window_is_told():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient = klient_for(innmeldt.koordinator)
    side = f"/sykehusplass/{en}/endre/"
    assert 'value="01.09.2027"' in tekst(klient.get(side))
    ny = skrevet(innmeldt, onsket_fom="1.1.2028", avdeling_2=str(innmeldt.foretak.kirurgi.pk))
    svar = tekst(klient.post(side, ny | {"laas": "1"}, follow=True))
    assert "Behovet er endret. Plassen i rekkefølgen er den samme." in svar
    assert "1. januar 2028" in svar
    gammel = tekst(klient.post(side, ny | {"laas": "1", "onsket_fom": "1.2.2028"}))
    assert "Behovet ble endret mens du hadde siden åpen" in gammel
    assert 'value="1.2.2028"' in gammel


def test_too_early_is_read_before_a_change_is_saved_as_before_a_report():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient = klient_for(innmeldt.koordinator)
    tidlig = skrevet(innmeldt, tidligst="1.5.2027", laas="1")
    svar = tekst(klient.post(f"/sykehusplass/{en}/endre/", tidlig))
    assert "Les dette før du lagrer" in svar
    assert "Hele måneder når tjenesten tidligst begynner: 23." in svar
    assert "Lagre likevel" in svar
    assert Behov.objects.get().laas == 1
    send_likevel(klient, f"/sykehusplass/{en}/endre/", tidlig)
    assert Behov.objects.get().tidligst == date(2027, 5, 1)


def test_an_open_offer_that_the_change_does_not_fit_is_told_of_and_falls_when_that_is_read():
    innmeldt = lag_innmeldt()
    foretak = innmeldt.foretak
    fom = date(2027, 9, 1)
    behov = lag_behov(foretak, sak=innmeldt.saker[0], tidligst=fom, onsket_fom=fom)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=fom), svarfrist=timezone.localdate())
    kommunen, legen, sykehuset = map(klient_for, (innmeldt.koordinator, innmeldt.alis(), foretak.kontakt))
    side, tilbudet = f"/sykehusplass/{behov.pk}/endre/", f"/plasstilbud/{tilbud.pk}/"
    senere = skrevet(innmeldt, tidligst="1.11.2027", onsket_fom="1.12.2027", laas="1")

    lest = tekst(kommunen.post(side, senere))
    assert "Legen har et tilbud som ikke er besvart: Medisin i Bodø fra 1. september 2027." in lest
    assert "Plassen begynner før legen tidligst kan begynne." in lest
    assert f'name="faller" value="{tilbud.pk}"' in lest
    uten = tekst(kommunen.post(side, senere | {"likevel": "ja"}))
    assert "Lagre, og la tilbudet falle" in uten
    assert "Ja, jeg tar plassen" in tekst(legen.get(tilbudet))

    lagret = tekst(kommunen.post(side, senere | {"likevel": "ja", "faller": str(tilbud.pk)}, follow=True))
    assert "Tilbudet gjelder ikke lenger, og plassen er ledig igjen." in lagret
    for klient in (legen, kommunen, sykehuset):
        sett = tekst(klient.get(tilbudet))
        assert "Tilbudet gjelder ikke lenger. Plassen i køen er som før." in sett
        assert "Kommunen endret behovet, og plassen passet ikke lenger." in sett
        assert "Falt bort" in sett and "rukket" not in sett
    hennes = tekst(legen.get(f"/sykehusplass/{behov.pk}/"))
    assert "Falt bort" in hennes and "Tilbudet falt bort" in hennes
    assert "Falt bort" in tekst(sykehuset.get(f"/plasser/{tilbud.plass_id}/"))


def test_a_yes_to_what_does_not_fit_the_need_is_refused_in_words():
    innmeldt = lag_innmeldt()
    foretak, fom = innmeldt.foretak, date(2027, 9, 1)
    senere = date(2027, 11, 1)
    behov = lag_behov(foretak, sak=innmeldt.saker[0], tidligst=senere, onsket_fom=senere)
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak, fom=fom), svarfrist=timezone.localdate())
    svar = klient_for(innmeldt.alis()).post(
        f"/plasstilbud/{tilbud.pk}/svar/", {"svar": "ja", "laas": "1"}, follow=True
    )
    assert "Plassen begynner før legen tidligst kan begynne. Svaret er ikke sendt." in tekst(svar)


def test_a_department_that_is_no_longer_used_can_be_kept():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    Avdeling.objects.filter(pk=innmeldt.foretak.medisin.pk).update(i_bruk=False)
    klient = klient_for(innmeldt.koordinator)
    svar = klient.post(f"/sykehusplass/{en}/endre/", skrevet(innmeldt, laas="1"), follow=True)
    assert "Behovet er endret." in tekst(svar)


def test_the_doctor_sees_where_she_stands_and_what_would_change_it():
    innmeldt = lag_innmeldt()
    innmeldt.meld(1)
    en = innmeldt.meld(0, naa=SENERE, maks_avvik_maneder=3, godtar_andre=False)
    klient = klient_for(innmeldt.alis())
    assert "Nummer 2 av 2 i kommunens rekkefølge" in tekst(klient.get("/sykehusplass/"))
    side = tekst(klient.get(f"/sykehusplass/{en}/"))
    assert "Nummer 2 av 2 når alle som venter hos helseforetaket" in side
    assert "Det er ikke et løfte om når plassen kommer" in side
    assert "Med ja til andre avdelinger og steder kan flere plasser passe." in side
    assert "Starten kan flyttes inntil 3 måneder." in side
    assert "Lege Prøve 2" not in side
    assert "Endre ønsker og dager" not in side


def test_an_offer_and_its_answer_are_told_to_each():
    innmeldt = lag_innmeldt()
    foretak = innmeldt.foretak
    behov = lag_behov(foretak, sak=innmeldt.saker[0])
    tilbud = lag_tilbud(foretak, behov, lag_plass(foretak), svarfrist=timezone.localdate())
    legen, kommunen = klient_for(innmeldt.alis()), klient_for(innmeldt.koordinator)
    side = f"/sykehusplass/{behov.pk}/"
    assert "Du har fått et tilbud fra Prøvesykehuset Bodø HF. Svar senest" in tekst(legen.get(side))
    assert "Legen har fått et tilbud" in tekst(kommunen.get(side))
    svar(tilbud, Tilbudsstatus.AVSLATT, innmeldt.saker[0].lege_id)
    etter = tekst(kommunen.get(side))
    assert "Avslått" in etter
    assert "Legen venter på et tilbud fra Prøvesykehuset Bodø HF." in etter


def test_a_doctor_with_a_place_elsewhere_leaves_and_a_second_press_is_told():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient = klient_for(innmeldt.alis())
    side = f"/sykehusplass/{en}/"
    assert "Ja, ta meg ut av alle køer" in tekst(klient.get(side))
    svar = klient.post(f"{side}bortfall/", {"laas": "1"}, follow=True)
    assert "Behovet har falt bort. De det gjelder, har fått beskjed hvis de bruker Felles ALIS." in tekst(
        svar
    )
    assert "Du har fått plass et annet sted." in tekst(svar)
    igjen = klient.post(f"{side}bortfall/", {"laas": "1"}, follow=True)
    assert "Det er ikke noe som venter lenger." in tekst(igjen)


def test_the_mark_is_the_same_on_every_page_and_the_place_she_got_is_told():
    innmeldt = lag_innmeldt()
    foretak = innmeldt.foretak
    fom = add_months(timezone.localdate().replace(day=1), 8)
    behov = lag_behov(foretak, sak=innmeldt.saker[0], tidligst=fom, onsket_fom=fom)
    plass = lag_plass(foretak, fom=fom)
    tilbud = lag_tilbud(foretak, behov, plass, svarfrist=timezone.localdate())
    legen, kommunen = klient_for(innmeldt.alis()), klient_for(innmeldt.koordinator)
    sider = ("/sykehusplass/", f"/sykehusplass/{behov.pk}/")
    for side in sider:
        assert 'data-color="warning">Du har et tilbud<' in tekst(legen.get(side))
        assert 'data-color="warning">Har tilbud<' in tekst(kommunen.get(side))
    godta(tilbud)
    for side in sider:
        assert tekst(legen.get(side)).count("Du har plass") == 1
        assert "Har plass" in tekst(kommunen.get(side))
    for klient in (legen, kommunen):
        fra = dato_lang(plass.fom).replace("\u00a0", " ")
        assert f"Plass fra {fra}: Bodø, Medisin" in tekst(klient.get("/sykehusplass/"))


def test_one_who_has_said_yes_confirms_what_she_loses_and_each_is_told_who_gave_it_up():
    t = lag_tjeneste(fom=add_months(timezone.localdate(), 8))
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    legen, kommunen, sykehuset = map(klient_for, (t.lege, t.koordinator, t.foretak.kontakt))
    side, tilbud = f"/sykehusplass/{t.behov.pk}/", f"/plasstilbud/{t.tjeneste.tilbud_id}/"
    spurt = tekst(legen.get(side))
    assert "Du mister plassen du har tatt imot, og fraværet for den blir tatt bort." in spurt
    assert "<li>Bodø, Medisin, fra" in spurt
    assert "Ja, ta meg ut av alle køer" not in spurt
    assert "mister legen den, og fraværet for den blir tatt bort" in tekst(kommunen.get(side))

    uten = tekst(legen.post(f"{side}bortfall/", {"laas": t.behov.laas}))
    assert "Kryss av for at plassen skal gis opp." in uten
    assert behovet(t.behov.pk).status == Behovsstatus.PLASSERT
    etter = tekst(legen.post(f"{side}bortfall/", {"laas": t.behov.laas, "gir_fra_seg": "on"}, follow=True))
    assert behovet(t.behov.pk).status == Behovsstatus.FALT_BORT
    assert "Legen har fått plass et annet sted" not in etter
    assert "Plassen gitt opp" in etter

    hennes = tekst(legen.get(tilbud))
    assert "Du gikk ut av køen. Plassen er gitt opp, og fraværet for den er tatt bort." in hennes
    assert "Du har fått plass et annet sted" in hennes
    for klient in (kommunen, sykehuset):
        andres = tekst(klient.get(tilbud))
        assert "Legen gikk ut av køen. Plassen er gitt opp, og fraværet for den er tatt bort." in andres
        assert "Legen har fått plass et annet sted" in andres
    for ett in (hennes, andres, tekst(sykehuset.get(f"/plasser/{t.tjeneste.tilbud.plass_id}/"))):
        assert "Gitt opp" in ett
        assert "rukket" not in ett
    varsel = tekst(kommunen.get("/varsler/"))
    assert "En sykehusplass som var tatt imot, er gitt opp" in varsel
    assert "fraværet som var ført for plassen, er tatt bort" in varsel


def test_a_place_that_the_coordinator_takes_from_her_is_not_said_to_be_withdrawn_by_the_trust():
    t = lag_tjeneste(fom=add_months(timezone.localdate(), 8))
    kommunen, side = klient_for(t.koordinator), f"/sykehusplass/{t.behov.pk}/"
    svar = {"laas": t.behov.laas, "grunn": "sluttet"}
    uten = tekst(kommunen.post(f"{side}bortfall/", {"laas": t.behov.laas}))
    assert "Velg ett av svarene." in uten and "Kryss av for at plassen skal gis opp." in uten
    assert "Kryss av for at plassen skal gis opp." in tekst(kommunen.post(f"{side}bortfall/", svar))
    kommunen.post(f"{side}bortfall/", svar | {"gir_fra_seg": "on"})
    hennes = tekst(klient_for(t.lege).get(f"/plasstilbud/{t.tjeneste.tilbud_id}/"))
    assert "Kommunen tok deg ut av køen. Plassen er gitt opp" in hennes
    assert "Sykehuset har trukket tilbudet" not in hennes


def test_a_coordinator_must_say_why_and_an_old_window_takes_nobody_out():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient = klient_for(innmeldt.koordinator)
    assert "Velg ett av svarene." in tekst(klient.post(f"/sykehusplass/{en}/bortfall/", {"laas": "1"}))
    klient.post(f"/sykehusplass/{en}/bortfall/", {"laas": "7", "grunn": "sluttet"})
    assert behovet(en).status == Behovsstatus.MELDT
    klient.post(f"/sykehusplass/{en}/bortfall/", {"laas": "1", "grunn": "sluttet"})
    assert behovet(en).status == Behovsstatus.FALT_BORT
    assert "Ingen behov er meldt" in tekst(klient.get("/sykehusplass/"))
    assert "Falt bort" in tekst(klient.get("/sykehusplass/?vis=alle"))


def test_the_trust_is_asked_again_once_a_day():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    klient = klient_for(innmeldt.koordinator)
    svar = tekst(klient.post(f"/sykehusplass/{en}/sporr/", follow=True))
    assert "ALIS-kontakten har fått beskjed om at dere spør på nytt." in svar
    spurt = f"Kommunen spurte på nytt om plassen {dato_lang(timezone.localdate())}: Koordinator Prøve."
    assert spurt.replace("\u00a0", " ") in svar
    assert "alt spurt i dag" in tekst(klient.post(f"/sykehusplass/{en}/sporr/", follow=True))


def test_all_who_read_the_need_see_when_it_was_asked_for_again_and_by_whom():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    sett = (innmeldt.koordinator, innmeldt.foretak.kontakt, lag_alis(behovet(en).sak))
    for aktor in sett:
        assert "spurte på nytt" not in tekst(klient_for(aktor).get(f"/sykehusplass/{en}/"))
    klient_for(innmeldt.koordinator).post(f"/sykehusplass/{en}/sporr/")
    for aktor in sett:
        assert "spurte på nytt om plassen" in tekst(klient_for(aktor).get(f"/sykehusplass/{en}/"))


def test_trust_and_office_see_what_concerns_them_and_change_nothing():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    kontor = lag_kontor(dekker=(lag_kommune(),))
    radgiver = lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER)
    for aktor in (innmeldt.foretak.kontakt, radgiver):
        klient = klient_for(aktor)
        assert "1 av 1" in tekst(klient.get("/sykehusplass/"))
        side = tekst(klient.get(f"/sykehusplass/{en}/"))
        assert "Plassen trengs ikke lenger" not in side
        assert klient.post(f"/sykehusplass/{en}/sporr/").status_code == 404
    nabo = klient_for(lag_foretak("Tromsø").kontakt)
    assert nabo.get(f"/sykehusplass/{en}/").status_code == 404
    assert "Når en kommune melder et behov" in tekst(nabo.get("/sykehusplass/"))


def test_a_notice_leads_to_the_need():
    innmeldt = lag_innmeldt()
    en = innmeldt.meld()
    lenke = til_objekt(aktor=innmeldt.alis(), objekt_type="Behov", objekt_id=en, sak_id=None)
    assert lenke == f"/sykehusplass/{en}/"


def test_one_who_has_a_place_is_not_reported_to_another_queue():
    innmeldt = lag_innmeldt()
    behov = lag_behov(innmeldt.foretak, sak=innmeldt.saker[0])
    Behov.objects.filter(pk=behov.pk).update(status=Behovsstatus.PLASSERT, prioritet=None)
    nabo = str(lag_foretak("Tromsø").sted.helseforetak_id)
    svar = send_likevel(
        klient_for(innmeldt.koordinator),
        meldeside(innmeldt),
        skrevet(innmeldt, hvor=nabo, avdeling_1=""),
        follow=True,
    )
    assert "Legen har alt plass, og kan ikke stå i en kø til. Behovet er ikke meldt." in tekst(svar)
    assert svar.redirect_chain[-1][0] == f"/sykehusplass/{behov.pk}/"
    assert Behov.objects.count() == 1
