"""The head of the chain: how many lines there are, and the hash of the last."""

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.felles.constraints import lengde


class Journalhode(models.Model):
    """One row only. It makes a truncated journal visible, and is the lock that puts writers in line."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    antall = models.BigIntegerField()
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            CheckConstraint(name="journalhode_bare_ett", condition=Q(id=1)),
            CheckConstraint(name="journalhode_antall_ikke_negativt", condition=Q(antall__gte=0)),
            lengde("journalhode_hash_lengde", felt="hash", tegn=64),
        ]

    def __str__(self) -> str:
        return f"{self.antall} linjer"
