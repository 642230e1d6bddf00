"""A payment that the kommune has received. It belongs to the ending, so that it counts whichever claim is the right one."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.opphor.models.opphor import Opphor
from alis.records.parter.models import Person


class Innbetaling(models.Model):
    """`belop` in whole øre, `dato` the day the kommune got it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    opphor = models.ForeignKey(Opphor, on_delete=models.PROTECT, related_name="innbetalinger")
    dato = models.DateField()
    belop = models.BigIntegerField()
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["dato", "registrert_at"]
        constraints = [CheckConstraint(name="innbetaling_over_null", condition=Q(belop__gt=0))]

    def __str__(self) -> str:
        return f"{self.dato} {self.belop}"
