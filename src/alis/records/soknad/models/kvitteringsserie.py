"""The last number that an application has got in a year."""

from django.db import models
from django.db.models import CheckConstraint, Q


class Kvitteringsserie(models.Model):
    """Locked by whoever takes the next, so that numbers have no holes and none is given twice."""

    arstall = models.PositiveSmallIntegerField(primary_key=True)
    siste = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [CheckConstraint(name="kvitteringsserie_aret_er_et_ar", condition=Q(arstall__gte=2000))]

    def __str__(self) -> str:
        return f"{self.arstall}: {self.siste}"
