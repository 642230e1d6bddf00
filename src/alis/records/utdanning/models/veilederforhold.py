"""Who supervises the ALIS, and when (002 §2 and §4.1.4)."""

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.parter.models import Person
from alis.records.utdanning.models.alissak import AlisSak


class Veilederforhold(models.Model):
    sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="veilederforhold")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="veileder_for")
    fom = models.DateField()
    tom = models.DateField(null=True)

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            tom_ikke_for_fom("veilederforhold_tom_ikke_for_fom"),
            UniqueConstraint(
                name="veilederforhold_ett_apent_i_saken", fields=["sak"], condition=Q(tom__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.fom}"
