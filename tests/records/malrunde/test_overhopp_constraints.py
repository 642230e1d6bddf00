"""What the database refuses of an agreement that is skipped."""

import pytest
from django.db import IntegrityError, transaction

from alis.domain.avtale.malrunde import LENGSTE_GRUNN
from alis.records.malrunde.models import Overhopp
from factories.avtale import TIDSPUNKT, lag_versjon
from factories.parter import lag_koordinator
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db


def hopp(versjon, grunn: str = "Slutter i august.") -> Overhopp:
    return Overhopp.objects.create(
        avtale=versjon.avtale,
        mal="alis-avtale-nasjonal",
        mal_versjon="2023-06",
        grunn=grunn,
        hoppet_at=TIDSPUNKT,
        hoppet_av=versjon.opprettet_av,
    )


@pytest.mark.parametrize("grunn", ["", "a" * (LENGSTE_GRUNN + 1)])
def test_a_reason_is_given_and_is_not_a_book(grunn: str) -> None:
    versjon = lag_versjon(lag_sak(lag_koordinator()))
    with pytest.raises(IntegrityError), transaction.atomic():
        hopp(versjon, grunn)


def test_an_agreement_is_skipped_once_for_each_template_version() -> None:
    versjon = lag_versjon(lag_sak(lag_koordinator()))
    hopp(versjon)
    with pytest.raises(IntegrityError), transaction.atomic():
        hopp(versjon, "Og en gang til.")
