"""A paper original that was signed by hand: its scan as it was received, and what was said about it."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.felles.constraints import lengde
from alis.records.parter.models import Person


class Skann(models.Model):
    """What the control saw: every page of the document with this hash is here, or its place is in `uleste`.

    `uleste` are the numbers of the pages whose code could not be read. Never changed.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.PROTECT, related_name="skann")
    dokument_hash = models.CharField(max_length=64)
    antall_sider = models.PositiveSmallIntegerField()
    uleste = models.JSONField(default=list)
    lastet_opp_at = models.DateTimeField()
    lastet_opp_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            lengde("skann_hash_lengde", felt="dokument_hash", tegn=64),
            CheckConstraint(name="skann_har_sider", condition=Q(antall_sider__gte=1)),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Skannfil(models.Model):
    """A file exactly as it was received. Never changed and never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    skann = models.ForeignKey(Skann, on_delete=models.PROTECT, related_name="filer")
    nummer = models.PositiveSmallIntegerField()
    filnavn = models.CharField(max_length=200)
    medietype = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    innhold = models.BinaryField()

    class Meta:
        ordering = ["skann", "nummer"]
        constraints = [
            UniqueConstraint(name="skannfil_nummer_en_gang", fields=["skann", "nummer"]),
            lengde("skannfil_hash_lengde", felt="sha256", tegn=64),
        ]

    def __str__(self) -> str:
        return self.filnavn


class Papirregistrering(models.Model):
    """Someone read the names and dates on the paper and wrote them down. `kode_skrevet`: also the control code."""

    skann = models.OneToOneField(Skann, on_delete=models.PROTECT, related_name="registrering")
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kode_skrevet = models.BooleanField()

    def __str__(self) -> str:
        return str(self.skann_id)


class Tilsidelegging(models.Model):
    """Someone saw that the scan was sent in by mistake. It is kept, and never used."""

    skann = models.OneToOneField(Skann, on_delete=models.PROTECT, related_name="tilsidelegging")
    lagt_til_side_at = models.DateTimeField()
    lagt_til_side_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.skann_id)
