"""A role held in an organisation for a period. It ends by itself on its last day."""

import uuid

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.domain.tilgang import Rolle
from alis.records.felles.constraints import tom_ikke_for_fom, verdi_i
from alis.records.parter.models.organisasjon import Organisasjon
from alis.records.parter.models.person import Person


class Rolleinnehav(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="roller")
    organisasjon = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="roller")
    rolle = models.CharField(max_length=20)
    fom = models.DateField()
    tom = models.DateField(null=True)

    class Meta:
        constraints = [
            verdi_i("rolleinnehav_rolle_i_tabellen", felt="rolle", verdier=Rolle),
            tom_ikke_for_fom("rolleinnehav_tom_ikke_for_fom"),
            UniqueConstraint(
                name="rolleinnehav_en_apen",
                fields=["person", "organisasjon", "rolle"],
                condition=Q(tom__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rolle} {self.fom}"
