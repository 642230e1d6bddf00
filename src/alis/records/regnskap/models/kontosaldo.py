"""What each account holds of one case, grant period and element: kept by the database as transfers are booked."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.regnskap import Konto, Side
from alis.records.parter.models import Kommune
from alis.records.utdanning.models import AlisSak


def _right_side(konto: Konto) -> Q:
    if konto.side is Side.DEBET:
        return ~Q(konto=konto.value) | Q(debet__gte=F("kredit"))
    return ~Q(konto=konto.value) | Q(kredit__gte=F("debet"))


def _all_on_their_side() -> Q:
    vilkar = Q()
    for konto in Konto:
        if konto.side is not Side.BEGGE:
            vilkar &= _right_side(konto)
    return vilkar


class Kontosaldo(models.Model):
    """Sums in whole øre. `siste` is the number of the last transfer that is counted in. Written by a trigger alone."""

    id = models.BigAutoField(primary_key=True)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="+")
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="saldoer")
    tilskuddsperiode = models.CharField(max_length=60)
    element = models.CharField(max_length=40)
    konto = models.CharField(max_length=20)
    debet = models.BigIntegerField()
    kredit = models.BigIntegerField()
    siste = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(name="kontosaldo_per_kommune", fields=["kommune", "tilskuddsperiode"])]
        constraints = [
            UniqueConstraint(
                name="kontosaldo_en_gang", fields=["sak", "tilskuddsperiode", "element", "konto"]
            ),
            CheckConstraint(name="kontosaldo_paa_rett_side", condition=_all_on_their_side()),
            CheckConstraint(name="kontosaldo_ikke_negative", condition=Q(debet__gte=0, kredit__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.konto} {self.debet} {self.kredit}"
