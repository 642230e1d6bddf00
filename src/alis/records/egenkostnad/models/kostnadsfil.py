"""What documents a cost, as it is kept: read in a process of its own, and written anew."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.egenkostnad.models.egenkostnad import Egenkostnad
from alis.records.felles.constraints import lengde
from alis.records.parter.models import Person


class Kostnadsfil(models.Model):
    """`mottatt_sha256` is the file as it was received: the same file sent twice is known by it. `sha256` is of `innhold`.

    Never changed. Taken away only while the coordinator has the cost, and then wholly.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kostnad = models.ForeignKey(Egenkostnad, on_delete=models.PROTECT, related_name="filer")
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
            UniqueConstraint(name="kostnadsfil_en_gang", fields=["kostnad", "mottatt_sha256"]),
            lengde("kostnadsfil_hash_lengde", felt="sha256", tegn=64),
            lengde("kostnadsfil_mottatt_hash_lengde", felt="mottatt_sha256", tegn=64),
            CheckConstraint(name="kostnadsfil_er_ikke_tom", condition=Q(storrelse__gte=1, sider__gte=1)),
        ]

    def __str__(self) -> str:
        return self.filnavn
