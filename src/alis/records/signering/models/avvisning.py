"""A signer refused a version, which then went back to be mended."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.domain.avtale.part import Part
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.constraints import lengde, verdi_i
from alis.records.parter.models import Person


class Avvisning(models.Model):
    """`dokument_hash` is the content that was refused: what is sent later is another. Never changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="avvisninger")
    part = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    grunn = models.TextField()
    avvist_at = models.DateTimeField()
    dokument_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["avvist_at"]
        constraints = [
            verdi_i("avvisning_part_i_tabellen", felt="part", verdier=Part),
            lengde("avvisning_hash_lengde", felt="dokument_hash", tegn=64),
            CheckConstraint(name="avvisning_har_grunn", condition=~Q(grunn="")),
        ]

    def __str__(self) -> str:
        return self.part
