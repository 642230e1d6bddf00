"""One payment in an order: one claim, to one account."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import UTBETALINGSLINJE, Linjestatus
from alis.records.felles.constraints import krever, lengst, verdi_i
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utbetaling.models.utbetaling import Utbetaling
from alis.records.utbetaling.models.utbetalingskonto import Utbetalingskonto

STAR = Q(status__in=[Linjestatus.VENTER.value, Linjestatus.BETALT.value])
LENGSTE_GRUNN = 500


class Utbetalingslinje(models.Model):
    """`belop` in whole øre. A claim stands in one payment, whatever is tried; only the bank's no, or that the order was thrown
    away before it was sent, lets it into another."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    utbetaling = models.ForeignKey(Utbetaling, on_delete=models.PROTECT, related_name="linjer")
    nummer = models.PositiveIntegerField()
    krav = models.ForeignKey(Refusjonskrav, on_delete=models.PROTECT, related_name="utbetalingslinjer")
    konto = models.ForeignKey(Utbetalingskonto, on_delete=models.PROTECT, related_name="+")
    mottaker = models.CharField(max_length=200)
    belop = models.BigIntegerField()
    status = models.CharField(max_length=20, default=Linjestatus.VENTER.value)
    avvist_fordi = models.CharField(max_length=LENGSTE_GRUNN, blank=True)

    class Meta:
        ordering = ["nummer"]
        constraints = [
            verdi_i("utbetalingslinje_status_i_tabellen", felt="status", verdier=UTBETALINGSLINJE.koder),
            UniqueConstraint(name="utbetalingslinje_nummer_en_gang", fields=["utbetaling", "nummer"]),
            UniqueConstraint(name="utbetalingslinje_krav_en_gang", fields=["krav"], condition=STAR),
            CheckConstraint(name="utbetalingslinje_over_null", condition=Q(belop__gt=0)),
            krever(
                "utbetalingslinje_avvist_har_grunn",
                naar=Q(status=Linjestatus.AVVIST.value),
                da=~Q(avvist_fordi=""),
            ),
            lengst("utbetalingslinje_grunn_lengde", felt="avvist_fordi", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"betaling {self.nummer} {self.status}"

    @property
    def referanse(self) -> str:
        """What the bank carries to the receiver and back: the same payment twice is one to the bank too."""
        return f"{self.utbetaling.melding_id}-{self.nummer}"
