"""The documents of a case: each is listed for those who may open it, and for nobody else."""

from collections import Counter

import pytest

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.brevslag import Brevslag
from alis.domain.flyt import Avtalestatus, Kravstatus
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.services.felles import FinnesIkke
from alis.services.opphor.angre_opphor import angre_opphor
from alis.services.opphor.hent_brev import hent_brev
from alis.services.opphor.list_saksdokumenter import Dokumentlinje, list_saksdokumenter
from factories.avtaleforlop import Forlop, lag_forlop
from factories.opphor import NAA, Opphorsforlop, lag_opphor, lag_sendt_krav
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_saksbehandler
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db
AVTALE, VEILEDER = Avtaleslag.ALIS_AVTALE, Avtaleslag.VEILEDERAVTALE
BREV = {Brevslag.OPPHOR, Brevslag.KRAV}


@pytest.fixture
def sak() -> Opphorsforlop:
    """With an agreement, one with the supervisor sent to her, and a claim sent to the doctor."""
    forlop = lag_forlop()
    opphor = lag_sendt_krav(forlop=forlop)
    lag_sendt_veilederavtale(forlop)
    return opphor


def liste(aktor: Aktor, forlop: Forlop) -> tuple[Dokumentlinje, ...]:
    return list_saksdokumenter(aktor=aktor, sak_id=forlop.sak.pk, naa=NAA)


def slagene(aktor: Aktor, forlop: Forlop) -> set[Avtaleslag | Brevslag]:
    return {linje.slag for linje in liste(aktor, forlop)}


@pytest.mark.parametrize("rolle", [Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.REVISOR])
def test_the_kommune_and_its_auditor_see_them_all(sak: Opphorsforlop, rolle: Rolle) -> None:
    aktor = lag_aktor_i(sak.forlop.sak.kommune.organisasjon, rolle)
    assert slagene(aktor, sak.forlop) == {AVTALE, VEILEDER, *BREV}


def test_the_doctor_sees_her_agreement_and_letters_and_not_what_the_supervisor_is_paid(
    sak: Opphorsforlop,
) -> None:
    assert slagene(sak.forlop.alis, sak.forlop) == {AVTALE, *BREV}


def test_the_supervisor_sees_her_own_agreement_and_the_doctors_and_no_claim(sak: Opphorsforlop) -> None:
    assert slagene(sak.forlop.veileder, sak.forlop) == {AVTALE, VEILEDER}
    annen = lag_aktor_i(sak.forlop.sak.kommune.organisasjon, Rolle.VEILEDER)
    assert liste(annen, sak.forlop) == ()


def test_the_office_sees_the_agreement_alone(sak: Opphorsforlop) -> None:
    kontor = lag_kontor(dekker=(sak.forlop.sak.kommune,))
    assert slagene(lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER), sak.forlop) == {AVTALE}


def test_the_directorate_sees_no_letter_and_no_supervisors_agreement_before_it_is_signed(
    sak: Opphorsforlop,
) -> None:
    assert slagene(lag_saksbehandler(), sak.forlop) == {AVTALE}


def test_another_kommune_sees_nothing_and_the_hospital_may_not_ask(sak: Opphorsforlop) -> None:
    assert liste(lag_koordinator(lag_kommune("5001", "Annen")), sak.forlop) == ()
    kontakt = lag_aktor_i(sak.forlop.sak.kommune.organisasjon, Rolle.ALIS_KONTAKT)
    with pytest.raises(ManglerRettighet):
        liste(kontakt, sak.forlop)


def test_every_letter_in_the_list_can_be_opened_by_the_one_who_sees_it(sak: Opphorsforlop) -> None:
    for aktor in (sak.forlop.alis, sak.forlop.koordinator, sak.attestant):
        brev = [linje for linje in liste(aktor, sak.forlop) if isinstance(linje.slag, Brevslag)]
        for linje in brev:
            hentet = hent_brev(aktor=aktor, brev_id=linje.objekt_id, naa=NAA)
            assert hentet.sha256 == linje.sha256
    with pytest.raises(ManglerRettighet):
        hent_brev(aktor=sak.forlop.veileder, brev_id=brev[0].objekt_id, naa=NAA)
    with pytest.raises(FinnesIkke):
        fremmed = lag_koordinator(lag_kommune("5001", "Annen"))
        hent_brev(aktor=fremmed, brev_id=brev[0].objekt_id, naa=NAA)


def test_each_says_where_it_stands(sak: Opphorsforlop) -> None:
    linjer = liste(sak.forlop.koordinator, sak.forlop)
    stand = {(linje.slag, linje.nummer, linje.status) for linje in linjer}
    assert (Brevslag.KRAV, 1, Kravstatus.SENDT) in stand
    assert (Brevslag.OPPHOR, None, None) in stand
    assert (VEILEDER, 1, Avtalestatus.SENDT) in stand
    assert {linje.hvem for linje in linjer} == {"", sak.forlop.veileder.navn}
    assert [linje.opprettet_at for linje in linjer] == sorted(
        (linje.opprettet_at for linje in linjer), reverse=True
    )


def test_an_ending_that_was_regretted_is_said_to_be() -> None:
    opphor = lag_opphor()
    angre_opphor(
        aktor=opphor.forlop.koordinator, opphor_id=opphor.opphor_id, fordi="Legen blir likevel.", naa=NAA
    )
    (brev,) = [linje for linje in liste(opphor.forlop.alis, opphor.forlop) if linje.slag is Brevslag.OPPHOR]
    assert brev.angret


def test_of_a_versions_files_only_the_newest_is_what_one_gets(sak: Opphorsforlop) -> None:
    linjer = [linje for linje in liste(sak.forlop.alis, sak.forlop) if linje.slag is AVTALE]
    assert Counter(linje.nyeste for linje in linjer)[True] == 1 and len(linjer) > 1
    (nyeste,) = [linje for linje in linjer if linje.nyeste]
    assert nyeste.forseglet and nyeste.opprettet_at == max(linje.opprettet_at for linje in linjer)


def test_they_are_read_in_one_question(sak: Opphorsforlop, django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_num_queries(1):
        liste(sak.forlop.koordinator, sak.forlop)
