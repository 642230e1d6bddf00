"""A secret address that gives a person's deadlines to her calendar."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.felles.constraints import lengde
from alis.records.parter.models import Person


class Kalenderadresse(models.Model):
    """Only the SHA-256 of the secret is kept. `navn` is her own word for the device. Taken back, it answers no more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="kalenderadresser")
    navn = models.CharField(max_length=60)
    hash = models.CharField(max_length=64, unique=True)
    opprettet_at = models.DateTimeField()
    trukket_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["opprettet_at", "id"]
        constraints = [
            lengde("kalenderadresse_hash_lengde", felt="hash", tegn=64),
            CheckConstraint(name="kalenderadresse_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn
