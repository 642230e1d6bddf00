"""A letter as it was made, with its hash."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.brevslag import Brevslag
from alis.records.felles.constraints import lengde, verdi_i
from alis.records.opphor.models.opphor import Opphor
from alis.records.opphor.models.tilbakebetalingskrav import Tilbakebetalingskrav


class Opphorsbrev(models.Model):
    """The letter that the agreement ends, or (with `krav`) the claim."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    opphor = models.ForeignKey(Opphor, on_delete=models.PROTECT, related_name="brev")
    krav = models.ForeignKey(Tilbakebetalingskrav, on_delete=models.PROTECT, null=True, related_name="brev")
    slag = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    innhold = models.BinaryField()
    opprettet_at = models.DateTimeField()

    class Meta:
        ordering = ["opprettet_at"]
        constraints = [
            verdi_i("opphorsbrev_slag_i_tabellen", felt="slag", verdier=Brevslag),
            UniqueConstraint(name="opphorsbrev_ett_per_krav", fields=["krav"]),
            CheckConstraint(
                name="opphorsbrev_krav_har_krav",
                condition=Q(slag=Brevslag.KRAV.value, krav__isnull=False)
                | Q(slag=Brevslag.OPPHOR.value, krav__isnull=True),
            ),
            lengde("opphorsbrev_hash_lengde", felt="sha256", tegn=64),
        ]

    def __str__(self) -> str:
        return f"{self.slag} {self.sha256[:8]}"
