"""Minutes of a review that are sent in twice, or by both parties in the same moment."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial

import pytest

from alis.domain.plassering.foretaksavtale import Deltaker
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Avtalegjennomgang
from alis.services.plassering.foretaksavtale.registrer_gjennomgang import (
    AltReferert,
    NyttReferat,
    registrer_gjennomgang,
)
from factories.foretaksavtale import Avtaleparter, lag_avtaleparter
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)


def referat(parter: Avtaleparter) -> Callable[..., object]:
    return partial(
        registrer_gjennomgang,
        avtale_id=parter.i_kraft().pk,
        holdt=date(2026, 9, 1),
        deltakere=[Deltaker.ALIS],
        sett=0,
        naa=datetime(2026, 10, 1, 9, tzinfo=UTC),
    )


def ved_siden_av_hverandre(lagre: Callable[..., object], *hvem_hva: tuple[Aktor, str]) -> list[type]:
    svar = samtidig(*(partial(lagre, aktor=aktor, besluttet=hva) for aktor, hva in hvem_hva))
    return [type(ett) for ett in svar if isinstance(ett, Exception)]


def test_of_the_same_minutes_from_three_windows_one_is_kept() -> None:
    parter = lag_avtaleparter()
    feil = ved_siden_av_hverandre(referat(parter), *[(parter.koordinator, "Ingen endring.")] * 3)
    assert feil == [AltReferert] * 2
    assert Avtalegjennomgang.objects.count() == 1
    assert Journallinje.objects.filter(handling="registrer_avtalegjennomgang").count() == 1


def test_of_two_who_write_at_once_one_is_shown_what_the_other_wrote_first() -> None:
    parter = lag_avtaleparter()
    hvem_hva = ((parter.koordinator, "Ingen endring."), (parter.kontakt, "Vi møtes i mai."))
    assert ved_siden_av_hverandre(referat(parter), *hvem_hva) == [NyttReferat]
    assert Avtalegjennomgang.objects.count() == 1
