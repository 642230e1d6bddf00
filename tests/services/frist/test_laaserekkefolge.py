"""The job that warns of deadlines and an act that finds the same people without mail never wait for each other."""

from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.parter.models import Rolleinnehav
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.services.journal import skriv_linje
from factories.avtale import lag_versjon
from factories.parter import lag_aktor_i, lag_koordinator, lag_person
from factories.samtidig import midt_i
from factories.utdanning import lag_sak
from factories.varsel import fortell

pytestmark = pytest.mark.django_db(transaction=True)
DAGEN = datetime(2026, 11, 24, 6, tzinfo=UTC)


def lag_signatarer_uten_epost(koordinator: Aktor) -> tuple[Aktor, Aktor]:
    """In the order that the job tells them."""
    sak = lag_sak(koordinator)
    lag_versjon(sak, Avtalestatus.SENDT, gjelder_fra=date(2026, 12, 1))
    folk = [
        lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person(navn))
        for navn in ("Sara Signatar", "Sigurd Signatar")
    ]
    rekkefolge = list(
        Rolleinnehav.objects.filter(rolle=Rolle.SIGNATAR).order_by("pk").values_list("person_id", flat=True)
    )
    forste, andre = sorted(folk, key=lambda en: rekkefolge.index(en.person_id))
    return forste, andre


@transaction.atomic
def handle(aktor: Aktor, *til: Aktor) -> int:
    """An act: its line in the journal, and then what it has to tell."""
    skriv_linje(aktor=aktor, handling="prøve", objekt_type="Person", objekt_id=aktor.person_id)
    return fortell(*til)


def mangler_epost(aktor: Aktor) -> str:
    return f'INSERT INTO "varsel_varsel".*epost_mangler:[^,]*:{aktor.person_id}'


def test_the_same_two_without_mail_in_the_other_order() -> None:
    koordinator = lag_koordinator()
    en, to = lag_signatarer_uten_epost(koordinator)
    svar = midt_i(
        lambda: varsle_frister(naa=DAGEN),
        etter=mangler_epost(en),
        andre=lambda: handle(koordinator, to, en),
        til=mangler_epost(to),
        hoyst=1,
    )
    assert not [feil for feil in svar if isinstance(feil, Exception)], svar
    mangler = Varsel.objects.filter(mal=Varselmal.EPOST_MANGLER)
    assert set(mangler.filter(person_id=koordinator.person_id).values_list("objekt_id", flat=True)) >= {
        str(en.person_id),
        str(to.person_id),
    }
