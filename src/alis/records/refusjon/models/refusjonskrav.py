"""One claim from a doctor. Its states are the table `REFUSJONSKRAV` in `domain.flyt`."""

import uuid
from decimal import Decimal

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale import Element
from alis.domain.flyt import REFUSJONSKRAV, Refusjonsstatus
from alis.domain.refusjon import KAN_KREVES
from alis.domain.refusjon.grenser import LENGSTE_TEKST
from alis.domain.refusjon.utlegg import MED_FOND_II
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Person
from alis.records.refusjon.models.vilkar import (
    ATTESTERT,
    AVVIST,
    GODKJENT,
    SENDT,
    UATTESTERT,
    belopet_er_resten,
    tre_personer,
)
from alis.records.utdanning.models import AlisSak

FLEST_TIMER = Decimal(400)


class Refusjonskrav(models.Model):
    """Amounts in whole øre; null is not yet stated. `krevd_av` is the doctor of the case, `runde` how often she has sent it.

    `belop` is what is claimed: `utgift` less what the fund covers. What was sent is bound by `innhold_hash` and never
    changed while the kommune has it; `tilskuddsperiode` is the name of the rate set, and `vurderinger` what the rules
    said when it was sent. Whoever vouches for it (`attestert_av`) is not the one who approves it, and neither is
    the doctor. `svart_*` is why it was returned or refused.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="refusjonskrav")
    krevd_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="refusjonskrav")
    nummer = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=20, default=Refusjonsstatus.KLADD.value)
    element = models.CharField(max_length=30, default=Element.LAERINGSAKTIVITETER.value)
    dag = models.DateField(null=True)
    utgift = models.BigIntegerField(null=True)
    fond_ii = models.BigIntegerField(default=0)
    belop = models.BigIntegerField(null=True)
    timer = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    hva = models.CharField(max_length=LENGSTE_TEKST, blank=True)
    tilskuddsperiode = models.CharField(max_length=60, blank=True)
    innhold_hash = models.CharField(max_length=64, blank=True)
    vurderinger = models.JSONField(default=list)
    runde = models.PositiveSmallIntegerField(default=0)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    endret_at = models.DateTimeField()
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    attestert_at = models.DateTimeField(null=True)
    attestert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    godkjent_at = models.DateTimeField(null=True)
    godkjent_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    svart_at = models.DateTimeField(null=True)
    svart_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fordi = models.CharField(max_length=LENGSTE_TEKST, blank=True)
    utbetalt_at = models.DateTimeField(null=True)
    utbetalt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["opprettet_at", "id"]
        indexes = [
            models.Index(fields=["status", "sendt_at", "id"], name="refusjonskrav_ko"),
            models.Index(fields=["sak", "status", "sendt_at", "id"], name="refusjonskrav_sakens"),
            models.Index(fields=["utgift", "dag"], name="refusjonskrav_like"),
            models.Index(fields=["status", "godkjent_at", "id"], name="refusjonskrav_betalbare"),
        ]
        constraints = [
            verdi_i("refusjonskrav_status_i_tabellen", felt="status", verdier=REFUSJONSKRAV.koder),
            verdi_i("refusjonskrav_element_kan_kreves", felt="element", verdier=KAN_KREVES),
            UniqueConstraint(name="refusjonskrav_nummer_en_gang", fields=["sak", "nummer"]),
            belopet_er_resten("refusjonskrav_belop_er_resten"),
            CheckConstraint(
                name="refusjonskrav_belop_ikke_negative",
                condition=Q(fond_ii__gte=0) & (Q(utgift__isnull=True) | Q(utgift__gte=0)),
            ),
            CheckConstraint(
                name="refusjonskrav_timer_innen_aret",
                condition=Q(timer__isnull=True) | Q(timer__gte=0, timer__lte=FLEST_TIMER),
            ),
            krever(
                "refusjonskrav_timer_bare_i_praksiskompensasjon",
                naar=Q(timer__isnull=False),
                da=Q(element=Element.PRAKSISKOMPENSASJON.value),
            ),
            krever(
                "refusjonskrav_fond_ii_bare_i_laering",
                naar=SENDT & Q(fond_ii__gt=0),
                da=Q(element__in=[element.value for element in MED_FOND_II]),
            ),
            krever(
                "refusjonskrav_sendt_er_helt",
                naar=SENDT,
                da=Q(nummer__isnull=False, dag__isnull=False, belop__isnull=False, sendt_at__isnull=False)
                & Q(belop__gt=0, runde__gte=1)
                & ~Q(tilskuddsperiode="")
                & ~Q(innhold_hash="")
                & ~Q(hva=""),
            ),
            krever(
                "refusjonskrav_kladd_er_usendt",
                naar=Q(status=Refusjonsstatus.KLADD.value),
                da=Q(sendt_at__isnull=True, nummer__isnull=True, runde=0),
            ),
            krever("refusjonskrav_attestert_av_noen", naar=ATTESTERT, da=Q(attestert_at__isnull=False)),
            krever("refusjonskrav_godkjent_av_noen", naar=GODKJENT, da=Q(godkjent_at__isnull=False)),
            krever("refusjonskrav_bare_godkjent_er_godkjent", naar=~GODKJENT, da=Q(godkjent_at__isnull=True)),
            krever(
                "refusjonskrav_uattestert_er_uattestert",
                naar=UATTESTERT,
                da=Q(attestert_at__isnull=True),
            ),
            krever(
                "refusjonskrav_avvist_med_grunn", naar=AVVIST, da=Q(svart_at__isnull=False) & ~Q(fordi="")
            ),
            krever(
                "refusjonskrav_utbetalt_har_tidspunkt",
                naar=Q(status=Refusjonsstatus.UTBETALT.value),
                da=Q(utbetalt_at__isnull=False),
            ),
            krever(
                "refusjonskrav_bare_utbetalt_er_utbetalt",
                naar=~Q(status=Refusjonsstatus.UTBETALT.value),
                da=Q(utbetalt_at__isnull=True),
            ),
            *tre_personer("refusjonskrav"),
            *(
                begge_eller_ingen(f"refusjonskrav_{hva}_at_og_av", felter=(f"{hva}_at", f"{hva}_av"))
                for hva in ("sendt", "attestert", "godkjent", "svart", "utbetalt")
            ),
            lengst("refusjonskrav_hva_lengde", felt="hva", tegn=LENGSTE_TEKST),
            lengst("refusjonskrav_fordi_lengde", felt="fordi", tegn=LENGSTE_TEKST),
        ]

    def __str__(self) -> str:
        return f"refusjonskrav {self.nummer or ''} {self.status}"
