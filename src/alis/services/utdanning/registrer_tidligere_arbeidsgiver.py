"""Register an earlier employer where training time counts."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.domain.verdier import Periode
from alis.records.utdanning.models import TidligereArbeidsgiver
from alis.services.utdanning.aapne_sak import aapne_sak
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


@transaction.atomic
def registrer_tidligere_arbeidsgiver(
    *,
    aktor: Aktor,
    sak_id: UUID,
    laas: int,
    navn: str,
    fom: date,
    tom: date,
    naa: datetime | None = None,
) -> UUID:
    """Return the row's id. Raises what `aapne_sak` raises, and `SnuddPeriode`."""
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, laas=laas, naa=naa)
    periode = Periode(fom, tom)
    rad = TidligereArbeidsgiver.objects.create(sak=sak, navn=navn, fom=periode.fom, tom=tom)
    skriv_sakshendelse(
        aktor=aktor,
        sak=sak,
        handling="registrer_tidligere_arbeidsgiver",
        objekt=rad,
        naa=naa,
        innhold={"navn": navn, "fom": fom, "tom": tom},
    )
    return rad.pk
