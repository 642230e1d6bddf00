"""Which steps of which deadlines have been taken. The deadlines themselves are not stored."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint


class Sendtvarsel(models.Model):
    """`nokkel`, `dato` and `trinn` are those of `domain.frist`. That they stand once is what «never twice» rests on."""

    nokkel = models.CharField(max_length=120)
    dato = models.DateField()
    trinn = models.CharField(max_length=40)
    sendt_at = models.DateTimeField()

    class Meta:
        constraints = [
            UniqueConstraint(name="sendtvarsel_aldri_to_ganger", fields=["nokkel", "dato", "trinn"]),
            CheckConstraint(name="sendtvarsel_har_nokkel_og_trinn", condition=~Q(nokkel="") & ~Q(trinn="")),
        ]

    def __str__(self) -> str:
        return f"{self.nokkel} {self.trinn}"
