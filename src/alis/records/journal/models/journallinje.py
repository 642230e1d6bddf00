"""One act, written in the same transaction as the act itself."""

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.felles.constraints import lengde


class Journallinje(models.Model):
    """No foreign keys: a line outlives what it tells of. `innhold` holds facts without person numbers."""

    sekvens = models.BigIntegerField(primary_key=True)
    tidspunkt = models.DateTimeField()
    person_id = models.UUIDField(null=True)
    navn = models.CharField(max_length=200)
    rolle = models.CharField(max_length=30)
    organisasjon_id = models.UUIDField(null=True)
    organisasjon = models.CharField(max_length=200)
    handling = models.CharField(max_length=60)
    objekt_type = models.CharField(max_length=60)
    objekt_id = models.CharField(max_length=60)
    sak_id = models.UUIDField(null=True)
    kommunenummer = models.CharField(max_length=4)
    innhold = models.JSONField()
    forrige_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["sekvens"]
        indexes = [models.Index(fields=["sak_id", "sekvens"], name="journallinje_sak")]
        constraints = [
            CheckConstraint(name="journallinje_sekvens_fra_en", condition=Q(sekvens__gte=1)),
            lengde("journallinje_hash_lengde", felt="hash", tegn=64),
            lengde("journallinje_forrige_hash_lengde", felt="forrige_hash", tegn=64),
        ]

    def __str__(self) -> str:
        return f"{self.sekvens} {self.handling}"
