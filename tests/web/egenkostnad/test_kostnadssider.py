"""The pages of the kommune's own costs: written by one, approved by another, and told plainly where it cannot be."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.soknad.hent_soknad import hent_soknad
from alis.web.varsel.lenker import til_objekt
from factories.egenkostnad import (
    Kostnadsforlop,
    annen,
    lag_ansatt,
    lag_for_sen,
    lag_godkjent,
    lag_kladd,
    lag_sendt,
    returner,
)
from factories.fiendtlige import enkel_pdf
from factories.innlogging import klient_for
from factories.parter import lag_kommune, lag_koordinator
from factories.regnskap import PERIODE
from factories.soknad import lag_grunnlag
from factories.soknad import lag_sendt as lag_sendt_soknad

pytestmark = pytest.mark.django_db

SKREVET = {
    "element": "praksiskompensasjon",
    "fom": "12.1.2026",
    "tom": "16.1.2026",
    "belop": "30 000",
    "hva": "Lønn i fem dager på grunnkurs B",
}


def tekst(svar) -> str:
    return svar.content.decode().replace("\u00a0", " ")


def side(kostnad: Kostnadsforlop) -> str:
    return f"/kostnader/{kostnad.kostnad_id}/"


def test_a_cost_of_one_day_has_a_day_and_of_more_has_days():
    en = lag_kladd(felter=annen(tom=annen().fom))
    flere = lag_kladd(fra=en)
    assert "<dt>Dag</dt><dd>12.1.2026</dd>" in tekst(klient_for(en.koordinator).get(side(en)))
    assert "<dt>Dager</dt><dd>12.1.2026–16.1.2026</dd>" in tekst(klient_for(en.koordinator).get(side(flere)))


def test_a_cost_is_written_with_its_paper_sent_and_approved_by_another():
    forlop = lag_ansatt()
    klient = klient_for(forlop.koordinator)
    fil = SimpleUploadedFile("lonn.pdf", enkel_pdf(b"lonn"), "application/pdf")
    oversikt = klient.post("/kostnader/ny/", {"sak": forlop.sak.pk, **SKREVET, "filer": fil}, follow=True)
    kostnad = Egenkostnad.objects.get()
    sti = f"/kostnader/{kostnad.pk}/"

    assert "Send til godkjenning" in tekst(oversikt)
    assert "lonn.pdf" in tekst(oversikt)
    klient.post(f"{sti}send/", {"laas": kostnad.laas})
    kostnad.refresh_from_db()
    ferdig = klient_for(forlop.signatar).post(f"{sti}godkjenn/", {"laas": kostnad.laas}, follow=True)
    assert "Kostnaden er godkjent og bokført." in tekst(ferdig)
    innhold = hent_soknad(aktor=forlop.koordinator, tilskuddsperiode=PERIODE).innhold
    assert innhold["sum"]["kostnad_ore"] == 3_000_000


def test_without_paper_it_is_kept_and_says_what_is_missing():
    kostnad = lag_kladd(med_bilag=False)
    svar = tekst(klient_for(kostnad.koordinator).get(side(kostnad)))

    assert "Før du kan sende" in svar
    assert "Kostnaden er ikke dokumentert." in svar
    assert "Send til godkjenning" not in svar


@pytest.mark.parametrize(
    ("felt", "verdi", "feil"),
    [
        ("belop", "0", "Beløpet må være mer enn null."),
        ("belop", "mye", "Skriv beløpet med tall"),
        ("tom", "11.1.2026", "Den siste dagen er før den første."),
        ("hva", "", "Skriv hva pengene gikk til"),
        ("element", "veiledning", "Velg fra lista."),
        ("sak", "", "Velg hvilken lege kostnaden gjelder."),
    ],
)
def test_what_cannot_be_is_told_at_the_field_and_nothing_is_lost(felt: str, verdi: str, feil: str):
    forlop = lag_ansatt()
    svar = klient_for(forlop.koordinator).post(
        "/kostnader/ny/", {"sak": forlop.sak.pk, **SKREVET, felt: verdi}
    )

    assert feil in tekst(svar)
    assert 'value="12.1.2026"' in tekst(svar)
    assert not Egenkostnad.objects.exists()


def test_no_doctor_is_chosen_beforehand_but_where_the_page_was_reached_from_her():
    forlop = lag_ansatt()
    klient = klient_for(forlop.koordinator)

    assert '<option value="" selected>Velg lege</option>' in tekst(klient.get("/kostnader/ny/"))
    hennes = tekst(klient.get(f"/kostnader/ny/?sak={forlop.sak.pk}"))
    assert f'<option value="{forlop.sak.pk}" selected>' in hennes


def test_files_that_were_chosen_beside_a_mistake_are_asked_for_again():
    forlop = lag_ansatt()
    fil = SimpleUploadedFile("lonn.pdf", enkel_pdf(b"lonn"), "application/pdf")
    svar = klient_for(forlop.koordinator).post("/kostnader/ny/", {"sak": "", **SKREVET, "filer": fil})

    assert "Velg dem på nytt når du har rettet feltene." in tekst(svar)


def test_another_kommunes_doctor_cannot_be_chosen():
    forlop = lag_ansatt()
    annen = lag_koordinator(lag_kommune("1804", "Bodø"))
    svar = klient_for(annen).post("/kostnader/ny/", {"sak": forlop.sak.pk, **SKREVET})

    assert not Egenkostnad.objects.exists()
    assert "Kommunen har ingen ALIS ennå" in tekst(svar)


def test_sent_back_says_why_and_is_written_anew():
    kostnad = returner(lag_sendt())
    svar = tekst(klient_for(kostnad.koordinator).get(f"{side(kostnad)}rediger/"))

    assert "Bilaget viser en annen uke." in svar


def test_the_check_of_the_application_leads_to_the_doctors_costs_for_everyone_who_reads_it():
    forlop = lag_ansatt()
    soknad, adresse = "/tilskudd/nasjonal-alis-2025-06/", f"/kostnader/?sak={forlop.sak.pk}"
    for aktor in (forlop.koordinator, forlop.signatar):
        klient = klient_for(aktor)
        assert f'href="{adresse}"' in tekst(klient.get(soknad))
        assert klient.get(adresse).status_code == 200
    ny = f"/kostnader/ny/?sak={forlop.sak.pk}"
    assert ny in tekst(klient_for(forlop.koordinator).get(adresse))
    assert ny not in tekst(klient_for(forlop.signatar).get(adresse))


def test_a_notice_leads_to_the_cost():
    kostnad = lag_sendt()
    om = {"objekt_type": "Egenkostnad", "objekt_id": kostnad.kostnad_id, "sak_id": kostnad.forlop.sak.pk}
    assert til_objekt(aktor=kostnad.attestant, **om) == side(kostnad)


def test_what_is_like_it_says_how():
    forste = lag_sendt()
    andre = lag_sendt(fra=forste)
    assert "Samme element for noen av de samme dagene: Anne Åsheim" in tekst(
        klient_for(forste.attestant).get(side(andre))
    )


@pytest.mark.parametrize("adresse", ["?ko=tull&etter=tull&sak=%00", "?sak=" + "9" * 400])
def test_nonsense_in_the_address_is_no_error(adresse: str):
    assert klient_for(lag_sendt().attestant).get(f"/kostnader/{adresse}").status_code == 200


def test_the_approver_is_told_that_the_application_was_sent_without_it():
    kostnad = lag_for_sen(godkjent=False)
    svar = tekst(klient_for(kostnad.attestant).get(side(kostnad)))

    assert "Blir kostnaden godkjent nå, blir den bokført, men den er ikke med i søknaden." in svar
    assert "Vi har ikke funnet fristen, så spør Helsedirektoratet først." in svar


def test_a_cost_that_came_too_late_says_so_where_it_is_read_and_in_the_application():
    kostnad = lag_for_sen()
    for aktor in (kostnad.koordinator, kostnad.attestant, kostnad.signatar):
        svar = tekst(klient_for(aktor).get(side(kostnad)))
        assert "Kostnaden er bokført, men er ikke med i søknaden S-2026-00001." in svar
        assert "Uten ny søknad blir det ikke søkt om tilskudd til dette." in svar
        soknad = tekst(klient_for(aktor).get("/tilskudd/nasjonal-alis-2025-06/"))
        assert (
            "En av kommunens egne kostnader, på 30 000 kr, er godkjent etter at søknaden ble sendt." in soknad
        )
        assert f'href="{side(kostnad)}"' in soknad


def test_a_cost_that_the_application_has_says_which():
    grunnlag = lag_grunnlag(lag_ansatt())
    kostnad = lag_godkjent(forlop=grunnlag.forlop)
    lag_sendt_soknad(grunnlag)
    klient = klient_for(kostnad.koordinator)

    assert "Kostnaden er bokført, og er med i søknaden S-2026-00001." in tekst(klient.get(side(kostnad)))
    assert "Ikke med i søknaden" not in tekst(klient.get("/tilskudd/nasjonal-alis-2025-06/"))


def test_what_was_said_when_it_was_sent_is_marked_as_bokmal():
    kostnad = lag_sendt(felter=annen(belop=Belop(10_000_001)))
    svar = tekst(klient_for(kostnad.attestant).get(side(kostnad)))

    assert '<ul lang="nb"><li>Med denne kostnaden er' in svar


def test_sent_back_without_a_reason_asks_for_one():
    kostnad = lag_sendt()
    svar = klient_for(kostnad.attestant).post(
        f"{side(kostnad)}returner/", {"laas": kostnad.kostnad.laas, "fordi": " "}
    )

    assert "Skriv hva som må rettes" in tekst(svar)
    assert kostnad.kostnad.status == Egenkostnadsstatus.SENDT


def test_a_cost_that_is_booked_is_withdrawn_and_counts_no_more():
    kostnad = lag_godkjent()
    klient = klient_for(kostnad.koordinator)
    trukket = klient.post(f"{side(kostnad)}trekk/", {"laas": kostnad.kostnad.laas}, follow=True)

    assert "Kostnaden er trukket." in tekst(trukket)
    assert "Kostnaden er trukket, og teller ikke." in tekst(trukket)


def test_a_page_that_is_old_is_told():
    kostnad = lag_sendt()
    svar = klient_for(kostnad.attestant).post(f"{side(kostnad)}godkjenn/", {"laas": 0}, follow=True)

    assert "Kostnaden er endret mens du hadde siden åpen." in tekst(svar)


def test_the_list_shows_those_of_the_queue():
    kostnad = lag_sendt()
    klient = klient_for(kostnad.attestant)

    assert "Anne Åsheim" in tekst(klient.get("/kostnader/?ko=til-godkjenning"))
    assert "Ingen kostnader her" in tekst(klient.get("/kostnader/?ko=godkjent"))


def test_the_paper_is_saved_by_the_browser_and_never_opened_in_the_sites_name():
    kostnad = lag_sendt()
    fil = kostnad.kostnad.filer.get()
    svar = klient_for(kostnad.attestant).get(f"{side(kostnad)}bilag/{fil.pk}/")

    assert svar.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in svar.headers["Content-Security-Policy"]
