"""An order to the bank: what a kommune pays out in one file. Its states are the table `UTBETALING` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import UTBETALING, Utbetalingsstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengde, verdi_i
from alis.records.parter.models import Kommune, Person

SENDT = Q(status__in=[Utbetalingsstatus.I_BANKEN.value, Utbetalingsstatus.AVSLUTTET.value])


class Utbetaling(models.Model):
    """Numbered within the kommune and the year, without holes. The identity is chosen by the page that asks for it, so that
    the same press twice is the same order. Whoever made it does not send it. `betalingsdag` is the day that the bank is asked to pay on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="utbetalinger")
    ar = models.PositiveSmallIntegerField()
    nummer = models.PositiveIntegerField()
    status = models.CharField(max_length=20, default=Utbetalingsstatus.KLAR.value)
    fra_konto = models.CharField(max_length=11)
    betalingsdag = models.DateField()
    laget_at = models.DateTimeField()
    laget_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avsluttet_at = models.DateTimeField(null=True)
    avsluttet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    laas = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-ar", "-nummer"]
        constraints = [
            verdi_i("utbetaling_status_i_tabellen", felt="status", verdier=UTBETALING.koder),
            UniqueConstraint(name="utbetaling_nummer_en_gang", fields=["kommune", "ar", "nummer"]),
            CheckConstraint(name="utbetaling_nummer_fra_en", condition=Q(nummer__gte=1)),
            lengde("utbetaling_fra_konto_elleve_sifre", felt="fra_konto", tegn=11),
            begge_eller_ingen("utbetaling_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            CheckConstraint(
                name="utbetaling_sendes_av_en_annen",
                condition=Q(sendt_av__isnull=True) | ~Q(sendt_av=F("laget_av")),
            ),
            begge_eller_ingen("utbetaling_avsluttet_at_og_av", felter=("avsluttet_at", "avsluttet_av")),
            krever("utbetaling_sendt_har_tidspunkt", naar=SENDT, da=Q(sendt_at__isnull=False)),
            krever("utbetaling_usendt_har_ikke", naar=~SENDT, da=Q(sendt_at__isnull=True)),
            krever(
                "utbetaling_avsluttet_har_tidspunkt",
                naar=Q(status__in=[Utbetalingsstatus.AVSLUTTET.value, Utbetalingsstatus.FORKASTET.value]),
                da=Q(avsluttet_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"utbetaling {self.navn} {self.status}"

    @property
    def navn(self) -> str:
        """As it is spoken of, and as the accounts know it: `2026-7`."""
        return f"{self.ar}-{self.nummer}"

    @property
    def melding_id(self) -> str:
        """What the bank knows the order by, the same for ever."""
        return f"ALIS-{self.kommune_id}-{self.ar}-{self.nummer}"
