"""An earlier employer where training time counts."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.utdanning.models.alissak import AlisSak


class TidligereArbeidsgiver(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="tidligere_arbeidsgivere")
    navn = models.CharField(max_length=200)
    fom = models.DateField()
    tom = models.DateField()

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            tom_ikke_for_fom("tidligerearbeidsgiver_tom_ikke_for_fom"),
            CheckConstraint(name="tidligerearbeidsgiver_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn
