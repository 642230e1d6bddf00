"""What a last day will do to the versions of an agreement, as the records stand."""

from datetime import date

from alis.domain.avtale.opphorsvirkning import Levendeversjon, Opphorsvirkning, finn_opphorsvirkning
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtale, Avtaleversjon
from alis.records.felles.dato import lokal_dato

LEVENDE = (Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT)


def les_opphorsvirkning(*, avtale: Avtale, siste_dag: date, idag: date) -> Opphorsvirkning:
    """Raises what `finn_opphorsvirkning` raises."""
    rader = avtale.versjoner.filter(status__in=LEVENDE)
    return finn_opphorsvirkning(versjoner=[_living(rad) for rad in rader], siste_dag=siste_dag, idag=idag)


def _living(rad: Avtaleversjon) -> Levendeversjon:
    """A last day that the parties agreed on from the start is no ending."""
    assert rad.signert_at and rad.gjelder_fra  # held by constraints once signed
    return Levendeversjon(
        nummer=rad.nummer,
        status=Avtalestatus(rad.status),
        signert=lokal_dato(rad.signert_at),
        gjelder_fra=rad.gjelder_fra,
        siste_dag=rad.gjelder_til if rad.avsluttet_at else None,
    )
