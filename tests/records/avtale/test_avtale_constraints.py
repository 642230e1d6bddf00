"""What can never be true of an agreement."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtale, Avtaleelement, Avtaleversjon, BruktSegl, Dokument, Signatur
from alis.records.utdanning.models import AlisSak
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.brudd import nektes
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

KLADD, SENDT, SIGNERT, I_KRAFT, AVSLUTTET, ERSTATTET, FORKASTET, BORTFALT = Avtalestatus


@pytest.fixture
def sak() -> AlisSak:
    return lag_sak(lag_koordinator())


@pytest.mark.parametrize("status", Avtalestatus)
def test_every_state_of_the_table_is_accepted(sak: AlisSak, status: Avtalestatus) -> None:
    assert lag_versjon(sak, status).status == status


def test_a_state_outside_the_table_is_refused(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, KLADD)
    with nektes("avtaleversjon_status_i_tabellen"):
        Avtaleversjon.objects.filter(pk=versjon.pk).update(status="glemt")


@pytest.mark.parametrize(
    ("status", "felter", "constraint"),
    [
        (KLADD, {"nummer": 0}, "avtaleversjon_nummer_fra_en"),
        (KLADD, {"driftsform": "as"}, "avtaleversjon_driftsform_i_tabellen"),
        (KLADD, {"fordeling_alis": Decimal("0.5")}, "avtaleversjon_fordeling_bare_ved_annet"),
        (
            KLADD,
            {"driftsform": "annet", "fordeling_alis": Decimal("1.5")},
            "avtaleversjon_fordeling_0_til_1",
        ),
        (SENDT, {"driftsform": "annet"}, "avtaleversjon_annet_har_fordeling_naar_sendt"),
        (SENDT, {"gjelder_til": date(2025, 6, 14)}, "avtaleversjon_til_ikke_for_fra"),
        (SENDT, {"sendt_av": None}, "avtaleversjon_sendt_at_og_av"),
        (SENDT, {"gjelder_fra": None}, "avtaleversjon_sendt_er_festet"),
        (SENDT, {"mal_hash": ""}, "avtaleversjon_sendt_er_festet"),
        (SENDT, {"sendt_at": None, "sendt_av": None}, "avtaleversjon_sendt_er_festet"),
        (KLADD, {"signert_at": TIDSPUNKT}, "avtaleversjon_kladd_er_ikke_sendt"),
        (SIGNERT, {"signert_at": None}, "avtaleversjon_signert_har_tidspunkt"),
        (I_KRAFT, {"i_kraft_at": None}, "avtaleversjon_i_kraft_har_tidspunkt"),
        (AVSLUTTET, {"avsluttet_av": None}, "avtaleversjon_avsluttet_at_og_av"),
        (
            ERSTATTET,
            {"avsluttet_at": None, "avsluttet_av": None},
            "avtaleversjon_ute_av_kraft_har_sluttdag",
        ),
        (AVSLUTTET, {"gjelder_til": None}, "avtaleversjon_ute_av_kraft_har_sluttdag"),
        (
            BORTFALT,
            {"avsluttet_at": None, "avsluttet_av": None},
            "avtaleversjon_bortfalt_har_tidspunkt",
        ),
        (BORTFALT, {"i_kraft_at": TIDSPUNKT}, "avtaleversjon_bortfalt_var_aldri_i_kraft"),
        (BORTFALT, {"signert_at": None}, "avtaleversjon_signert_har_tidspunkt"),
        (BORTFALT, {"mal_hash": ""}, "avtaleversjon_sendt_er_festet"),
    ],
)
def test_a_version_that_cannot_be_is_refused(
    sak: AlisSak, status: Avtalestatus, felter: dict[str, Any], constraint: str
) -> None:
    with nektes(constraint):
        lag_versjon(sak, status, **felter)


def test_a_version_number_is_used_once(sak: AlisSak) -> None:
    lag_versjon(sak, ERSTATTET)
    with nektes("avtaleversjon_nummer_en_gang"):
        lag_versjon(sak, I_KRAFT)


def test_a_discarded_draft_gives_its_number_back(sak: AlisSak) -> None:
    lag_versjon(sak, FORKASTET)
    assert lag_versjon(sak, KLADD).nummer == 1


@pytest.mark.parametrize("under_arbeid", [KLADD, SENDT])
def test_an_agreement_has_one_version_under_way(sak: AlisSak, under_arbeid: Avtalestatus) -> None:
    lag_versjon(sak, under_arbeid)
    with nektes("avtaleversjon_en_kladd"):
        lag_versjon(sak, KLADD, nummer=2)


def test_an_agreement_has_one_version_in_force(sak: AlisSak) -> None:
    lag_versjon(sak, I_KRAFT)
    with nektes("avtaleversjon_en_i_kraft"):
        lag_versjon(sak, I_KRAFT, nummer=2)


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"element": "firmabil"}, "avtaleelement_element_i_tabellen"),
        ({"element": "veiledning", "belop_per_ar": -1}, "avtaleelement_belop_ikke_negativt"),
    ],
)
def test_an_element_is_in_the_table_and_not_negative(
    sak: AlisSak, felter: dict[str, Any], constraint: str
) -> None:
    versjon = lag_versjon(sak, KLADD)
    with nektes(constraint):
        Avtaleelement.objects.create(versjon=versjon, **felter)


def test_an_element_stands_once_in_a_version(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, KLADD)
    Avtaleelement.objects.create(versjon=versjon, element="veiledning")
    with nektes("avtaleelement_en_gang"):
        Avtaleelement.objects.create(versjon=versjon, element="veiledning")


def signer(versjon: Avtaleversjon, **felter: Any) -> Signatur:
    krav = versjon.signaturkrav.get(part="alis")
    grunnlag = {"krav": krav, "part": "alis", "signert_at": TIDSPUNKT, "dokument_hash": "b" * 64}
    return Signatur.objects.create(versjon=versjon, **{**grunnlag, **felter})


def test_a_signature_names_a_whole_hash(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, SENDT)
    with nektes("signatur_hash_lengde"):
        signer(versjon, person=sak.lege.person, dokument_hash="b")


def lag_dokument(versjon: Avtaleversjon, **felter: Any) -> Dokument:
    grunnlag = {
        "format": "pdf",
        "sha256": "c" * 64,
        "innhold": b"%PDF",
        "mal_versjon": "2023-06",
        "opprettet_at": TIDSPUNKT,
    }
    return Dokument.objects.create(versjon=versjon, **{**grunnlag, **felter})


@pytest.mark.parametrize(
    ("felter", "constraint"),
    [
        ({"format": "odt"}, "dokument_format_i_tabellen"),
        ({"sha256": "c"}, "dokument_hash_lengde"),
    ],
)
def test_a_document_has_a_known_form_and_a_whole_hash(
    sak: AlisSak, felter: dict[str, Any], constraint: str
) -> None:
    versjon = lag_versjon(sak, SENDT)
    with nektes(constraint):
        lag_dokument(versjon, **felter)


@pytest.fixture
def segl() -> BruktSegl:
    return BruktSegl.objects.create(fingeravtrykk="e" * 64, sertifikater="PEM", tatt_i_bruk_at=TIDSPUNKT)


def test_a_version_has_one_sealed_document(sak: AlisSak, segl: BruktSegl) -> None:
    versjon = lag_versjon(sak, SIGNERT)
    lag_dokument(versjon)
    lag_dokument(versjon, sha256="f" * 64, segl=segl)
    with nektes("dokument_ett_forseglet"):
        lag_dokument(versjon, sha256="a" * 64, segl=segl)


def test_only_a_pdf_is_sealed(sak: AlisSak, segl: BruktSegl) -> None:
    versjon = lag_versjon(sak, SIGNERT)
    with nektes("dokument_bare_pdf_forsegles"):
        lag_dokument(versjon, format="docx", segl=segl)


def test_a_seal_has_a_whole_fingerprint() -> None:
    with nektes("bruktsegl_fingeravtrykk_lengde"):
        BruktSegl.objects.create(fingeravtrykk="e", sertifikater="PEM", tatt_i_bruk_at=TIDSPUNKT)


def test_the_same_document_is_stored_once(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, SENDT)
    lag_dokument(versjon)
    with nektes("dokument_en_gang"):
        lag_dokument(versjon)


@pytest.mark.parametrize(
    "endring",
    [
        {"innhold": {"annet": True}},
        {"gjelder_fra": date(2026, 1, 1)},
        {"mal_hash": "d" * 64},
        {"nummer": 7},
        {"driftsform": "ansatt"},
    ],
)
@pytest.mark.parametrize("status", [SENDT, BORTFALT])
def test_what_the_parties_were_shown_cannot_be_changed(
    sak: AlisSak, status: Avtalestatus, endring: dict[str, Any]
) -> None:
    versjon = lag_versjon(sak, status)
    with pytest.raises(IntegrityError, match="innholdet i en sendt avtale"), transaction.atomic():
        Avtaleversjon.objects.filter(pk=versjon.pk).update(**endring)


def test_a_draft_can_be_changed(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, KLADD)
    assert Avtaleversjon.objects.filter(pk=versjon.pk).update(innhold={"annet": True}) == 1


def test_a_sent_version_goes_back_to_draft_with_its_content_untouched(sak: AlisSak) -> None:
    versjon = lag_versjon(sak, SENDT)
    tilbake = Avtaleversjon.objects.filter(pk=versjon.pk).update(status=KLADD, sendt_at=None, sendt_av=None)
    assert tilbake == 1


@pytest.mark.parametrize("status", [SIGNERT, BORTFALT])
def test_a_sent_version_cannot_be_deleted(sak: AlisSak, status: Avtalestatus) -> None:
    versjon = lag_versjon(sak, status)
    with pytest.raises(IntegrityError, match="kan ikke slettes"), transaction.atomic():
        versjon.delete()


def test_a_document_cannot_be_changed(sak: AlisSak) -> None:
    dokument = lag_dokument(lag_versjon(sak, SENDT))
    with pytest.raises(IntegrityError, match="kan ikke endres"), transaction.atomic():
        Dokument.objects.filter(pk=dokument.pk).update(innhold=b"annet")


def test_a_signature_cannot_be_changed(sak: AlisSak) -> None:
    signatur = signer(lag_versjon(sak, SENDT), person=sak.lege.person)
    with pytest.raises(IntegrityError, match="kan ikke endres"), transaction.atomic():
        Signatur.objects.filter(pk=signatur.pk).update(dokument_hash="e" * 64)


def test_a_case_has_one_alis_avtale_and_a_veilederavtale_names_its_supervisor(sak: AlisSak) -> None:
    lag_versjon(sak)
    with nektes("avtale_en_alis_avtale_i_saken"):
        Avtale.objects.create(sak=sak)
    with nektes("avtale_veileder_bare_i_veilederavtalen"):
        Avtale.objects.create(sak=sak, slag=Avtaleslag.VEILEDERAVTALE)
    person = sak.opprettet_av
    Avtale.objects.create(sak=sak, slag=Avtaleslag.VEILEDERAVTALE, veileder=person)
    with nektes("avtale_en_med_hver_veileder"):
        Avtale.objects.create(sak=sak, slag=Avtaleslag.VEILEDERAVTALE, veileder=person)
