"""What must never be true of an ending or a claim, refused by the database itself."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from alis.records.opphor.models import Innbetaling, Opphor, Opphorsbrev, Tilbakebetalingskrav
from factories.brudd import nektes
from factories.opphor import Opphorsforlop, lag_opphor, lag_sendt_krav

pytestmark = pytest.mark.django_db
NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)


@pytest.fixture
def sendt() -> Opphorsforlop:
    return lag_sendt_krav()


def nektes_av_vernet(gjor: Any) -> None:
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic():
        gjor()


def test_an_agreement_has_one_ending_that_is_not_regretted() -> None:
    opphor = lag_opphor().opphor
    with nektes("opphor_ett_per_versjon"):
        Opphor.objects.create(
            avtale=opphor.avtale,
            versjon=opphor.versjon,
            grunn="enighet",
            siste_dag=date(2026, 3, 1),
            opprettet_at=NAA,
            opprettet_av=opphor.opprettet_av,
        )


def test_an_ending_has_one_claim_that_holds(sendt: Opphorsforlop) -> None:
    with nektes("krav_ett_gjelder"):
        kopi(sendt, nummer=2)


@pytest.mark.parametrize(
    ("felt", "constraint"),
    [
        ({"status": "tull"}, "krav_status_i_tabellen"),
        ({"ubruktregel": "tull"}, "krav_ubruktregel_i_tabellen"),
        ({"belop": -1, "av_ubrukt": -1, "av_engangsbelop": 0}, "krav_belop_ikke_negative"),
        ({"belop": 1, "av_ubrukt": 1, "av_engangsbelop": 1}, "krav_belop_er_summen"),
        ({"status": "uavklart"}, "krav_uavklart_er_uten_belop"),
        ({"status": "sendt"}, "krav_sendt_har_forfall"),
        ({"sendt_at": NAA}, "krav_"),
        ({"imotsagt_at": NAA}, "krav_"),
    ],
)
def test_a_claim_that_cannot_be_is_refused(felt: dict[str, Any], constraint: str) -> None:
    opphor = lag_opphor()
    Tilbakebetalingskrav.objects.filter(pk=opphor.krav.pk).update(status="bortfalt")
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        kopi(opphor, nummer=2, **{"status": "beregnet", **felt})


def test_whoever_worked_it_out_cannot_be_the_one_who_sent_it() -> None:
    krav = lag_opphor().krav
    with nektes("krav_beregnet_og_sendt_av_to"):
        Tilbakebetalingskrav.objects.filter(pk=krav.pk).update(
            status="sendt", sendt_at=NAA, sendt_av=krav.beregnet_av, forfall=date(2026, 3, 3)
        )


@pytest.mark.parametrize("felt", ["belop", "av_engangsbelop", "nummer"])
def test_a_sum_is_never_changed(felt: str) -> None:
    krav = lag_opphor().krav
    nektes_av_vernet(lambda: Tilbakebetalingskrav.objects.filter(pk=krav.pk).update(**{felt: 7}))


def test_a_sent_claims_due_day_is_never_changed(sendt: Opphorsforlop) -> None:
    nektes_av_vernet(
        lambda: Tilbakebetalingskrav.objects.filter(pk=sendt.krav.pk).update(forfall=date(2027, 1, 1))
    )


def test_nothing_of_an_ending_is_deleted_and_no_letter_changed(sendt: Opphorsforlop) -> None:
    brev = sendt.opphor.brev.all()
    nektes_av_vernet(lambda: Opphorsbrev.objects.filter(pk__in=brev).update(sha256="0" * 64))
    nektes_av_vernet(lambda: Opphorsbrev.objects.filter(pk__in=brev)._raw_delete("default"))
    nektes_av_vernet(lambda: Opphor.objects.filter(pk=sendt.opphor_id).update(siste_dag=date(2030, 1, 1)))


def test_a_payment_is_more_than_nothing_and_is_never_changed(sendt: Opphorsforlop) -> None:
    felt = {
        "opphor": sendt.opphor,
        "dato": date(2026, 2, 1),
        "registrert_at": NAA,
        "registrert_av": sendt.krav.beregnet_av,
    }
    with nektes("innbetaling_over_null"):
        Innbetaling.objects.create(belop=0, **felt)
    rad = Innbetaling.objects.create(belop=1, **felt)
    nektes_av_vernet(lambda: Innbetaling.objects.filter(pk=rad.pk).update(belop=2))


def test_an_ending_is_not_regretted_without_a_reason() -> None:
    opphor = lag_opphor().opphor
    with nektes("opphor_angret_med_grunn"):
        Opphor.objects.filter(pk=opphor.pk).update(angret_at=NAA, angret_av=opphor.opprettet_av)


def kopi(opphor: Opphorsforlop, **endret: Any) -> Tilbakebetalingskrav:
    krav = opphor.krav
    felt = {
        f.attname: getattr(krav, f.attname)
        for f in Tilbakebetalingskrav._meta.concrete_fields
        if f.attname not in {"id"}
    }
    return Tilbakebetalingskrav.objects.create(**{**felt, **endret})
