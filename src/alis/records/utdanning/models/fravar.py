"""Full absence from the municipal post: dates and kind, never a cause (002 §1.2)."""

import uuid

from django.db import models
from django.db.models import Q

from alis.domain.utdanning import Fravarstype
from alis.records.felles.constraints import krever, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Sykehussted
from alis.records.utdanning.models.alissak import AlisSak


class Fravar(models.Model):
    """Service in an institution stops the agreement; in other leave the activities may go on by consent."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="fravar")
    type = models.CharField(max_length=30)
    fom = models.DateField()
    tom = models.DateField()
    aktiviteter_fortsetter = models.BooleanField(default=False)
    sykehussted = models.ForeignKey(Sykehussted, on_delete=models.PROTECT, null=True, related_name="fravar")

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            verdi_i("fravar_type_i_tabellen", felt="type", verdier=Fravarstype),
            tom_ikke_for_fom("fravar_tom_ikke_for_fom"),
            krever(
                "fravar_institusjon_stanser_aktivitetene",
                naar=Q(type=Fravarstype.INSTITUSJONSTJENESTE.value),
                da=Q(aktiviteter_fortsetter=False),
            ),
            krever(
                "fravar_sykehus_bare_ved_institusjonstjeneste",
                naar=Q(sykehussted__isnull=False),
                da=Q(type=Fravarstype.INSTITUSJONSTJENESTE.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.fom}–{self.tom}"
