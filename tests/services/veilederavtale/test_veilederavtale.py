"""A veilederavtale is made, filled in and sent, and only those it concerns see it."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from alis.domain.avtale.veilederkontroll import Mangel
from alis.domain.avtale.veiledervilkar import Lonnsform
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.services.avtale.avslutt_avtale import Avslutningsgrunn, avslutt_avtale
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.veilederavtale.hent_veilederavtale import hent_veilederavtale
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.lagre_veilederutkast import lagre_veilederutkast
from alis.services.veilederavtale.list_veilederavtaler import list_veilederavtaler
from alis.services.veilederavtale.opprett_veilederavtale import opprett_veilederavtale
from alis.services.veilederavtale.send_veilederavtale import VeilederavtalenHarMangler, send_veilederavtale
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.veilederforlop import (
    fyll_ut,
    lag_sendt_veilederavtale,
    lag_signert_veilederavtale,
    lag_veilederkladd,
)
from integrations.dokument.lesing import sider

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
    with pytest.raises(ManglerRettighet):
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


def test_signed_by_both_it_is_in_force_from_its_first_day(forlop: Forlop) -> None:
    versjon_id = lag_signert_veilederavtale(forlop)
    assert forlop.versjon(versjon_id).status == Avtalestatus.SIGNERT
    folg_kalenderen(naa=NAA + timedelta(days=30))
    assert forlop.versjon(versjon_id).status == Avtalestatus.I_KRAFT


def test_the_signed_document_names_both(forlop: Forlop) -> None:
    versjon_id = lag_signert_veilederavtale(forlop)
    fil = hent_dokument(aktor=forlop.veileder, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)
    tekst = " ".join(sider(fil.innhold))
    assert "Vera Veileder" in tekst
    assert "Sigurd Signatar" in tekst


def test_the_doctor_cannot_sign_it(forlop: Forlop) -> None:
    versjon_id, dokument_hash = lag_sendt_veilederavtale(forlop)
    with pytest.raises(FinnesIkke):
        signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


def test_the_doctors_own_agreement_is_not_signed_by_the_supervisor(forlop: Forlop) -> None:
    versjon_id, dokument_hash = lag_sendt(forlop)
    with pytest.raises(FinnesIkke):
        signer_avtale(aktor=forlop.veileder, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


def test_an_agreed_last_day_ends_it_by_itself(forlop: Forlop) -> None:
    versjon_id = lag_signert_veilederavtale(forlop, varer_til=date(2025, 12, 31))
    folg_kalenderen(naa=NAA + timedelta(days=30))
    folg_kalenderen(naa=datetime(2026, 1, 1, 12, tzinfo=UTC))
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.gjelder_til) == (Avtalestatus.AVSLUTTET, date(2025, 12, 31))


def test_it_can_be_ended_before_the_agreed_last_day(forlop: Forlop) -> None:
    versjon_id = lag_signert_veilederavtale(forlop, varer_til=date(2026, 6, 30))
    folg_kalenderen(naa=NAA + timedelta(days=30))
    avslutt_avtale(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        siste_dag=date(2025, 10, 31),
        grunn=Avslutningsgrunn.ENIGHET,
        naa=NAA + timedelta(days=31),
    )
    assert forlop.versjon(versjon_id).gjelder_til == date(2025, 10, 31)


def test_a_new_version_begins_with_the_terms_of_the_last_and_replaces_it(forlop: Forlop) -> None:
    forste = lag_signert_veilederavtale(forlop, sted="Nordfold")
    folg_kalenderen(naa=NAA + timedelta(days=30))
    senere = NAA + timedelta(days=60)
    andre = lag_veilederkladd(forlop, naa=senere)
    bilde = hent_veilederutkast(aktor=forlop.koordinator, versjon_id=andre, naa=senere)
    assert (bilde.nummer, bilde.utkast.sted) == (2, "Nordfold")

    laas = forlop.versjon(andre).laas
    dokument_hash = send_veilederavtale(aktor=forlop.koordinator, versjon_id=andre, laas=laas, naa=senere)
    for aktor in (forlop.veileder, forlop.signatar):
        signer_avtale(aktor=aktor, versjon_id=andre, dokument_hash=dokument_hash, naa=senere)
    assert forlop.versjon(forste).status == Avtalestatus.ERSTATTET
    assert forlop.versjon(andre).status == Avtalestatus.I_KRAFT


def test_the_list_holds_what_the_actor_may_see(forlop: Forlop) -> None:
    lag_sendt_veilederavtale(forlop)
    kommunens = list_veilederavtaler(aktor=forlop.koordinator, naa=NAA).linjer
    egne = list_veilederavtaler(aktor=forlop.veileder, naa=NAA).linjer
    fremmed = lag_koordinator(lag_kommune("4601", "Bergen", klasse=2))
    assert [linje.veileder for linje in kommunens] == ["Vera Veileder"]
    assert egne == kommunens
    assert list_veilederavtaler(aktor=fremmed, naa=NAA).linjer == ()


def test_the_list_is_read_page_by_page(forlop: Forlop) -> None:
    for navn in ("Berit", "Anna", "Cecilie"):
        person = lag_person(navn)
        gi_rolle(person, Rolle.VEILEDER, forlop.sak.kommune.organisasjon)
        opprett_veilederavtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, veileder_id=person.pk, naa=NAA)
    forste = list_veilederavtaler(aktor=forlop.koordinator, antall=2, naa=NAA)
    andre = list_veilederavtaler(aktor=forlop.koordinator, antall=2, etter=forste.neste, naa=NAA)
    assert [linje.veileder for linje in (*forste.linjer, *andre.linjer)] == ["Anna", "Berit", "Cecilie"]
    assert andre.neste == ""
