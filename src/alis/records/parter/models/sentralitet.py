"""A kommune's centrality class in one year: 1 is the most central, 6 the least (SSB's scale from 2018)."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.parter.models.kommune import Kommune


class Sentralitet(models.Model):
    """SSB's older scale 0–3 runs the other way and is refused by the loader; the table holds 1–6 only."""

    kommune = models.ForeignKey(Kommune, on_delete=models.CASCADE, related_name="sentraliteter")
    arstall = models.SmallIntegerField()
    klasse = models.SmallIntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(name="sentralitet_en_per_ar", fields=["kommune", "arstall"]),
            CheckConstraint(name="sentralitet_klasse_1_til_6", condition=Q(klasse__gte=1, klasse__lte=6)),
        ]

    def __str__(self) -> str:
        return f"{self.kommune_id} {self.arstall}: {self.klasse}"
