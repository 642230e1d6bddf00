"""The agreement between a kommune and a trust on the pages: from the first word to notice, by those whose turn it is."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate, now
from icalendar import Calendar
from python_calamine import CalamineWorkbook

from alis.domain.tilgang import Aktor
from alis.domain.verdier.periode import add_months
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Avtalegjennomgang, Foretaksavtale
from alis.services.felles import FinnesIkke
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import opprett_foretaksavtale
from alis.web.felles.visning import dato_lang
from factories.foretaksavtale import OVERORDNET, Avtaleparter, lag_avtaleparter, lest, signer
from factories.innlogging import klient_for
from factories.parter import lag_kommune
from factories.sykehusplass import lag_foretak
from factories.varsel import lag_kalender
from web.sporringstelling import antall_sporringer

pytestmark = pytest.mark.django_db


def side(svar: Any) -> str:
    return str(svar.content.decode()).replace("\u00a0", " ")


def klienter(parter: Avtaleparter) -> tuple[Client, Client, Client]:
    return klient_for(parter.koordinator), klient_for(parter.signatar), klient_for(parter.kontakt)


def test_from_the_first_word_to_both_signatures() -> None:
    parter = lag_avtaleparter()
    koordinator, signatar, kontakt = klienter(parter)
    valg = {"helseforetak": str(parter.foretak_id)}
    assert "Skriv samarbeidsavtalen" in side(koordinator.post("/foretaksavtaler/ny/", valg, follow=True))
    adresse = f"/foretaksavtaler/{Foretaksavtale.objects.get().pk}/"
    skrevet = {"laas": 1, "overordnet": OVERORDNET, "annet": "Vi møtes i mars."}
    utkast = side(koordinator.post(f"{adresse}rediger/", skrevet, follow=True))
    assert "14. Annet partene er enige om" in utkast
    sendt = side(koordinator.post(f"{adresse}send/", {"laas": 2}, follow=True))
    assert "Avtalen venter på signatur fra både kommunen og helseforetaket." in sendt

    dokument_hash = {"dokument_hash": Foretaksavtale.objects.get().dokument_hash}
    assert dokument_hash["dokument_hash"] in side(signatar.get(f"{adresse}signer/"))
    assert "når den andre parten" in side(signatar.post(f"{adresse}signer/", dokument_hash, follow=True))
    assert "gjelder fra i dag" in side(kontakt.post(f"{adresse}signer/", dokument_hash, follow=True))
    assert "I kraft" in side(kontakt.get("/foretaksavtaler/"))


def test_a_draft_that_cannot_be_sent_names_what_is_missing_and_leads_to_it() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast(naa=now())
    koordinator, signatar, _kontakt = klienter(parter)
    adresse = f"/foretaksavtaler/{avtale.pk}/"
    assert "send den til signering" in side(koordinator.get(adresse))
    assert "send den til signering" not in side(signatar.get(adresse))
    Foretaksavtale.objects.filter(pk=avtale.pk).update(overordnet="")
    uten = side(koordinator.get(adresse))
    assert "signering" not in uten
    felt = f'href="{adresse}rediger/#id_overordnet">Samarbeidsavtalen mellom partene</a>'
    assert felt in uten
    assert 'id="id_overordnet"' in side(koordinator.get(f"{adresse}rediger/"))


def test_both_parties_have_the_days_of_the_agreement_among_their_deadlines_and_in_the_calendar() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    om_ett_ar = add_months(localdate(), 12)
    for aktor in (parter.koordinator, parter.kontakt):
        varsler = side(klient_for(aktor).get("/varsler/"))
        assert "Gå gjennom samarbeidsavtalen" in varsler and "Du har ingen frister" not in varsler
        assert f"/foretaksavtaler/{avtale.pk}/" in varsler
        assert kalender(aktor) == {"Gå gjennom samarbeidsavtalen": om_ett_ar}
    klient_for(parter.kontakt).post(f"/foretaksavtaler/{avtale.pk}/si-opp/", {"laas": avtale.laas})
    for aktor in (parter.koordinator, parter.kontakt):
        assert kalender(aktor) == {"Lag en ny samarbeidsavtale": om_ett_ar}
    assert kalender(lag_foretak("Tromsø").kontakt) == {}


def kalender(aktor: Aktor) -> dict[str, date]:
    """The calendar names neither party."""
    fil = Client().get(f"/kalender/{lag_kalender(aktor)[1]}.ics").content
    assert not [navn for navn in ("Bodø", "Steigen", "Prøvesykehuset") if navn in fil.decode()]
    hendelser = Calendar.from_ical(fil).walk("VEVENT")
    for en in hendelser:
        alarmer = [alarm["TRIGGER"].dt for alarm in en.walk("VALARM")]
        assert len(alarmer) == len(set(alarmer)) > 0
    return {str(en["SUMMARY"]): en.start for en in hendelser}


def test_notice_shows_the_last_day_before_and_after() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    _koordinator, _signatar, kontakt = klienter(parter)
    siste_dag = dato_lang(add_months(localdate(), 12)).replace("\u00a0", " ")
    adresse = f"/foretaksavtaler/{avtale.pk}/"
    forst = side(kontakt.get(f"{adresse}si-opp/"))
    assert siste_dag in forst
    assert "Innen da skal partene ha signert en ny avtale." in forst
    etter = side(kontakt.post(f"{adresse}si-opp/", {"laas": avtale.laas}, follow=True))
    assert f"Avtalen er sagt opp, og gjelder til og med {siste_dag}." in etter
    assert f"Innen {siste_dag} skal partene ha signert en ny avtale." in etter


def test_the_minutes_are_written_by_one_party_and_read_by_the_other() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    koordinator, _signatar, kontakt = klienter(parter)
    adresse = f"/foretaksavtaler/{avtale.pk}/"
    svar = {
        "holdt": f"{localdate():%d.%m.%Y}",
        "deltakere": ["koordinator", "alis_kontakt"],
        "besluttet": "Ingen endring.",
    }
    feil = side(koordinator.post(f"{adresse}gjennomgang/", svar | {"holdt": "01.01.2020"}))
    assert "Skriv en dag fra" in feil
    assert "Ingen endring." in feil
    assert not Avtalegjennomgang.objects.exists()
    koordinator.post(f"{adresse}gjennomgang/", svar | {"sett": 0})
    lest_av_den_andre = side(kontakt.get(adresse))
    assert "ALIS-koordinator i kommunen, ALIS-kontakt i helseforetaket" in lest_av_den_andre
    assert "Ingen endring." in lest_av_den_andre


def test_minutes_sent_twice_are_kept_once_and_a_page_from_before_them_shows_them_first() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    koordinator, _signatar, kontakt = klienter(parter)
    adresse = f"/foretaksavtaler/{avtale.pk}/gjennomgang/"
    svar = {"holdt": f"{localdate():%d.%m.%Y}", "deltakere": ["alis"], "besluttet": "Alt er bra.", "sett": 0}
    for _gang in range(2):
        igjen = side(koordinator.post(adresse, svar, follow=True))
    assert "Det samme referatet er lagret alt." in igjen
    gammel = side(kontakt.post(adresse, svar | {"besluttet": "Vi møtes i mai."}))
    assert "Et nytt referat er lagret mens du skrev." in gammel
    assert "Vi møtes i mai." in gammel and "Alt er bra." in gammel and 'name="sett" value="1"' in gammel
    assert Avtalegjennomgang.objects.count() == 1
    kontakt.post(adresse, svar | {"besluttet": "Vi møtes i mai.", "sett": 1})
    assert Avtalegjennomgang.objects.count() == 2


def test_minutes_of_an_agreement_that_no_longer_holds_are_shown_to_their_writer() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now() - timedelta(days=3))
    parter.i_kraft(naa=now())
    svar = klient_for(parter.kontakt).post(
        f"/foretaksavtaler/{avtale.pk}/gjennomgang/", {"besluttet": "Vi møtes i mai."}
    )
    assert svar.status_code == 409
    assert "Vi møtes i mai." in side(svar)


def test_the_trust_sends_it_back_and_the_kommune_reads_why_where_it_mends_it() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt(naa=now())
    koordinator, _signatar, kontakt = klienter(parter)
    adresse = f"/foretaksavtaler/{avtale.pk}/"
    tom = side(kontakt.post(f"{adresse}tilbake/", {"laas": avtale.laas, "fordi": ""}))
    assert "Skriv hva som bør endres" in tom
    svar = kontakt.post(f"{adresse}tilbake/", {"laas": avtale.laas, "fordi": "Punktet er 5.3."}, follow=True)
    assert svar.redirect_chain[-1][0] == "/foretaksavtaler/"
    assert "Punktet er 5.3." in side(koordinator.get(f"{adresse}rediger/"))
    assert kontakt.get(adresse).status_code == 404


def test_what_should_be_otherwise_stands_where_it_was_signed_first() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    felter = {"laas": avtale.laas, "fordi": "Punktet er 5.3."}
    svar = klient_for(parter.kontakt).post(f"/foretaksavtaler/{avtale.pk}/tilbake/", felter)
    assert svar.status_code == 409
    assert "Punktet er 5.3." in side(svar)


def test_a_regional_authority_has_no_hospital_and_is_no_party() -> None:
    parter = lag_avtaleparter()
    rhf = Organisasjon.objects.create(type="helseforetak", navn="Helse Prøve RHF", orgnr="983658725")
    koordinator = klient_for(parter.koordinator)
    assert "Helse Prøve RHF" not in side(koordinator.get("/foretaksavtaler/ny/"))
    svar = side(koordinator.post("/foretaksavtaler/ny/", {"helseforetak": str(rhf.pk)}))
    assert "Velg et av helseforetakene i listen." in svar
    with pytest.raises(FinnesIkke):
        opprett_foretaksavtale(aktor=parter.koordinator, helseforetak_id=rhf.pk)


def test_what_was_typed_is_kept_when_a_colleague_saved_first() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast(naa=now())
    koordinator, *_ = klienter(parter)
    skrevet = {"laas": avtale.laas - 1, "overordnet": "Min nye tekst", "annet": ""}
    svar = side(koordinator.post(f"/foretaksavtaler/{avtale.pk}/rediger/", skrevet))
    assert "Min nye tekst" in svar
    assert "Det du skrev, står her ennå" in svar
    assert lest(avtale).overordnet == OVERORDNET


def test_a_stale_button_changes_nothing() -> None:
    parter = lag_avtaleparter()
    avtale = parter.utkast(naa=now())
    koordinator, *_ = klienter(parter)
    svar = side(koordinator.post(f"/foretaksavtaler/{avtale.pk}/send/", {"laas": "tull"}, follow=True))
    assert "Avtalen er endret i mellomtiden" in svar
    assert lest(avtale).status == "kladd"


def test_signing_a_page_that_is_old_leads_back_to_read_again() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt(naa=now())
    _koordinator, signatar, _kontakt = klienter(parter)
    svar = side(
        signatar.post(f"/foretaksavtaler/{avtale.pk}/signer/", {"dokument_hash": "gammel"}, follow=True)
    )
    assert "Les den på nytt før du signerer" in svar


def test_the_sheet_has_the_same_lines_as_the_page() -> None:
    parter = lag_avtaleparter()
    parter.i_kraft(naa=now())
    lag_kommune("1804", "Bodø")
    svar = klient_for(parter.kontakt).get("/foretaksavtaler.xlsx?fylke=18")
    ark = CalamineWorkbook.from_filelike(BytesIO(svar.content)).get_sheet_by_index(0).to_python()
    assert [rad[:3] for rad in ark[1:]] == [
        ["Bodø", "1804", "Ingen avtale"],
        ["Steigen", "1848", "I kraft"],
    ]


def test_the_pdf_is_for_the_two_and_no_one_else() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    andre = lag_avtaleparter(lag_kommune("4601", "Bergen"), foretak=lag_foretak("Bergen"))
    adresse = f"/foretaksavtaler/{avtale.pk}.pdf"
    assert klient_for(parter.kontakt).get(adresse).content.startswith(b"%PDF")
    for aktor in (andre.koordinator, andre.signatar, andre.kontakt):
        assert klient_for(aktor).get(adresse).status_code == 404


def test_the_pages_cost_the_same_however_many_agreements_there_are() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft(naa=now())
    kontakt = klient_for(parter.kontakt)
    adresser = ("/foretaksavtaler/?fylke=18", f"/foretaksavtaler/{avtale.pk}/", "/oppgaver/")
    med_en = [antall_sporringer(kontakt, adresse) for adresse in adresser]
    for nummer in range(1801, 1806):
        andre = lag_avtaleparter(lag_kommune(str(nummer), f"Prøve {nummer}"), foretak=parter.foretak)
        signer(andre.signatar, andre.sendt(naa=now()), naa=now())
    assert [antall_sporringer(kontakt, adresse) for adresse in adresser] == med_en
    assert max(med_en) <= 12, med_en
