"""The outbox: what is to leave the house, promised in the transaction of the act that it tells of."""

import uuid

from django.db import models
from django.db.models import Q, UniqueConstraint

from alis.domain.flyt import UTSENDING, Utsendingsstatus
from alis.domain.varsel import Kanal
from alis.records.felles.constraints import krever, verdi_i
from alis.records.varsel.models.varsel import Varsel

IKKE_FERDIG = Q(status__in=[Utsendingsstatus.VENTER.value, Utsendingsstatus.SENDES.value])


class Utsending(models.Model):
    """A notice on its way by one channel. `neste_forsok_at`: when it may be fetched, also from one who never came back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    varsel = models.ForeignKey(Varsel, on_delete=models.CASCADE, related_name="utsendinger")
    kanal = models.CharField(max_length=10)
    status = models.CharField(max_length=10, default=Utsendingsstatus.VENTER.value)
    forsok = models.PositiveSmallIntegerField(default=0)
    neste_forsok_at = models.DateTimeField(null=True)
    levert_at = models.DateTimeField(null=True)
    kvittering = models.CharField(max_length=300, blank=True)
    feil = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["neste_forsok_at", "id"], name="utsending_ko", condition=IKKE_FERDIG),
        ]
        constraints = [
            UniqueConstraint(name="utsending_en_per_kanal", fields=["varsel", "kanal"]),
            verdi_i("utsending_kanal_i_tabellen", felt="kanal", verdier=Kanal),
            verdi_i("utsending_status_i_tabellen", felt="status", verdier=UTSENDING.koder),
            krever("utsending_i_ko_har_tid", naar=IKKE_FERDIG, da=Q(neste_forsok_at__isnull=False)),
            krever(
                "utsending_levert_har_tidspunkt",
                naar=Q(status=Utsendingsstatus.LEVERT.value),
                da=Q(levert_at__isnull=False),
            ),
            krever(
                "utsending_bare_levert_har_tidspunkt",
                naar=Q(levert_at__isnull=False),
                da=Q(status=Utsendingsstatus.LEVERT.value),
            ),
            krever(
                "utsending_gitt_opp_sier_hvorfor",
                naar=Q(status=Utsendingsstatus.GITT_OPP.value),
                da=~Q(feil=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kanal} {self.status}"
