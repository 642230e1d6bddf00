"""A transfer: one amount, debited one account and credited another."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.avtale import Element
from alis.domain.regnskap import Konto, Ring
from alis.records.felles.constraints import verdi_i
from alis.records.regnskap.models.bilag import Bilag


def _both_in(ring: Ring) -> Q:
    kontoer = [konto.value for konto in Konto if konto.ring is ring]
    return Q(debet__in=kontoer, kredit__in=kontoer)


class Overforing(models.Model):
    """`belop` in whole øre. Rows are numbered in the order they were booked, and no number is used again."""

    id = models.BigAutoField(primary_key=True)
    bilag = models.ForeignKey(Bilag, on_delete=models.PROTECT, related_name="overforinger")
    linje = models.PositiveSmallIntegerField()
    debet = models.CharField(max_length=20)
    kredit = models.CharField(max_length=20)
    belop = models.BigIntegerField()
    element = models.CharField(max_length=40)

    class Meta:
        ordering = ["pk"]
        constraints = [
            UniqueConstraint(name="overforing_linje_en_gang", fields=["bilag", "linje"]),
            CheckConstraint(name="overforing_over_null", condition=Q(belop__gt=0)),
            CheckConstraint(name="overforing_to_kontoer", condition=~Q(debet=F("kredit"))),
            CheckConstraint(
                name="overforing_i_en_ring",
                condition=_both_in(Ring.FORPLIKTELSE) | _both_in(Ring.PENGER),
            ),
            verdi_i("overforing_element_i_tabellen", felt="element", verdier=Element),
        ]

    def __str__(self) -> str:
        return f"{self.debet} {self.kredit} {self.belop}"
