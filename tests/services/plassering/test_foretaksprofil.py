"""How each trust takes in an ALIS: what the register says, what the trust says, and who may say it."""

from datetime import UTC, datetime

import pytest

from alis.domain.plassering.behov import Innmelding
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Avdeling, Foretaksprofil
from alis.services.felles import FinnesIkke
from alis.services.parter import last_registre
from alis.services.plassering.aapne_profil import ProfilenErEndret
from alis.services.plassering.lagre_avdeling import AvdelingenFinnes, lagre_avdeling
from alis.services.plassering.lagre_profil import lagre_profil
from alis.services.plassering.les_profil import les_profil
from alis.services.plassering.les_profiler import les_profiler
from alis.services.plassering.profilbilde import Profilfelter
from factories.parter import lag_aktor_i, lag_koordinator, lag_saksbehandler
from factories.sykehusplass import lag_foretak

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 11, 27, 9, tzinfo=UTC)
TOLV = Profilfelter(
    innmelding=Innmelding.I_FORVEIEN, maneder_i_forveien=12, kilde="Rundskriv til kommunene", bekreftet=True
)


def nlsh() -> Organisasjon:
    return Organisasjon.objects.get(navn="Nordlandssykehuset HF")


def kontakt(navn: str = "Nordlandssykehuset HF") -> Aktor:
    return lag_aktor_i(Organisasjon.objects.get(navn=navn), Rolle.ALIS_KONTAKT)


def test_the_register_has_what_the_sources_say_and_nothing_of_those_they_do_not_speak_of() -> None:
    last_registre()
    profiler = {bilde.navn: bilde.felter for bilde in les_profiler(aktor=lag_koordinator())}
    nordland, unn = profiler["Nordlandssykehuset HF"], profiler["Universitetssykehuset Nord-Norge HF"]
    assert (nordland.innmelding, nordland.gjenta_fra, nordland.gjenta_til) == (Innmelding.STRAKS, 9, 6)
    assert (nordland.ar_i_kommunen, nordland.krever_avtale, nordland.bekreftet) == (2, True, True)
    assert (unn.innmelding, unn.maneder_i_forveien, unn.ar_i_kommunen) == (Innmelding.I_FORVEIEN, 12, None)
    assert profiler["Helse Fonna HF"].bekreftet is False
    assert not profiler["Helgelandssykehuset HF"].er_kjent
    assert len(profiler) == 26


def test_the_regional_authorities_are_no_trusts() -> None:
    last_registre()
    navn = {bilde.navn for bilde in les_profiler(aktor=lag_koordinator())}
    assert not any(ett.endswith("RHF") for ett in navn)


def test_loading_again_changes_nothing() -> None:
    last_registre()
    before = list(Foretaksprofil.objects.order_by("pk").values()), Avdeling.objects.count()
    last_registre()
    assert (list(Foretaksprofil.objects.order_by("pk").values()), Avdeling.objects.count()) == before


def test_what_the_trust_has_written_survives_a_new_load() -> None:
    last_registre()
    lagre_profil(aktor=kontakt(), helseforetak_id=nlsh().pk, laas=1, felter=TOLV, naa=NAA)
    last_registre()
    assert les_profil(aktor=kontakt(), helseforetak_id=nlsh().pk).profil.felter == TOLV


def test_a_renamed_department_does_not_come_back_at_a_new_load() -> None:
    last_registre()
    avdeling = Avdeling.objects.get(sykehussted__navn="Lofoten", navn="Indremedisin")
    lagre_avdeling(
        aktor=kontakt(), helseforetak_id=nlsh().pk, laas=1, avdeling_id=avdeling.pk, navn="Medisin", naa=NAA
    )
    last_registre()
    navn = set(Avdeling.objects.filter(sykehussted__navn="Lofoten").values_list("navn", flat=True))
    assert navn == {"Kirurgi", "Medisin"}


def test_a_profile_says_who_answers_at_the_trust() -> None:
    foretak = lag_foretak()
    bilde = les_profil(aktor=lag_koordinator(), helseforetak_id=foretak.sted.helseforetak_id)
    assert bilde.kontakter == (foretak.kontakt.navn,)
    assert [avdeling.navn for avdeling in bilde.steder[0].avdelinger] == ["Kirurgi", "Medisin"]


def test_saving_is_written_in_the_journal_with_who_and_what() -> None:
    foretak = lag_foretak()
    lagre_profil(
        aktor=foretak.kontakt, helseforetak_id=foretak.sted.helseforetak_id, laas=0, felter=TOLV, naa=NAA
    )
    linje = Journallinje.objects.get(handling="lagre_foretaksprofil")
    assert linje.innhold["endret"]["maneder_i_forveien"] == 12
    profil = les_profil(aktor=foretak.kontakt, helseforetak_id=foretak.sted.helseforetak_id).profil
    assert (profil.endret_av, profil.endret_at, profil.laas) == (foretak.kontakt.navn, NAA, 2)


def test_two_windows_do_not_write_over_each_other() -> None:
    foretak = lag_foretak()
    hvor = {"aktor": foretak.kontakt, "helseforetak_id": foretak.sted.helseforetak_id, "naa": NAA}
    lagre_profil(laas=0, felter=TOLV, **hvor)
    with pytest.raises(ProfilenErEndret):
        lagre_profil(laas=0, felter=Profilfelter(), **hvor)
    with pytest.raises(ProfilenErEndret):
        lagre_avdeling(laas=1, navn="Ortopedi", sted_id=foretak.sted.pk, **hvor)


def test_the_directorate_may_change_any_trust_and_a_contact_only_her_own() -> None:
    bodo, annet = lag_foretak("Bodø"), lag_foretak("Narvik")
    lagre_profil(
        aktor=lag_saksbehandler(), helseforetak_id=annet.sted.helseforetak_id, laas=0, felter=TOLV, naa=NAA
    )
    with pytest.raises(FinnesIkke):
        lagre_profil(
            aktor=bodo.kontakt, helseforetak_id=annet.sted.helseforetak_id, laas=2, felter=TOLV, naa=NAA
        )


def test_a_kommune_changes_no_trust() -> None:
    foretak = lag_foretak()
    with pytest.raises(ManglerRettighet):
        lagre_avdeling(
            aktor=lag_koordinator(), helseforetak_id=foretak.sted.helseforetak_id, laas=0, navn="Min", naa=NAA
        )


def test_a_place_has_one_department_of_a_name_whatever_the_capitals() -> None:
    foretak = lag_foretak()
    with pytest.raises(AvdelingenFinnes):
        lagre_avdeling(
            aktor=foretak.kontakt,
            helseforetak_id=foretak.sted.helseforetak_id,
            laas=0,
            sted_id=foretak.sted.pk,
            navn="medisin",
            naa=NAA,
        )


def test_a_department_of_another_trust_is_not_found() -> None:
    bodo, annet = lag_foretak("Bodø"), lag_foretak("Narvik")
    hvor = {"aktor": bodo.kontakt, "helseforetak_id": bodo.sted.helseforetak_id, "laas": 0, "naa": NAA}
    with pytest.raises(FinnesIkke):
        lagre_avdeling(avdeling_id=annet.medisin.pk, navn="Tatt", **hvor)
    with pytest.raises(FinnesIkke):
        lagre_avdeling(sted_id=annet.sted.pk, navn="Tatt", **hvor)


def test_a_department_out_of_use_stands_where_it_was() -> None:
    foretak = lag_foretak()
    lagre_avdeling(
        aktor=foretak.kontakt,
        helseforetak_id=foretak.sted.helseforetak_id,
        laas=0,
        avdeling_id=foretak.medisin.pk,
        navn="Medisin",
        i_bruk=False,
        naa=NAA,
    )
    foretak.medisin.refresh_from_db()
    assert foretak.medisin.i_bruk is False
