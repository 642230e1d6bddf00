"""Tell whoever works in the kommuner, their doctors, and the trusts where one of them waits."""

from collections.abc import Sequence
from datetime import date, datetime

from alis.domain.tilgang import Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.plassering.models import Behov
from alis.services.varsel import rettighetshavere, varsle


def fortell_om_sammenslaingen(*, fra: Sequence[Kommune], til: Kommune, fom: date, naa: datetime) -> None:
    """Each once, in the first of her roles; an auditor is told of nothing."""
    hvilke = f"{til.pk}:{','.join(kommune.pk for kommune in fra)}"
    varsle(
        mal=Varselmal.KOMMUNEN_SLATT_SAMMEN,
        til=rettighetshavere(
            rettighet=Rettighet.SE_VARSLER, organisasjoner=[til.organisasjon_id], dag=lokal_dato(naa)
        ),
        nokkel=f"{Varselmal.KOMMUNEN_SLATT_SAMMEN}:{hvilke}",
        objekt_type="Kommune",
        objekt_id=til.pk,
        kommunenummer=til.pk,
        innhold={"dato": fom},
        naa=naa,
    )
    ventende = Behov.objects.filter(kommune=til, helseforetak__isnull=False, prioritet__isnull=False)
    for helseforetak_id in sorted(set(ventende.values_list("helseforetak", flat=True))):
        varsle(
            mal=Varselmal.KOMMUNER_SLATT_SAMMEN_I_KOEN,
            til=rettighetshavere(
                rettighet=Rettighet.STYRE_PLASSER, organisasjoner=[helseforetak_id], dag=lokal_dato(naa)
            ),
            nokkel=f"{Varselmal.KOMMUNER_SLATT_SAMMEN_I_KOEN}:{hvilke}:{helseforetak_id}",
            objekt_type="Plassko",
            objekt_id=helseforetak_id,
            kommunenummer=til.pk,
            innhold={"dato": fom},
            naa=naa,
        )
