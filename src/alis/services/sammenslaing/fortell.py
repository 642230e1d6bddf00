"""Tell whoever works in the kommuner, their doctors, and the trusts where one of them waits."""

from collections.abc import Sequence
from datetime import date, datetime

from alis.domain.tilgang import Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune, Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.plassering.models import Behov
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def fortell_om_sammenslaingen(*, fra: Sequence[Kommune], til: Kommune, fom: date, naa: datetime) -> None:
    """Each once, in the first of her roles."""
    hvilke = f"{til.pk}:{','.join(kommune.pk for kommune in fra)}"
    varsle(
        mal=Varselmal.KOMMUNEN_SLATT_SAMMEN,
        til=_in_the_kommune(til, naa),
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


def _in_the_kommune(til: Kommune, naa: datetime) -> tuple[Mottaker, ...]:
    innehav = Rolleinnehav.objects.filter(gjeldende(lokal_dato(naa)), organisasjon=til.organisasjon_id)
    return tuple(
        Mottaker(person_id=rad.person_id, rolle=Rolle(rad.rolle), organisasjon_id=til.organisasjon_id)
        for rad in innehav.order_by("pk")
    )
