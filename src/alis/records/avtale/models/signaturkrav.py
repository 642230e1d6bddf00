"""A signature that a version needs. Together they are its signing plan."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.part import Part
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.felles.constraints import krever, verdi_i
from alis.records.parter.models import Person

ER_KOMMUNENS = Q(part=Part.KOMMUNE.value)


class Signaturkrav(models.Model):
    """`person` is null where anyone with the right may give it. Fixed once the version has been sent."""

    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="signaturkrav")
    nummer = models.PositiveSmallIntegerField()
    trinn = models.PositiveSmallIntegerField()
    part = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    tittel = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["versjon", "nummer"]
        constraints = [
            UniqueConstraint(name="signaturkrav_nummer_en_gang", fields=["versjon", "nummer"]),
            UniqueConstraint(
                name="signaturkrav_person_en_gang",
                fields=["versjon", "person"],
                condition=Q(person__isnull=False),
            ),
            UniqueConstraint(
                name="signaturkrav_andre_parter_en_gang", fields=["versjon", "part"], condition=~ER_KOMMUNENS
            ),
            verdi_i("signaturkrav_part_i_tabellen", felt="part", verdier=Part),
            krever("signaturkrav_navngitt_bare_for_kommunen", naar=Q(person__isnull=False), da=ER_KOMMUNENS),
            CheckConstraint(name="signaturkrav_fra_en", condition=Q(nummer__gte=1, trinn__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.nummer} {self.part}"
