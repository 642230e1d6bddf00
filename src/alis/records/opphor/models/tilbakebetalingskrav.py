"""What is claimed of the doctor. Its states are the table `TILBAKEBETALINGSKRAV` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.avtale.ubrukt import Ubruktregel
from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, verdi_i
from alis.records.opphor.models.opphor import Opphor
from alis.records.parter.models import Person

IKKE_SENDT = Q(status__in=[Kravstatus.UAVKLART.value, Kravstatus.BEREGNET.value])
GJELDER = ~Q(status__in=[Kravstatus.ERSTATTET.value, Kravstatus.BORTFALT.value])
HAR_VAERT_SENDT = Q(
    status__in=[
        Kravstatus.SENDT.value,
        Kravstatus.INNSIGELSE.value,
        Kravstatus.BETALT.value,
        Kravstatus.ETTERGITT.value,
    ]
)


class Tilbakebetalingskrav(models.Model):
    """Amounts in whole øre; null is not known. `fakta` and `vurderinger` are what it was worked out from, and why.

    It is never changed, only replaced by the next number. Whoever works it out does not approve it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    opphor = models.ForeignKey(Opphor, on_delete=models.PROTECT, related_name="krav")
    nummer = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=20)
    belop = models.BigIntegerField(null=True)
    av_engangsbelop = models.BigIntegerField(null=True)
    av_ubrukt = models.BigIntegerField(null=True)
    ubruktregel = models.CharField(max_length=20)
    bestemt_av = models.CharField(max_length=200)
    begrunnelse = models.CharField(max_length=2000)
    fakta = models.JSONField()
    vurderinger = models.JSONField()
    beregnet_at = models.DateTimeField()
    beregnet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    forfall = models.DateField(null=True)
    imotsagt_at = models.DateTimeField(null=True)
    imotsagt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    innsigelse = models.CharField(max_length=4000, blank=True)
    avgjort_at = models.DateTimeField(null=True)
    avgjort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avgjort_fordi = models.CharField(max_length=2000, blank=True)
    laas = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["nummer"]
        constraints = [
            verdi_i("krav_status_i_tabellen", felt="status", verdier=TILBAKEBETALINGSKRAV.koder),
            verdi_i("krav_ubruktregel_i_tabellen", felt="ubruktregel", verdier=Ubruktregel),
            UniqueConstraint(name="krav_nummer_en_gang", fields=["opphor", "nummer"]),
            UniqueConstraint(name="krav_ett_gjelder", fields=["opphor"], condition=GJELDER),
            CheckConstraint(
                name="krav_belop_ikke_negative",
                condition=(Q(belop__isnull=True) | Q(belop__gte=0))
                & (Q(av_engangsbelop__isnull=True) | Q(av_engangsbelop__gte=0))
                & (Q(av_ubrukt__isnull=True) | Q(av_ubrukt__gte=0)),
            ),
            CheckConstraint(
                name="krav_belop_er_summen",
                condition=Q(belop__isnull=True, av_engangsbelop__isnull=True)
                | Q(belop__isnull=True, av_ubrukt__isnull=True)
                | Q(belop=F("av_engangsbelop") + F("av_ubrukt")),
            ),
            krever(
                "krav_uavklart_er_uten_belop",
                naar=Q(status=Kravstatus.UAVKLART.value),
                da=Q(belop__isnull=True),
            ),
            krever("krav_sendt_har_belop", naar=HAR_VAERT_SENDT, da=Q(belop__gt=0) & Q(belop__isnull=False)),
            krever("krav_sendt_har_forfall", naar=HAR_VAERT_SENDT, da=Q(sendt_at__isnull=False)),
            krever("krav_usendt_er_usendt", naar=IKKE_SENDT, da=Q(sendt_at__isnull=True)),
            begge_eller_ingen("krav_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("krav_sendt_med_forfall", felter=("sendt_at", "forfall")),
            begge_eller_ingen("krav_imotsagt_at_og_av", felter=("imotsagt_at", "imotsagt_av")),
            begge_eller_ingen("krav_avgjort_at_og_av", felter=("avgjort_at", "avgjort_av")),
            krever(
                "krav_innsigelse_har_ord",
                naar=Q(imotsagt_at__isnull=False),
                da=~Q(innsigelse=""),
            ),
            krever(
                "krav_ettergitt_er_avgjort",
                naar=Q(status=Kravstatus.ETTERGITT.value),
                da=Q(avgjort_at__isnull=False) & ~Q(avgjort_fordi=""),
            ),
            CheckConstraint(
                name="krav_beregnet_og_sendt_av_to",
                condition=Q(sendt_av__isnull=True) | ~Q(sendt_av=F("beregnet_av")),
            ),
        ]

    def __str__(self) -> str:
        return f"krav {self.nummer} {self.status}"
