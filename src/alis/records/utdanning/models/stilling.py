"""A municipal position held by the ALIS for a period (002 §2)."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.domain.parter import Stillingstype
from alis.records.felles.constraints import krever, tom_ikke_for_fom, verdi_i
from alis.records.utdanning.models.alissak import AlisSak


class Stilling(models.Model):
    """`vikariat_*` is the whole substitute contract, which may reach outside the position's own period."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="stillinger")
    type = models.CharField(max_length=30)
    prosent = models.DecimalField(max_digits=5, decimal_places=2)
    fom = models.DateField()
    tom = models.DateField(null=True)
    vikariat_fom = models.DateField(null=True)
    vikariat_tom = models.DateField(null=True)

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            verdi_i("stilling_type_i_tabellen", felt="type", verdier=Stillingstype),
            CheckConstraint(
                name="stilling_prosent_over_0_til_100", condition=Q(prosent__gt=0, prosent__lte=100)
            ),
            tom_ikke_for_fom("stilling_tom_ikke_for_fom"),
            tom_ikke_for_fom("stilling_vikariat_tom_ikke_for_fom", fom="vikariat_fom", tom="vikariat_tom"),
            krever(
                "stilling_vikariat_bare_for_vikar",
                naar=Q(vikariat_fom__isnull=False) | Q(vikariat_tom__isnull=False),
                da=Q(type=Stillingstype.FASTLEGEVIKAR.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.prosent} %"
