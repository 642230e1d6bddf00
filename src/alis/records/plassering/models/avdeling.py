"""A department at a place of treatment, where hospital service can be served."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.parter.models import Sykehussted


class Avdeling(models.Model):
    """One that is not `i_bruk` is not chosen any more, and stands where it was."""

    sykehussted = models.ForeignKey(Sykehussted, on_delete=models.PROTECT, related_name="avdelinger")
    navn = models.CharField(max_length=120)
    i_bruk = models.BooleanField(default=True)

    class Meta:
        ordering = ["sykehussted__navn", "navn", "id"]
        constraints = [
            UniqueConstraint(name="avdeling_en_gang", fields=["sykehussted", "navn"]),
            CheckConstraint(name="avdeling_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn
