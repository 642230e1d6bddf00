"""Register an organisation that the registers lack."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Orgnr
from alis.records.parter.models import Organisasjon
from alis.services.felles import krev
from alis.services.journal import skriv_linje


class OrganisasjonenFinnes(Exception):
    """The number, or the name among its kind, is taken."""


@transaction.atomic
def opprett_organisasjon(
    *,
    aktor: Aktor | None,
    type: Organisasjonstype,
    navn: str,
    orgnr: Orgnr | None = None,
    naa: datetime | None = None,
) -> UUID:
    """Return the organisation's id. Raises `ManglerRettighet` and `OrganisasjonenFinnes`."""
    krev(aktor, Rettighet.ENDRE_REGISTER)
    opptatt = Organisasjon.objects.filter(type=type, navn=navn)
    if opptatt.exists() or (orgnr and Organisasjon.objects.filter(orgnr=orgnr).exists()):
        raise OrganisasjonenFinnes
    organisasjon = Organisasjon.objects.create(type=type, navn=navn, orgnr=orgnr or "")
    skriv_linje(
        aktor=aktor,
        handling="opprett_organisasjon",
        objekt_type="Organisasjon",
        objekt_id=organisasjon.pk,
        innhold={"type": type, "navn": navn, "orgnr": orgnr},
        naa=naa or timezone.now(),
    )
    return organisasjon.pk
