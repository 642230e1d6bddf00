"""What an ending will do, before it is done: from the agreement as it was read."""

from datetime import date

from alis.domain.avtale.opphorsvirkning import Levendeversjon, Opphorsvirkning, finn_opphorsvirkning
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.les_opphorsvirkning import LEVENDE
from alis.services.utdanning.saksbilde import Versjonsbilde


def forutse_opphor(*, bilde: Avtalebilde, siste_dag: date, idag: date) -> Opphorsvirkning:
    """For an ALIS-avtale, whose versions have no last day before they are ended. Raises what `finn_opphorsvirkning` raises."""
    return finn_opphorsvirkning(
        versjoner=[_living(versjon) for versjon in levende_versjoner(bilde)], siste_dag=siste_dag, idag=idag
    )


def levende_versjoner(bilde: Avtalebilde) -> tuple[Versjonsbilde, ...]:
    """Those of this agreement that are signed or in force, oldest first."""
    egne = (versjon for versjon in bilde.sak.versjoner if versjon.avtale_id == bilde.avtale_id)
    return tuple(versjon for versjon in egne if versjon.status in LEVENDE)


def _living(versjon: Versjonsbilde) -> Levendeversjon:
    assert versjon.signert_at and versjon.gjelder_fra  # held by constraints once signed
    return Levendeversjon(
        nummer=versjon.nummer,
        status=versjon.status,
        signert=lokal_dato(versjon.signert_at),
        gjelder_fra=versjon.gjelder_fra,
        siste_dag=versjon.gjelder_til,
    )
