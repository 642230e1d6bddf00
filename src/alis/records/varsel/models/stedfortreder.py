"""Who has another's notices while she is away."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q

from alis.domain.varsel.stedfortreder import KAN_HA_STEDFORTREDER
from alis.records.felles.constraints import tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Organisasjon, Person


class Stedfortreder(models.Model):
    """Someone with the same role in the same organisation, for a period with both ends. Never why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stedfortredere")
    stedfortreder = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="stedfortreder_for")
    organisasjon = models.ForeignKey(Organisasjon, on_delete=models.CASCADE, related_name="+")
    rolle = models.CharField(max_length=20)
    fom = models.DateField()
    tom = models.DateField()
    opprettet_at = models.DateTimeField()

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            verdi_i("stedfortreder_rolle_i_tabellen", felt="rolle", verdier=KAN_HA_STEDFORTREDER),
            tom_ikke_for_fom("stedfortreder_tom_ikke_for_fom"),
            CheckConstraint(name="stedfortreder_er_en_annen", condition=~Q(person=F("stedfortreder"))),
        ]

    def __str__(self) -> str:
        return f"{self.rolle} {self.fom}–{self.tom}"
