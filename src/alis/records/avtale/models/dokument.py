"""A document as it was made, with its hash and the evaluations behind it."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.dokument.format import Dokumentformat
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.avtale.models.bruktsegl import BruktSegl
from alis.records.felles.constraints import lengde, verdi_i


class Dokument(models.Model):
    """Sealed where `segl` is known: the signed version with its evidence page, of which there is one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="dokumenter")
    format = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    innhold = models.BinaryField()
    mal_versjon = models.CharField(max_length=20)
    vurderinger = models.JSONField(default=list)
    opprettet_at = models.DateTimeField()
    segl = models.ForeignKey(BruktSegl, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["opprettet_at", "format"]
        indexes = [models.Index(fields=["sha256"], name="dokument_sha256")]
        constraints = [
            UniqueConstraint(name="dokument_en_gang", fields=["versjon", "format", "sha256"]),
            verdi_i("dokument_format_i_tabellen", felt="format", verdier=Dokumentformat),
            lengde("dokument_hash_lengde", felt="sha256", tegn=64),
            UniqueConstraint(
                name="dokument_ett_forseglet", fields=["versjon"], condition=Q(segl__isnull=False)
            ),
            CheckConstraint(
                name="dokument_bare_pdf_forsegles",
                condition=Q(segl__isnull=True) | Q(format=Dokumentformat.PDF.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.format} {self.sha256[:8]}"
