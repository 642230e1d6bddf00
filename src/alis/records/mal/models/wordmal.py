"""A Word template that a kommune has brought, kept as it was checked."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.felles.constraints import begge_eller_ingen, lengde
from alis.records.parter.models import Kommune, Person


class Wordmal(models.Model):
    """A kommune has one in use at a time; those before it are kept as they were."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="wordmaler")
    filnavn = models.CharField(max_length=120)
    innhold = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    opplastet_at = models.DateTimeField()
    opplastet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    tatt_ut_at = models.DateTimeField(null=True)
    tatt_ut_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            UniqueConstraint(
                name="wordmal_en_i_bruk", fields=["kommune"], condition=Q(tatt_ut_at__isnull=True)
            ),
            begge_eller_ingen("wordmal_tatt_ut_at_og_av", felter=("tatt_ut_at", "tatt_ut_av")),
            lengde("wordmal_hash_lengde", felt="sha256", tegn=64),
            CheckConstraint(name="wordmal_har_filnavn", condition=~Q(filnavn="")),
        ]

    def __str__(self) -> str:
        return self.filnavn
