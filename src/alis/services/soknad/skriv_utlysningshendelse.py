"""A journal line about a version of a call."""

from collections.abc import Mapping
from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.records.soknad.models import Utlysningsversjon
from alis.services.journal import skriv_linje

DAGER = ("frist", "svar_ventet", "rapportfrist")


def skriv_utlysningshendelse(
    *,
    aktor: Aktor,
    rad: Utlysningsversjon,
    handling: str,
    naa: datetime,
    innhold: Mapping[str, str] | None = None,
) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Utlysningsversjon",
        objekt_id=rad.pk,
        innhold={
            "tilskuddsperiode": rad.tilskuddsperiode,
            "nummer": rad.nummer,
            "bekreftet": rad.bekreftet,
            "revisoruttalelse": rad.revisoruttalelse,
            **{dag: str(getattr(rad, dag) or "") for dag in DAGER},
            **(innhold or {}),
        },
        naa=naa,
    )
