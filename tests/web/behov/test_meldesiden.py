"""What the coordinator is told before she writes anything, and the doctor in words to herself."""

import pytest

from alis.records.plassering.models import Foretaksprofil
from factories.behov import lag_innmeldt
from factories.foretaksavtale import lag_avtaleparter
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db


def test_a_trust_that_takes_needs_only_by_agreement_says_so_before_the_form_and_leads_to_it():
    innmeldt = lag_innmeldt()
    foretak = innmeldt.foretak.sted.helseforetak
    Foretaksprofil.objects.create(helseforetak=foretak, krever_avtale=True)
    klient = klient_for(innmeldt.koordinator)
    adresse = f"/sykehusplass/meld/{innmeldt.saker[0].pk}/?hvor={foretak.pk}"

    side = klient.get(adresse).content.decode()
    assert "kommunen har ingen som gjelder" in side
    assert f'href="/foretaksavtaler/ny/?helseforetak={foretak.pk}"' in side
    assert 'name="onsket_fom"' not in side

    lag_avtaleparter(innmeldt.saker[0].kommune, foretak=innmeldt.foretak).i_kraft()
    side = klient.get(adresse).content.decode()
    assert "kommunen har ingen som gjelder" not in side
    assert 'name="onsket_fom"' in side


def test_the_doctor_who_found_a_post_elsewhere_reads_it_as_said_to_her():
    innmeldt = lag_innmeldt()
    behov = innmeldt.meld()
    hennes = klient_for(innmeldt.alis())
    hennes.post(f"/sykehusplass/{behov}/bortfall/", {"laas": "1", "grunn": "egen_plass"})

    assert "Du har fått plass et annet sted." in hennes.get(f"/sykehusplass/{behov}/").content.decode()
    kommunens = klient_for(innmeldt.koordinator).get(f"/sykehusplass/{behov}/").content.decode()
    assert "Legen har fått plass et annet sted." in kommunens
