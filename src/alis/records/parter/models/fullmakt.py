"""A signer lets another sign in her place for a while, in one organisation."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.parter.models.organisasjon import Organisasjon
from alis.records.parter.models.person import Person


class Fullmakt(models.Model):
    """Given by `giver` herself: nobody else can give away her signature. `trukket_at` is when she took it back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisasjon = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="fullmakter")
    giver = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="fullmakter_gitt")
    mottaker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="fullmakter_fatt")
    fom = models.DateField()
    tom = models.DateField()
    gitt_at = models.DateTimeField()
    trukket_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-tom", "id"]
        constraints = [
            tom_ikke_for_fom("fullmakt_tom_ikke_for_fom"),
            CheckConstraint(name="fullmakt_ikke_til_seg_selv", condition=~Q(giver=F("mottaker"))),
            # Given twice, it would still work after it was taken back.
            UniqueConstraint(
                name="fullmakt_en_gang",
                fields=["organisasjon", "giver", "mottaker", "fom", "tom"],
                condition=Q(trukket_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fom} {self.tom}"
