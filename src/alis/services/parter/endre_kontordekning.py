"""Move a kommune to another ALIS-kontor from a day on."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier.periode import EN_DAG
from alis.records.parter.models import AlisKontor, Kommune, KontorDekning
from alis.services.felles import hent
from alis.services.journal import skriv_linje


class DekningenBegynteSenere(Exception):
    """The coverage there is began on or after the given day; that must be mended first."""


@transaction.atomic
def endre_kontordekning(
    *, aktor: Aktor, kommunenummer: str, kontor_id: UUID, fom: date, naa: datetime | None = None
) -> None:
    """`kontor_id` is the office's organisation. Raises `ManglerRettighet`, `FinnesIkke`, `DekningenBegynteSenere`."""
    aktor.krev(Rettighet.ENDRE_REGISTER)
    kommune = hent(Kommune.objects.all(), pk=kommunenummer)
    kontor = hent(AlisKontor.objects.all(), pk=kontor_id)
    _end_the_one_before(kommune, fom)
    KontorDekning.objects.create(kommune=kommune, kontor=kontor, fom=fom)
    skriv_linje(
        aktor=aktor,
        handling="endre_kontordekning",
        objekt_type="Kommune",
        objekt_id=kommunenummer,
        kommunenummer=kommunenummer,
        innhold={"kontor": kontor.navn, "fom": fom},
        naa=naa or timezone.now(),
    )


def _end_the_one_before(kommune: Kommune, fom: date) -> None:
    forrige = (
        KontorDekning.objects.select_for_update(no_key=True).filter(kommune=kommune, tom__isnull=True).first()
    )
    if forrige is None:
        return
    if forrige.fom >= fom:
        raise DekningenBegynteSenere
    forrige.tom = fom - EN_DAG
    forrige.save(update_fields=["tom"])
