"""The account that a doctor wants her money on: hers to say, and another's to confirm before any money goes there."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.records.felles.constraints import begge_eller_ingen, krever, lengde
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak

GJELDER = Q(avlost_at__isnull=True)
BEKREFTET = Q(bekreftet_at__isnull=False)


class Utbetalingskonto(models.Model):
    """Kept for each case: no kommune sees what the doctor has told another. `avlost_at` is when it was set aside, because
    a newer one was confirmed, was written before this one was, or because the kommune could not confirm it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="utbetalingskontoer")
    kontonummer = models.CharField(max_length=11)
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    bekreftet_at = models.DateTimeField(null=True)
    bekreftet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avlost_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["registrert_at", "id"]
        constraints = [
            lengde("utbetalingskonto_elleve_sifre", felt="kontonummer", tegn=11),
            begge_eller_ingen("utbetalingskonto_bekreftet_at_og_av", felter=("bekreftet_at", "bekreftet_av")),
            CheckConstraint(
                name="utbetalingskonto_bekreftes_av_en_annen",
                condition=Q(bekreftet_av__isnull=True) | ~Q(bekreftet_av=F("registrert_av")),
            ),
            UniqueConstraint(
                name="utbetalingskonto_en_i_bruk", fields=["sak"], condition=GJELDER & BEKREFTET
            ),
            UniqueConstraint(
                name="utbetalingskonto_en_venter", fields=["sak"], condition=GJELDER & ~BEKREFTET
            ),
            krever(
                "utbetalingskonto_bekreftes_etter_at_den_er_skrevet",
                naar=BEKREFTET,
                da=Q(bekreftet_at__gte=F("registrert_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"konto i sak {self.sak_id}"
