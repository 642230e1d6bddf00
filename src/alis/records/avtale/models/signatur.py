"""A party's signature on one exact document."""

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.avtale.models.signaturkrav import Signaturkrav
from alis.records.avtale.models.skann import Skann
from alis.records.felles.constraints import krever, lengde, verdi_i
from alis.records.parter.models import Fullmakt, Person

ER_PAPIR = Q(maate=Signeringsmate.PAPIR.value)


class Signatur(models.Model):
    """It fills one place in the signing plan (`krav`), for someone else where it rests on a power of attorney.

    `dokument_hash` is the SHA-256 of the document that was shown when the party signed. On paper only the day is known,
    and `skann` is the paper.
    """

    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="signaturer")
    krav = models.OneToOneField(Signaturkrav, on_delete=models.PROTECT, related_name="signatur")
    part = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    fullmakt = models.ForeignKey(Fullmakt, on_delete=models.PROTECT, null=True, related_name="signaturer")
    maate = models.CharField(max_length=10, default=Signeringsmate.INNLOGGET.value)
    skann = models.ForeignKey(Skann, on_delete=models.PROTECT, null=True, related_name="signaturer")
    signert_at = models.DateTimeField()
    dokument_hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["dokument_hash"], name="signatur_dokument_hash")]
        constraints = [
            UniqueConstraint(name="signatur_en_per_person", fields=["versjon", "person"]),
            verdi_i("signatur_part_i_tabellen", felt="part", verdier=Part),
            verdi_i("signatur_maate_i_tabellen", felt="maate", verdier=Signeringsmate),
            krever("signatur_papir_har_skann", naar=ER_PAPIR, da=Q(skann__isnull=False)),
            krever("signatur_skann_er_papir", naar=Q(skann__isnull=False), da=ER_PAPIR),
            lengde("signatur_hash_lengde", felt="dokument_hash", tegn=64),
        ]

    def __str__(self) -> str:
        return self.part
