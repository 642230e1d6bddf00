"""A template through its versions. Its name is what agreements are pinned to, so it never changes."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.parter.models import Organisasjon


class Malserie(models.Model):
    """`eier` writes and publishes it: an ALIS-kontor, or Helsedirektoratet for the national one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    navn = models.CharField(max_length=60, unique=True)
    eier = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="malserier")

    class Meta:
        constraints = [CheckConstraint(name="malserie_har_navn", condition=~Q(navn=""))]

    def __str__(self) -> str:
        return self.navn
