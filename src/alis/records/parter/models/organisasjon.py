"""An organisation that takes part in the scheme."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.parter import Organisasjonstype
from alis.records.felles.constraints import verdi_i


class Organisasjon(models.Model):
    """`orgnr` is empty where the register lacks it; two organisations never share one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    type = models.CharField(max_length=20)
    navn = models.CharField(max_length=200)
    orgnr = models.CharField(max_length=9, blank=True)

    class Meta:
        constraints = [
            verdi_i("organisasjon_type_i_tabellen", felt="type", verdier=Organisasjonstype),
            UniqueConstraint(name="organisasjon_type_navn", fields=["type", "navn"]),
            UniqueConstraint(name="organisasjon_orgnr", fields=["orgnr"], condition=~Q(orgnr="")),
            CheckConstraint(name="organisasjon_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn
