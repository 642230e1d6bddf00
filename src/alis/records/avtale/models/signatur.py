"""A party's signature on one exact document."""

from django.db import models
from django.db.models import UniqueConstraint

from alis.domain.avtale.part import Part
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.felles.constraints import lengde, verdi_i
from alis.records.parter.models import Person


class Signatur(models.Model):
    """`dokument_hash` is the SHA-256 of the document that was shown when the party signed."""

    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="signaturer")
    part = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    signert_at = models.DateTimeField()
    dokument_hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["dokument_hash"], name="signatur_dokument_hash")]
        constraints = [
            UniqueConstraint(name="signatur_en_per_part", fields=["versjon", "part"]),
            UniqueConstraint(name="signatur_en_per_person", fields=["versjon", "person"]),
            verdi_i("signatur_part_i_tabellen", felt="part", verdier=Part),
            lengde("signatur_hash_lengde", felt="dokument_hash", tegn=64),
        ]

    def __str__(self) -> str:
        return self.part
