"""A voucher: why something was booked, when, and by whom."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.regnskap import Bilagsart
from alis.records.felles.constraints import lengde, verdi_i
from alis.records.parter.models import Kommune, Person
from alis.records.utdanning.models import AlisSak


class Bilag(models.Model):
    """Never changed and never removed. `antall` transfers belong to it and no more can be added.

    `bokfort_av` is empty where the installation booked it by itself. `objekt_id` is the claim or the advance it is about.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="+")
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="bilag")
    tilskuddsperiode = models.CharField(max_length=60)
    art = models.CharField(max_length=20)
    dato = models.DateField()
    nokkel = models.CharField(max_length=200)
    antall = models.PositiveSmallIntegerField()
    objekt_type = models.CharField(max_length=40, blank=True)
    objekt_id = models.UUIDField(null=True)
    grunnlag = models.JSONField(default=dict)
    omgjor = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="omgjort_av")
    sha256 = models.CharField(max_length=64)
    bokfort_at = models.DateTimeField()
    bokfort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["bokfort_at", "pk"]
        indexes = [
            models.Index(name="bilag_per_sak", fields=["sak", "bokfort_at", "id"]),
            models.Index(name="bilag_per_objekt", fields=["objekt_id"]),
        ]
        constraints = [
            UniqueConstraint(name="bilag_nokkel_en_gang", fields=["nokkel"]),
            verdi_i("bilag_art_i_tabellen", felt="art", verdier=Bilagsart),
            CheckConstraint(name="bilag_har_overforinger", condition=Q(antall__gt=0)),
            CheckConstraint(
                name="bilag_har_nokkel_og_periode", condition=~Q(nokkel="") & ~Q(tilskuddsperiode="")
            ),
            CheckConstraint(
                name="bilag_omgjor_bare_som_omgjort",
                condition=Q(art=Bilagsart.OMGJORT.value, omgjor__isnull=False)
                | ~Q(art=Bilagsart.OMGJORT.value) & Q(omgjor__isnull=True),
            ),
            CheckConstraint(
                name="bilag_objekt_type_og_id",
                condition=Q(objekt_type="", objekt_id__isnull=True)
                | ~Q(objekt_type="") & Q(objekt_id__isnull=False),
            ),
            lengde("bilag_sha256_lengde", felt="sha256", tegn=64),
        ]

    def __str__(self) -> str:
        return f"{self.art} {self.dato}"
