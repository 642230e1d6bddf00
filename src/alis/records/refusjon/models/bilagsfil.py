"""A receipt as it is kept: read in a process of its own, and written anew without what the picture hid."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.felles.constraints import lengde
from alis.records.parter.models import Person
from alis.records.refusjon.models.refusjonskrav import Refusjonskrav


class Bilagsfil(models.Model):
    """`mottatt_sha256` is the file as it was received: the same photo sent twice is known by it. `sha256` is of `innhold`.

    Never changed. Taken away only while the doctor has the claim, and then wholly: it may show what nobody should see.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    krav = models.ForeignKey(Refusjonskrav, on_delete=models.CASCADE, related_name="bilag")
    filnavn = models.CharField(max_length=200)
    medietype = models.CharField(max_length=40)
    mottatt_sha256 = models.CharField(max_length=64, db_index=True)
    sha256 = models.CharField(max_length=64)
    innhold = models.BinaryField()
    storrelse = models.PositiveIntegerField()
    sider = models.PositiveSmallIntegerField(default=1)
    lagt_ved_at = models.DateTimeField()
    lagt_ved_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["lagt_ved_at", "id"]
        constraints = [
            UniqueConstraint(name="bilagsfil_en_gang", fields=["krav", "mottatt_sha256"]),
            lengde("bilagsfil_hash_lengde", felt="sha256", tegn=64),
            lengde("bilagsfil_mottatt_hash_lengde", felt="mottatt_sha256", tegn=64),
            CheckConstraint(name="bilagsfil_er_ikke_tom", condition=Q(storrelse__gte=1, sider__gte=1)),
        ]

    def __str__(self) -> str:
        return self.filnavn
