"""An agreement that is signed and has not begun, ended on its pages: what is said before, what happens, and what each sees after."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.records.opphor.models import Opphor
from alis.web.felles import visning
from factories.avtaleforlop import Forlop
from factories.bortfall import lag_ikke_begynt, lag_to_versjoner
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db
NAA = timezone.now() - timedelta(hours=3)
IDAG = timezone.localdate()
FRA = IDAG + timedelta(days=40)
SVAR = {"grunn": "fratredelse", "siste_dag": f"{IDAG:%d.%m.%Y}", "engangs": "nei", "ubrukt": "nei"}
ENGANGSBELOP = {
    "engangs": "ja",
    "engangs_belop": "120 000",
    "ar_fom": f"{IDAG - timedelta(days=200):%d.%m.%Y}",
    "ar_tom": f"{IDAG + timedelta(days=164):%d.%m.%Y}",
    "avtalt": "ja",
}

Sak = tuple[Forlop, UUID, Client]


def side(svar: Any) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def side_feil(svar: Any) -> str:
    return str(svar.context["skjema"].errors["siste_dag"]).replace("\u00a0", " ")


def dato_lang(dag: date) -> str:
    return visning.dato_lang(dag).replace("\u00a0", " ")


def avslutt(klient: Client, versjon_id: UUID, **endret: str) -> Any:
    return klient.post(f"/avtaler/{versjon_id}/opphor/", {**SVAR, **endret})


@pytest.fixture
def ikke_begynt() -> Sak:
    forlop, versjon_id = lag_ikke_begynt(naa=NAA, fra=FRA)
    return forlop, versjon_id, klient_for(forlop.koordinator)


def test_before_she_chooses_she_is_told_that_an_early_day_keeps_it_from_beginning(ikke_begynt: Sak) -> None:
    _, versjon_id, klient = ikke_begynt
    for sporring in ("", "?grunn=fratredelse"):
        tekst = side(klient.get(f"/avtaler/{versjon_id}/opphor/{sporring}"))
        assert f"skal gjelde fra {dato_lang(FRA)}. Er siste dag før det, begynner den aldri" in tekst


def test_the_preview_says_that_it_never_begins_and_claims_the_whole_lump_sum(ikke_begynt: Sak) -> None:
    _, versjon_id, klient = ikke_begynt
    tekst = side(avslutt(klient, versjon_id, **ENGANGSBELOP))
    for ventet in (
        "Avtalen begynner aldri",
        f"Skulle gjelde fra {dato_lang(FRA)}",
        f"Du kan angre til og med {dato_lang(IDAG)}.",
        "Ingen dager gir tilskudd",
        "ingen tolvdel av engangsbeløpet er brukt",
        "120 000 kr",
    ):
        assert ventet in tekst
    assert "gjelder til og med" not in tekst
    assert not Opphor.objects.exists()


def test_a_yes_lets_it_fall_away_and_everyone_reads_the_same(ikke_begynt: Sak) -> None:
    forlop, versjon_id, klient = ikke_begynt
    svar = avslutt(klient, versjon_id, bekreft="ja")
    kvittering = side(klient.get(svar["Location"]))
    assert "Avtalen falt bort" in kvittering
    assert f"skulle gjelde fra {dato_lang(FRA)}, og begynner aldri" in kvittering
    assert forlop.versjon(versjon_id).status == Avtalestatus.BORTFALT
    for aktor in (forlop.koordinator, forlop.alis, forlop.signatar, forlop.veileder):
        avtalen = side(klient_for(aktor).get(f"/avtaler/{versjon_id}/"))
        assert f"skulle gjelde fra {dato_lang(FRA)}, men falt bort før den dagen" in avtalen
    assert "Begynte aldri å gjelde" in side(klient_for(forlop.alis).get(f"/avtaler/{versjon_id}/"))


def test_the_page_of_the_ending_says_that_it_does_not_begin(ikke_begynt: Sak) -> None:
    forlop, versjon_id, klient = ikke_begynt
    avslutt(klient, versjon_id, bekreft="ja")
    adresse = f"/opphor/{Opphor.objects.get().pk}/"
    for leser in (klient, klient_for(forlop.alis)):
        tekst = side(leser.get(adresse))
        assert "begynner ikke" in tekst
        assert "Brev om at avtalen ikke begynner (PDF)" in tekst
        assert f"siste dag {dato_lang(IDAG)}" not in tekst
    brev = Opphor.objects.get().brev.get()
    assert "begynner ikke.pdf" in klient.get(f"/opphor/brev/{brev.pk}.pdf")["Content-Disposition"]


def test_a_double_click_ends_it_once(ikke_begynt: Sak) -> None:
    _, versjon_id, klient = ikke_begynt
    avslutt(klient, versjon_id, bekreft="ja")
    assert avslutt(klient, versjon_id, bekreft="ja")["Location"] == f"/avtaler/{versjon_id}/"
    assert Opphor.objects.count() == 1


def test_a_day_before_the_signatures_is_told_at_its_field(ikke_begynt: Sak) -> None:
    _, versjon_id, klient = ikke_begynt
    for bekreft in ({}, {"bekreft": "ja"}):
        svar = avslutt(klient, versjon_id, siste_dag="1.1.2020", **bekreft)
        assert "før avtalen ble signert" in side_feil(svar)


def test_it_is_regretted_on_its_page_and_is_signed_again(ikke_begynt: Sak) -> None:
    forlop, versjon_id, klient = ikke_begynt
    avslutt(klient, versjon_id, bekreft="ja")
    adresse = f"/opphor/{Opphor.objects.get().pk}/"
    svar = klient.post(f"{adresse}angre/", {"fordi": "Legen kommer likevel."}, follow=True)
    assert "Avtalen gjelder som før." in side(svar)
    assert forlop.versjon(versjon_id).status == Avtalestatus.SIGNERT


@pytest.fixture
def to_versjoner() -> tuple[Forlop, UUID, UUID, Client]:
    forlop, forste, andre = lag_to_versjoner(naa=NAA, fra=FRA)
    return forlop, forste, andre, klient_for(forlop.koordinator)


def test_from_either_page_the_version_to_come_is_spoken_of_and_falls_away(to_versjoner: Any) -> None:
    _, forste, andre, klient = to_versjoner
    for versjon_id in (forste, andre):
        assert f"Versjon 2 er signert og skal gjelde fra {dato_lang(FRA)}." in side(
            klient.get(f"/avtaler/{versjon_id}/opphor/")
        )
        tekst = side(avslutt(klient, versjon_id))
        assert f"Avtalen gjelder til og med {dato_lang(IDAG)}." in tekst
        assert f"Versjon 2, som skulle gjelde fra {dato_lang(FRA)}, faller bort." in tekst


def test_a_later_day_ends_the_version_to_come_instead(to_versjoner: Any) -> None:
    forlop, forste, andre, klient = to_versjoner
    senere = FRA + timedelta(days=30)
    tekst = side(avslutt(klient, forste, siste_dag=f"{senere:%d.%m.%Y}"))
    assert f"Versjon 2 begynner {dato_lang(FRA)} som avtalt, og er den som slutter." in tekst
    avslutt(klient, forste, siste_dag=f"{senere:%d.%m.%Y}", bekreft="ja")
    assert forlop.versjon(andre).gjelder_til == senere


def test_a_last_day_from_before_must_be_regretted_first(to_versjoner: Any) -> None:
    _, forste, andre, klient = to_versjoner
    senere = FRA + timedelta(days=30)
    avslutt(klient, andre, siste_dag=f"{senere:%d.%m.%Y}", bekreft="ja")
    svar = avslutt(klient, forste)
    assert f"alt fått en siste dag, {dato_lang(senere)}" in side_feil(svar)


def test_both_versions_lead_to_the_ending_and_its_page_names_the_one_that_fell(to_versjoner: Any) -> None:
    _, forste, andre, klient = to_versjoner
    avslutt(klient, andre, bekreft="ja")
    adresse = f"/opphor/{Opphor.objects.get().pk}/"
    for versjon_id in (forste, andre):
        assert adresse in side(klient.get(f"/avtaler/{versjon_id}/"))
    assert "Versjon 2, som skulle gjelde fra" in side(klient.get(adresse))


def test_a_version_that_fell_away_holds_no_days_on_the_case_or_among_the_versions(to_versjoner: Any) -> None:
    forlop, forste, andre, klient = to_versjoner
    avslutt(klient, andre, bekreft="ja")
    sak = f"/alis/{forlop.sak.pk}/"
    assert f'id="avtale-{andre}"' not in side(klient.get(sak))
    assert f"Skulle gjelde fra {visning.dato(FRA)}" in side(klient.get(f"{sak}avtaler/"))
    versjoner = f"/versjoner/{forlop.versjon(forste).avtale_id}/"
    assert f"skulle gjelde fra {visning.dato(FRA)}" in side(klient.get(versjoner))
    svar = klient.get(f"{versjoner}?dag={FRA:%d.%m.%Y}").context["side"].oversikt.svar
    assert (svar.virkning, svar.forrige.nummer) == (None, 1)


def test_the_case_without_another_agreement_says_what_became_of_it(ikke_begynt: Sak) -> None:
    forlop, versjon_id, klient = ikke_begynt
    avslutt(klient, versjon_id, bekreft="ja")
    tekst = side(klient.get(f"/alis/{forlop.sak.pk}/"))
    assert f"Avtale v1 skulle gjelde fra {dato_lang(FRA)}, men falt bort før den dagen." in tekst
    assert "Falt bort" in side(klient.get("/avtaler/?vis=tidligere"))


NYNORSK = {
    "preview": ("Avtala byrjar aldri", "Ingen dagar gir tilskot"),
    "kvittering": ("Avtala fall bort", "byrjar aldri"),
    "avtalen": ("men fall bort før den dagen. Ho byrja aldri.",),
}


def test_it_is_all_said_in_nynorsk(ikke_begynt: Sak) -> None:
    _, versjon_id, klient = ikke_begynt
    nynorsk: dict[str, Any] = {"headers": {"accept-language": "nn"}}
    adresse = f"/avtaler/{versjon_id}/"
    sider = {"preview": side(klient.post(f"{adresse}opphor/", SVAR, **nynorsk))}
    svar = klient.post(f"{adresse}opphor/", {**SVAR, "bekreft": "ja"}, **nynorsk)
    sider["kvittering"] = side(klient.get(svar["Location"], **nynorsk))
    sider["avtalen"] = side(klient.get(adresse, **nynorsk))
    for navn, ventet in NYNORSK.items():
        assert all(ord_ in sider[navn] for ord_ in ventet), navn
