"""A veilederavtale is made, filled in and sent, and only those it concerns see it."""

from decimal import Decimal

import pytest

from alis.domain.avtale.veilederkontroll import Mangel
from alis.domain.avtale.veiledervilkar import Lonnsform
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.lagre_veilederutkast import lagre_veilederutkast
from alis.services.veilederavtale.opprett_veilederavtale import opprett_veilederavtale
from alis.services.veilederavtale.send_veilederavtale import VeilederavtalenHarMangler, send_veilederavtale
from factories.avtaleforlop import NAA, Forlop, lag_forlop
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.veilederforlop import fyll_ut, lag_sendt_veilederavtale, lag_veilederkladd

pytestmark = pytest.mark.django_db


@pytest.fixture
def forlop() -> Forlop:
    return lag_forlop()


def test_the_draft_begins_with_what_is_usual_and_what_the_case_says(forlop: Forlop) -> None:
    utkast = hent_veilederutkast(
        aktor=forlop.koordinator, versjon_id=lag_veilederkladd(forlop), naa=NAA
    ).utkast

    assert (utkast.timer, utkast.forberedelse) == (Decimal(42), Decimal("15.75"))
    assert utkast.timesats == Belop(158_125)
    assert utkast.lonnsform is None


def test_the_doctor_cannot_be_her_own_supervisor(forlop: Forlop) -> None:
    with pytest.raises(FinnesIkke):
        opprett_veilederavtale(
            aktor=forlop.koordinator, sak_id=forlop.sak.pk, veileder_id=forlop.sak.lege_id, naa=NAA
        )


def test_a_person_without_the_role_cannot_be_named(forlop: Forlop) -> None:
    with pytest.raises(FinnesIkke):
        opprett_veilederavtale(
            aktor=forlop.koordinator, sak_id=forlop.sak.pk, veileder_id=lag_person("Ola Utenfor").pk, naa=NAA
        )


def test_there_is_one_version_in_the_making_with_each_supervisor(forlop: Forlop) -> None:
    versjon_id = lag_veilederkladd(forlop)
    with pytest.raises(AvtaleUnderArbeid) as under_arbeid:
        lag_veilederkladd(forlop)
    assert under_arbeid.value.versjon_id == versjon_id


@pytest.mark.parametrize("rolle", [Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.REVISOR])
def test_only_the_coordinator_writes_it(forlop: Forlop, rolle: Rolle) -> None:
    with pytest.raises(ManglerRettighet):
        opprett_veilederavtale(
            aktor=lag_aktor_i(forlop.sak.kommune.organisasjon, rolle),
            sak_id=forlop.sak.pk,
            veileder_id=forlop.veileder.person_id,
            naa=NAA,
        )


def test_another_kommune_does_not_know_that_it_exists(forlop: Forlop) -> None:
    versjon_id = lag_veilederkladd(forlop)
    fremmed = lag_koordinator(lag_kommune("4601", "Bergen", klasse=2))
    with pytest.raises(FinnesIkke):
        hent_veilederutkast(aktor=fremmed, versjon_id=versjon_id, naa=NAA)


def test_a_stale_change_is_refused_and_nothing_is_lost(forlop: Forlop) -> None:
    versjon_id = lag_veilederkladd(forlop)
    gammel = hent_veilederutkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    fyll_ut(forlop, versjon_id)
    with pytest.raises(EndretAvAndre):
        lagre_veilederutkast(
            aktor=forlop.koordinator, versjon_id=versjon_id, laas=gammel.laas, utkast=gammel.utkast, naa=NAA
        )


def test_an_unfinished_draft_is_not_sent_and_the_fields_are_named(forlop: Forlop) -> None:
    versjon_id = lag_veilederkladd(forlop)
    laas = forlop.versjon(versjon_id).laas
    with pytest.raises(VeilederavtalenHarMangler) as mangler:
        send_veilederavtale(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert mangler.value.mangler["lonnsform"] is Mangel.TOMT
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD


def test_what_is_sent_is_frozen_with_the_sum_and_its_reasons(forlop: Forlop) -> None:
    versjon_id, dokument_hash = lag_sendt_veilederavtale(forlop)
    bilde = hent_veilederavtale(aktor=forlop.signatar, versjon_id=versjon_id, naa=NAA)

    assert bilde.dokument_hash == dokument_hash
    assert bilde.innhold.fakta.honorar == Belop(9_131_719)
    assert [linje.kilde for linje in bilde.innhold.fakta.utregning] == [
        "spesialistforskriften/2-veiledning",
        "valg/veilederhonorar",
        "valg/veileder-over-taket",
    ]


def test_supervision_within_a_post_has_no_sum(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop, lonnsform=Lonnsform.INNGAR_I_STILLINGEN, timesats=None)
    bilde = hent_veilederavtale(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    assert bilde.innhold.fakta.honorar is None


def test_the_document_is_kept_and_bears_its_own_name(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    fil = hent_dokument(aktor=forlop.koordinator, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)
    assert fil.filnavn.startswith("Veilederavtale 1848-")
    assert fil.innhold.startswith(b"%PDF-")


def test_the_supervisor_sees_it_when_it_is_sent_and_not_before(forlop: Forlop) -> None:
    versjon_id = lag_veilederkladd(forlop)
    with pytest.raises(FinnesIkke):
        hent_veilederavtale(aktor=forlop.veileder, versjon_id=versjon_id, naa=NAA)
    fyll_ut(forlop, versjon_id)
    laas = forlop.versjon(versjon_id).laas
    send_veilederavtale(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert hent_veilederavtale(aktor=forlop.veileder, versjon_id=versjon_id, naa=NAA).nummer == 1


def test_the_doctor_does_not_see_what_her_supervisor_is_paid(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    with pytest.raises(FinnesIkke):
        hent_veilederavtale(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA)
    with pytest.raises(FinnesIkke):
        hent_dokument(aktor=forlop.alis, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)


def test_another_supervisor_in_the_kommune_does_not_see_it(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    annen = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.VEILEDER, lag_person("Anna Annen"))
    with pytest.raises(FinnesIkke):
        hent_veilederavtale(aktor=annen, versjon_id=versjon_id, naa=NAA)


def test_it_is_not_an_alis_avtale(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    with pytest.raises(FinnesIkke):
        hent_avtale(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)


def test_taken_back_it_is_the_same_draft_again(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop, annet="Reise dekkes etter regning.")
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    bilde = hent_veilederutkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    assert bilde.utkast.annet == "Reise dekkes etter regning."
    assert bilde.kan_sendes


def test_a_sent_version_is_not_saved_over(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    with pytest.raises(IkkeLengerKladd):
        fyll_ut(forlop, versjon_id)


def test_every_act_is_in_the_journal(forlop: Forlop) -> None:
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    linjer = Journallinje.objects.filter(objekt_id=str(versjon_id)).order_by("sekvens")
    assert [linje.handling for linje in linjer] == [
        "opprett_veilederavtale",
        "lagre_veilederavtale",
        "send_veilederavtale",
    ]
