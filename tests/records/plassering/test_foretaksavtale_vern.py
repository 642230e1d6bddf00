"""What a kommune and a trust have signed stands: the database says so too."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, models, transaction

from alis.domain.flyt import Avtalestatus
from alis.records.plassering.models import Avtalegjennomgang, Foretaksavtale, Foretakssignatur
from factories.foretaksavtale import NAA, Avtaleparter, lag_avtaleparter, lest, signer

pytestmark = pytest.mark.django_db


def nektes(handling: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        handling()


def endre(rad: models.Model, **felter: Any) -> Callable[[], object]:
    return lambda: type(rad)._default_manager.filter(pk=rad.pk).update(**felter)


def legg_til(parter: Avtaleparter, **felter: Any) -> Foretaksavtale:
    return Foretaksavtale.objects.create(
        **{
            "kommune": parter.kommune,
            "helseforetak_id": parter.foretak_id,
            "nummer": 9,
            "endret_at": NAA,
            "endret_av_id": parter.koordinator.person_id,
        }
        | felter
    )


def test_it_begins_as_a_draft_between_a_kommune_and_a_trust() -> None:
    parter = lag_avtaleparter()
    nektes(lambda: legg_til(parter, status=Avtalestatus.SENDT, sendt_at=NAA))
    nektes(lambda: legg_til(parter, helseforetak_id=parter.kommune.organisasjon_id))
    assert legg_til(parter).status == Avtalestatus.KLADD


def test_two_are_not_under_way_at_once_and_not_in_force_at_once() -> None:
    parter = lag_avtaleparter()
    parter.utkast()
    nektes(lambda: legg_til(parter))


def test_it_is_not_signed_with_one_signature() -> None:
    parter = lag_avtaleparter()
    avtale = signer(parter.signatar, parter.sendt())
    nektes(endre(avtale, status=Avtalestatus.SIGNERT, signert_at=NAA, gjelder_fra=NAA.date()))
    assert signer(parter.kontakt, avtale).status == Avtalestatus.I_KRAFT


@pytest.mark.parametrize(
    "felter",
    [
        {"overordnet": "En annen"},
        {"annet": "Noe mer"},
        {"innhold": {}},
        {"dokument_hash": "0" * 64},
        {"nummer": 7},
        {"status": Avtalestatus.KLADD},
        {"gjelder_fra": date(2020, 1, 1)},
    ],
)
def test_what_is_in_force_stands_as_it_was_signed(felter: dict[str, Any]) -> None:
    nektes(endre(lag_avtaleparter().i_kraft(), **felter))


def test_it_does_not_end_without_notice_and_a_last_day() -> None:
    avtale = lag_avtaleparter().i_kraft()
    nektes(endre(avtale, status=Avtalestatus.AVSLUTTET, siste_dag=NAA.date()))
    nektes(endre(avtale, status=Avtalestatus.ERSTATTET))
    nektes(endre(avtale, siste_dag=NAA.date() - timedelta(days=1)))


def test_a_notice_stands() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    slutt = {"oppsagt_at": NAA, "oppsagt_av": parter.signatar.person_id, "oppsagt_part": "kommune"}
    endre(avtale, status=Avtalestatus.AVSLUTTET, siste_dag=date(2027, 3, 2), **slutt)()
    nektes(endre(avtale, siste_dag=date(2026, 3, 3)))
    nektes(endre(avtale, status=Avtalestatus.I_KRAFT))


def test_a_signature_is_given_to_what_is_sent_and_is_never_changed_or_lost() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt()
    signatur = {
        "avtale": avtale,
        "part": "kommune",
        "person_id": parter.signatar.person_id,
        "signert_at": NAA,
    }
    nektes(lambda: Foretakssignatur.objects.create(dokument_hash="0" * 64, **signatur))
    gitt = Foretakssignatur.objects.create(dokument_hash=avtale.dokument_hash, **signatur)
    nektes(lambda: Foretakssignatur.objects.create(dokument_hash=avtale.dokument_hash, **signatur))
    nektes(endre(gitt, part="foretak"))
    nektes(gitt.delete)


def test_minutes_are_of_an_agreement_that_held_and_are_never_changed_or_lost() -> None:
    parter = lag_avtaleparter()
    avtale = parter.sendt()

    def skriv(holdt: date) -> Avtalegjennomgang:
        return Avtalegjennomgang.objects.create(
            avtale=avtale,
            holdt=holdt,
            besluttet="Ingen endring.",
            registrert_at=NAA,
            registrert_av_id=parter.koordinator.person_id,
            part="kommune",
        )

    nektes(lambda: skriv(NAA.date()))
    signer(parter.kontakt, avtale)
    signer(parter.signatar, avtale)
    nektes(lambda: skriv(NAA.date() - timedelta(days=1)))
    referat = skriv(NAA.date())
    nektes(endre(referat, besluttet="Noe annet."))
    nektes(referat.delete)


def test_an_agreement_is_not_deleted() -> None:
    nektes(lest(lag_avtaleparter().utkast()).delete)
