"""Which kommuner an ALIS-kontor serves, and from when. The division can change and is edited here."""

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.parter.models.aliskontor import AlisKontor
from alis.records.parter.models.kommune import Kommune


class KontorDekning(models.Model):
    kontor = models.ForeignKey(AlisKontor, on_delete=models.CASCADE, related_name="dekninger")
    kommune = models.ForeignKey(Kommune, on_delete=models.CASCADE, related_name="dekninger")
    fom = models.DateField()
    tom = models.DateField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                name="kontordekning_ett_kontor_per_kommune", fields=["kommune"], condition=Q(tom__isnull=True)
            ),
            tom_ikke_for_fom("kontordekning_tom_ikke_for_fom"),
        ]

    def __str__(self) -> str:
        return f"{self.kontor_id} → {self.kommune_id}"
