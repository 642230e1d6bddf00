"""What the parties agree under one element (002 §4.1.1 to §4.3)."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale import Element
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.felles.constraints import verdi_i


class Avtaleelement(models.Model):
    """`belop_per_ar` in whole øre; null while no amount is agreed."""

    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.CASCADE, related_name="elementer")
    element = models.CharField(max_length=30)
    avtalt_tekst = models.TextField(blank=True)
    belop_per_ar = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(name="avtaleelement_en_gang", fields=["versjon", "element"]),
            verdi_i("avtaleelement_element_i_tabellen", felt="element", verdier=Element),
            CheckConstraint(
                name="avtaleelement_belop_ikke_negativt",
                condition=Q(belop_per_ar__isnull=True) | Q(belop_per_ar__gte=0),
            ),
        ]

    def __str__(self) -> str:
        return self.element
