"""A GP surgery in a kommune: the place of work named in the agreement (002 §2)."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.parter.models.kommune import Kommune


class Legesenter(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="legesentre")
    navn = models.CharField(max_length=120)

    class Meta:
        constraints = [
            UniqueConstraint(name="legesenter_en_gang_i_kommunen", fields=["kommune", "navn"]),
            CheckConstraint(name="legesenter_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn
