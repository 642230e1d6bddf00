"""The doctor lets a later kommune see the course she had in an earlier one."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.utdanning.models.alissak import AlisSak


class Delingssamtykke(models.Model):
    """Always given, and taken back, by the doctor herself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    fra_sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="delt_med")
    til_sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="delt_fra")
    gitt_at = models.DateTimeField()
    trukket_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(name="delingssamtykke_to_saker", condition=~Q(fra_sak=F("til_sak"))),
            tom_ikke_for_fom("delingssamtykke_trukket_etter_gitt", fom="gitt_at", tom="trukket_at"),
            UniqueConstraint(
                name="delingssamtykke_ett_gjeldende",
                fields=["fra_sak", "til_sak"],
                condition=Q(trukket_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fra_sak_id} → {self.til_sak_id}"
