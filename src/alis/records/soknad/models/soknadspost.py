"""What was sought for one element of one ALIS, and what the state granted."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.tilskudd import MED_TILSKUDD
from alis.records.felles.constraints import verdi_i
from alis.records.soknad.models.soknad import Soknad
from alis.records.utdanning.models import AlisSak


class Soknadspost(models.Model):
    """Whole øre. `sokt` is null where a rate that decides was not known when it was sent; `innvilget` until the state answers."""

    soknad = models.ForeignKey(Soknad, on_delete=models.PROTECT, related_name="poster")
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="soknadsposter")
    linje = models.PositiveSmallIntegerField()
    element = models.CharField(max_length=30)
    kostnad = models.BigIntegerField()
    sokt = models.BigIntegerField(null=True)
    innvilget = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["soknad", "linje", "id"]
        constraints = [
            UniqueConstraint(name="soknadspost_en_gang", fields=["soknad", "sak", "element"]),
            verdi_i("soknadspost_element_i_tabellen", felt="element", verdier=MED_TILSKUDD),
            CheckConstraint(
                name="soknadspost_ikke_negativ",
                condition=Q(kostnad__gte=0, linje__gte=1)
                & (Q(sokt__isnull=True) | Q(sokt__gte=0))
                & (Q(innvilget__isnull=True) | Q(innvilget__gte=0)),
            ),
            CheckConstraint(
                name="soknadspost_sokt_hoyst_kostnaden",
                condition=Q(sokt__isnull=True) | Q(sokt__lte=F("kostnad")),
            ),
            CheckConstraint(
                name="soknadspost_innvilget_hoyst_det_sokte",
                condition=Q(innvilget__isnull=True) | Q(sokt__isnull=True) | Q(innvilget__lte=F("sokt")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.linje} {self.element}"
