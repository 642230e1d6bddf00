"""One row of the budget of a version of an agreement."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett.grenser import LENGSTE_BESKRIVELSE, MAKS_AVTALEAR
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.constraints import verdi_i

MED_TIMER = Q(hundredeltimer__isnull=False, timesats__isnull=False, belop__isnull=True)
MED_BELOP = Q(hundredeltimer__isnull=True, timesats__isnull=True, belop__isnull=False)


class Budsjettrad(models.Model):
    """Hundredths of hours × a rate in øre, or an amount in øre. Sums and shares are computed, never kept.

    Frozen with the version once that is sent (`records.budsjett.vern`).
    """

    versjon = models.ForeignKey(
        Avtaleversjon,
        on_delete=models.CASCADE,
        related_name="budsjettrader",
        db_index=False,  # the unique constraint begins with it
    )
    nummer = models.PositiveIntegerField()
    avtalear = models.PositiveSmallIntegerField()
    element = models.CharField(max_length=30)
    beskrivelse = models.CharField(max_length=LENGSTE_BESKRIVELSE)
    hundredeltimer = models.IntegerField(null=True)
    timesats = models.BigIntegerField(null=True)
    belop = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["nummer"]
        constraints = [
            UniqueConstraint(name="budsjettrad_nummer_en_gang", fields=["versjon", "nummer"]),
            CheckConstraint(name="budsjettrad_nummer_fra_en", condition=Q(nummer__gte=1)),
            CheckConstraint(
                name="budsjettrad_ar_i_avtalen", condition=Q(avtalear__gte=1, avtalear__lte=MAKS_AVTALEAR)
            ),
            verdi_i("budsjettrad_element_i_tabellen", felt="element", verdier=Element),
            CheckConstraint(name="budsjettrad_har_beskrivelse", condition=~Q(beskrivelse="")),
            CheckConstraint(name="budsjettrad_timer_eller_belop", condition=MED_TIMER | MED_BELOP),
            CheckConstraint(
                name="budsjettrad_ikke_negativ",
                condition=(Q(hundredeltimer__isnull=True) | Q(hundredeltimer__gte=0))
                & (Q(timesats__isnull=True) | Q(timesats__gte=0))
                & (Q(belop__isnull=True) | Q(belop__gte=0)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nummer} {self.element}"
