"""An ALIS whom the kommune leaves out of its application, and why."""

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.records.felles.constraints import lengst
from alis.records.parter.models import Person
from alis.records.soknad.models.soknad import LENGSTE_GRUNN, Soknad
from alis.records.utdanning.models import AlisSak


class Linjevalg(models.Model):
    """Everyone with a position in the period is in the application unless she is left out here."""

    soknad = models.ForeignKey(Soknad, on_delete=models.CASCADE, related_name="utelatte")
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="+")
    fordi = models.CharField(max_length=LENGSTE_GRUNN)
    valgt_at = models.DateTimeField()
    valgt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            UniqueConstraint(name="linjevalg_en_gang", fields=["soknad", "sak"]),
            models.CheckConstraint(name="linjevalg_har_grunn", condition=~Q(fordi="")),
            lengst("linjevalg_fordi_lengde", felt="fordi", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"{self.sak_id} utelatt"
