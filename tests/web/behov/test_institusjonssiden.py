"""The page of a need that is served in a municipal institution: days, the reading of the rule, and the end."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from alis.domain.flyt import Behovsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.tilgang import Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov, Institusjonsperiode
from alis.records.utdanning.models import Fravar
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.meld_behov import meld_behov
from alis.web.felles.visning import dato_lang
from factories.avtale import lag_versjon
from factories.behov import Innmeldt, lag_innmeldt
from factories.innlogging import klient_for
from factories.lest import send_likevel
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db
IDAG = timezone.localdate()


def tekst(svar) -> str:
    return re.sub(r"\s+", " ", svar.content.decode().replace("\u00a0", " "))


def lang(dag) -> str:
    return dato_lang(dag).replace("\u00a0", " ")


def meld(innmeldt: Innmeldt, deler: int = 1) -> Behov:
    onsker = Behovsonsker(tidligst=IDAG, onsket_fom=IDAG, deler=deler, godtar_andre=True)
    sted = Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet")
    behov_id = meld_behov(aktor=innmeldt.koordinator, sak_id=innmeldt.saker[0].pk, sted=sted, onsker=onsker)
    return Behov.objects.get(pk=behov_id)


def felter(behov: Behov, fom, tom, del_nr: int = 1) -> dict[str, str]:
    behov.refresh_from_db()
    return {
        "laas": str(behov.laas),
        f"del{del_nr}-fom": f"{fom:%d.%m.%Y}",
        f"del{del_nr}-tom": f"{tom:%d.%m.%Y}",
    }


def test_the_coordinator_writes_the_days_and_closes_it_and_the_doctor_reads_it() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    forst = tekst(klient.get(side))
    assert "Dagene er ikke ført ennå." in forst and "så her gjelder avtalen" in forst
    assert "Ubekreftet" in forst and "sier ikke kildene om avtalen gjelder" in forst
    svar = klient.post(f"{side}periode/", felter(behov, IDAG - timedelta(days=200), IDAG), follow=True)
    assert "Dagene er ført. Legen har fått beskjed." in tekst(svar)
    behov.refresh_from_db()
    assert behov.status == Behovsstatus.I_TJENESTE
    lege = tekst(klient_for(innmeldt.alis()).get(side))
    assert "Tjenesten i Steigentunet varer til og med" in lege and "Lagre dagene" not in lege
    svar = klient.post(f"{side}ferdig/", {"laas": str(behov.laas)}, follow=True)
    assert "Tjenesten er fullført. Legen har fått beskjed." in tekst(svar)
    assert "Lagre dagene" not in tekst(svar)


def test_a_doctor_without_a_role_here_is_not_said_to_have_been_told() -> None:
    """Also where she was told of the days before she lost it."""
    innmeldt = lag_innmeldt()
    klient, ikke = klient_for(innmeldt.koordinator), "Legen har ikke fått noe varsel, så si fra selv."
    behov = meld(innmeldt)
    side = f"/sykehusplass/{behov.pk}/"
    svar = klient.post(f"{side}periode/", felter(behov, IDAG - timedelta(days=200), IDAG), follow=True)
    assert "Dagene er ført. Legen har fått beskjed." in tekst(svar)
    Rolleinnehav.objects.filter(rolle=Rolle.ALIS).delete()
    svar = klient.post(f"{side}periode/", felter(behov, IDAG - timedelta(days=201), IDAG), follow=True)
    assert f"Dagene er ført. {ikke}" in tekst(svar)
    behov.refresh_from_db()
    svar = klient.post(f"{side}ferdig/", {"laas": str(behov.laas)}, follow=True)
    assert f"Tjenesten er fullført. {ikke}" in tekst(svar)


@pytest.mark.parametrize(
    ("har_rolle", "vet"), [(True, "Legen har fått beskjed."), (False, "Legen har ikke fått noe varsel")]
)
def test_a_service_that_is_broken_off_says_who_knows_of_it(har_rolle: bool, vet: str) -> None:
    innmeldt = lag_innmeldt()
    if not har_rolle:
        Rolleinnehav.objects.filter(rolle=Rolle.ALIS).delete()
    behov = meld(innmeldt)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    klient.post(f"{side}periode/", felter(behov, IDAG - timedelta(days=20), IDAG))
    behov.refresh_from_db()
    svar = tekst(klient.post(f"{side}avbryt/", {"laas": str(behov.laas)}, follow=True))
    assert f"Tjenesten er avbrutt, og behovet har falt bort. {vet}" in svar


def test_who_is_done_is_listed_apart_and_reported_again_only_when_the_warning_is_read() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, side, sak = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/", str(behov.sak_id)
    klient.post(f"{side}periode/", felter(behov, add_months(IDAG, -7), IDAG))
    behov.refresh_from_db()
    klient.post(f"{side}ferdig/", {"laas": str(behov.laas)})
    nye, ferdige = tekst(klient.get("/sykehusplass/meld/")).split("Ferdig med tjenesten")
    assert sak in ferdige and sak not in nye

    dagen = f"{add_months(IDAG, 60):%d.%m.%Y}"
    svar = {"hvor": Arena.KOMMUNAL_INSTITUSJON.value, "tidligst": dagen, "onsket_fom": dagen, "deler": "1"}
    svar["institusjon"] = "Steigentunet"
    advart = tekst(klient.post(f"/sykehusplass/meld/{sak}/", svar))
    assert "Legen har alt fullført 7 måneder tjeneste" in advart and "Meld likevel" in advart
    assert Behov.objects.count() == 1
    send_likevel(klient, f"/sykehusplass/meld/{sak}/", svar)
    assert Behov.objects.count() == 2


def test_what_was_written_stands_with_what_is_wrong_with_it() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt, deler=2)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    snudd = tekst(klient.post(f"{side}periode/", felter(behov, IDAG, IDAG - timedelta(days=1), 2)))
    assert "Siste dag er før første dag." in snudd and f'value="{IDAG:%d.%m.%Y}"' in snudd
    klient.post(f"{side}periode/", felter(behov, IDAG, IDAG + timedelta(days=90)))
    begge = felter(behov, IDAG, IDAG + timedelta(days=90)) | felter(behov, IDAG, IDAG + timedelta(days=9), 2)
    oppa = tekst(klient.post(f"{side}periode/", begge))
    assert "Første dag i del 2: Del 1 er" in oppa and "Skriv dager etter den." in oppa
    assert "Tjenesten er ikke ferdig ennå." in tekst(
        klient.post(f"{side}ferdig/", {"laas": str(Behov.objects.get().laas)}, follow=True)
    )
    assert Institusjonsperiode.objects.count() == 1


def vist(svar, behov: Behov) -> dict[str, str]:
    """All that the one form of the days holds, as a browser would send it."""
    skjema = re.search(rf"<form[^>]*{behov.pk}/periode/.*?</form>", svar.content.decode(), re.DOTALL)
    assert skjema is not None
    merker = re.findall(r"<input[^>]*>", skjema[0])
    par = [(re.search(r'name="([^"]+)"', m), re.search(r'value="([^"]*)"', m)) for m in merker]
    return {navn[1]: verdi[1] if verdi else "" for navn, verdi in par if navn}


def test_what_is_typed_of_one_part_stands_while_the_other_is_mended_and_both_are_saved_at_once() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt, deler=2)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    bare_andre = felter(behov, IDAG + timedelta(days=100), IDAG + timedelta(days=190), 2)
    sendt = vist(klient.get(side), behov)
    assert set(sendt) == {"csrfmiddlewaretoken", "laas", "del1-fom", "del1-tom", "del2-fom", "del2-tom"}
    feil = klient.post(f"{side}periode/", sendt | bare_andre | {"del1-tom": "31.2.2027"})
    assert "Siste dag i del 1: Denne dagen finnes ikke" in tekst(feil)
    igjen = vist(feil, behov)
    assert {navn: igjen[navn] for navn in bare_andre} == bare_andre
    svar = klient.post(
        f"{side}periode/", igjen | {"del1-tom": f"{IDAG + timedelta(days=90):%d.%m.%Y}"}, follow=True
    )
    assert "Dagene er ført." in tekst(svar)
    assert set(Institusjonsperiode.objects.values_list("del_nr", flat=True)) == {1, 2}
    laas = Behov.objects.get().laas
    svar = klient.post(f"{side}periode/", vist(svar, behov), follow=True)
    assert "Dagene er de samme som før." in tekst(svar) and Behov.objects.get().laas == laas


def test_of_two_parts_only_what_is_written_is_said() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt, deler=2)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    fom, tom = IDAG + timedelta(days=100), IDAG + timedelta(days=190)
    sendt = vist(klient.get(side), behov)
    svar = tekst(klient.post(f"{side}periode/", sendt | felter(behov, fom, tom, 2), follow=True))
    assert f"Del 2 av tjenesten i Steigentunet begynner {lang(fom)}. Dagene for del 1 er ikke ført" in svar
    assert "Tjenesten i Steigentunet begynner" not in svar
    forst = IDAG + timedelta(days=5)
    sendt = vist(klient.get(side), behov) | felter(behov, forst, forst + timedelta(days=80))
    svar = tekst(klient.post(f"{side}periode/", sendt, follow=True))
    assert f"Del 1 av tjenesten i Steigentunet begynner {lang(forst)}." in svar
    assert "er ikke ført ennå" not in svar
    assert svar.index("Del 1: ") < svar.index("Del 2: ")


def test_where_nothing_is_typed_the_days_are_asked_for() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    svar = tekst(klient.post(f"{side}periode/", vist(klient.get(side), behov)))
    assert "Skriv siste dag i institusjonen" in svar
    assert not Institusjonsperiode.objects.exists()


def test_before_it_is_reported_the_rules_are_the_institutions_and_not_the_hospitals() -> None:
    innmeldt = lag_innmeldt()
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/meld/{innmeldt.saker[0].pk}/"
    forst = tekst(klient.get(f"{side}?hvor={Arena.KOMMUNAL_INSTITUSJON}"))
    assert "Vi har ikke funnet dem skrevet ned." in forst and "med i registreringen" in forst
    assert "i kommunen først" not in forst and "tiden i kommunen" not in forst
    assert "med i registreringen" not in tekst(klient.get(side))
    dagen = f"{IDAG:%d.%m.%Y}"
    svar = {"hvor": Arena.KOMMUNAL_INSTITUSJON.value, "tidligst": dagen, "onsket_fom": dagen, "deler": "2"}
    meldt = tekst(klient.post(side, svar | {"institusjon": "Steigentunet"}, follow=True))
    assert "Meld likevel" not in meldt and Behov.objects.count() == 1
    assert "samme avdeling" not in meldt and "før sykehuset" not in meldt


def test_days_that_are_too_few_or_too_early_are_said_to_be_in_place_of_what_was_planned() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    nok, kort = "Dagene som er ført, er 6 hele måneder", "Dagene som er ført, er 0 hele måneder"
    forst = tekst(klient.get(side))
    assert nok not in forst and "samme avdeling" not in forst and "før sykehuset" not in forst
    i_gar = IDAG - timedelta(days=1)
    svar = tekst(klient.post(f"{side}periode/", felter(behov, i_gar, i_gar), follow=True))
    assert nok not in svar and kort in svar and "Første dag er før" in svar
    svar = tekst(klient.post(f"{side}periode/", felter(behov, IDAG, add_months(IDAG, 6)), follow=True))
    assert nok in svar and kort not in svar and "Første dag er før" not in svar


def test_a_day_more_than_ten_years_on_and_a_name_too_long_are_refused_with_the_field_named() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, langt = klient_for(innmeldt.koordinator), add_months(IDAG, 121)
    svar = tekst(klient.post(f"/sykehusplass/{behov.pk}/periode/", felter(behov, langt, langt)))
    assert "Første dag i institusjonen er mer enn ti år fram." in svar
    assert not Institusjonsperiode.objects.exists()
    nytt = {"hvor": Arena.KOMMUNAL_INSTITUSJON.value, "deler": "1", "institusjon": "S" * 121}
    nytt |= {"tidligst": "01.01.2199", "onsket_fom": "01.01.2199"}
    svar = tekst(klient.post(f"/sykehusplass/meld/{innmeldt.saker[1].pk}/", nytt))
    assert "Dagen legen tidligst kan begynne, er mer enn ti år fram." in svar
    assert "Dagen det er ønsket å begynne, er mer enn ti år fram." in svar
    assert "Navnet på institusjonen er for langt. Skriv høyst 120 tegn." in svar


def test_of_days_after_the_five_years_it_is_said_that_they_give_no_grant() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    lag_versjon(behov.sak)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    gir_ikke = "Tjeneste etter den dagen gir ikke tilskudd."
    forst = tekst(klient.get(side))
    assert "Månedene teller til de fem årene i full stilling er brukt opp." in forst and gir_ikke not in forst
    sent = felter(behov, add_months(IDAG, 100), add_months(IDAG, 106))
    svar = tekst(klient.post(f"{side}periode/", sent, follow=True))
    assert "Avtalen varer i høyst fem år i full stilling." in svar and gir_ikke in svar


def test_absence_by_hand_is_warned_of_and_it_can_be_broken_off() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    klient, side = klient_for(innmeldt.koordinator), f"/sykehusplass/{behov.pk}/"
    Fravar.objects.create(sak=behov.sak, type=Fravarstype.INSTITUSJONSTJENESTE, fom=IDAG, tom=IDAG)
    svar = klient.post(f"{side}periode/", felter(behov, IDAG, IDAG + timedelta(days=90)), follow=True)
    assert "I saken er det ført institusjonstjeneste" in tekst(svar)
    behov.refresh_from_db()
    svar = klient.post(f"{side}avbryt/", {"laas": str(behov.laas)}, follow=True)
    assert "Tjenesten er avbrutt, og behovet har falt bort." in tekst(svar)


def test_another_kommune_gets_404() -> None:
    innmeldt = lag_innmeldt()
    behov = meld(innmeldt)
    fremmed = klient_for(lag_koordinator(lag_kommune("1804", "Bodø")))
    for hva in ("periode", "ferdig", "avbryt"):
        assert fremmed.post(f"/sykehusplass/{behov.pk}/{hva}/", felter(behov, IDAG, IDAG)).status_code == 404
