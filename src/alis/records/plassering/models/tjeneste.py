"""One service in a hospital, and what is logged, counted and documented of it. Its states are `SYKEHUSTJENESTE` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import SYKEHUSTJENESTE, TJENESTEN_ER_SLUTT, Tjenestestatus
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.records.felles.constraints import begge_eller_ingen, krever, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Person
from alis.records.plassering.models.behov import Behov
from alis.records.plassering.models.plasstilbud import Plasstilbud
from alis.records.utdanning.models import Fravar

S = Tjenestestatus
BEKREFTET = Q(bekreftet_at__isnull=False)
INNENFOR = Q(
    bekreftet_fom__isnull=False,
    bekreftet_tom__isnull=False,
    bekreftet_prosent__isnull=False,
    bekreftet_fom__gte=F("fom"),
    bekreftet_tom__lte=F("tom"),
    bekreftet_tom__gte=F("bekreftet_fom"),
    bekreftet_prosent__gt=0,
    bekreftet_prosent__lte=100,
)
"""Confirmed days are within those that the kommune knows of."""


class Sykehustjeneste(models.Model):
    """What an accepted offer becomes: `fom` to `tom`, which moves when it is prolonged or ends early. Never a cause.

    `fravar` is the absence in the doctor's case that follows it; null where leave stands in the way, or where nothing
    came of it. `kommunens_*` are the days that the kommune had typed there before. What is `bekreftet` is locked.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tilbud = models.OneToOneField(Plasstilbud, on_delete=models.PROTECT, related_name="tjeneste")
    behov = models.ForeignKey(Behov, on_delete=models.PROTECT, related_name="tjenester")
    fravar = models.OneToOneField(Fravar, on_delete=models.PROTECT, null=True, related_name="tjeneste")
    fom = models.DateField()
    tom = models.DateField()
    status = models.CharField(max_length=20, default=S.VENTER.value)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    kommunens_fom = models.DateField(null=True)
    kommunens_tom = models.DateField(null=True)
    avsluttet_at = models.DateTimeField(null=True)
    avsluttet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    bekreftet_at = models.DateTimeField(null=True)
    bekreftet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    bekreftet_fom = models.DateField(null=True)
    bekreftet_tom = models.DateField(null=True)
    bekreftet_prosent = models.DecimalField(max_digits=5, decimal_places=2, null=True)

    class Meta:
        ordering = ["fom", "id"]
        indexes = [
            models.Index(fields=["status", "fom"], name="tjeneste_oppstart"),
            models.Index(fields=["status", "tom"], name="tjeneste_slutt"),
        ]
        constraints = [
            verdi_i("tjeneste_status_i_tabellen", felt="status", verdier=SYKEHUSTJENESTE.koder),
            tom_ikke_for_fom("tjeneste_tom_ikke_for_fom"),
            begge_eller_ingen("tjeneste_kommunens_dager", felter=("kommunens_fom", "kommunens_tom")),
            begge_eller_ingen("tjeneste_avsluttet_at_og_av", felter=("avsluttet_at", "avsluttet_av")),
            begge_eller_ingen("tjeneste_bekreftet_at_og_av", felter=("bekreftet_at", "bekreftet_av")),
            krever("tjeneste_fullfort_er_bekreftet", naar=Q(status=S.FULLFORT.value), da=BEKREFTET),
            krever(
                "tjeneste_bekreftet_er_slutt",
                naar=BEKREFTET,
                da=Q(status__in=[str(status) for status in TJENESTEN_ER_SLUTT]),
            ),
            krever(
                "tjeneste_avbrutt_er_avsluttet",
                naar=Q(status=S.AVBRUTT.value),
                da=Q(avsluttet_at__isnull=False),
            ),
            krever(
                "tjeneste_bortfalt_uten_fravar", naar=Q(status=S.BORTFALT.value), da=Q(fravar__isnull=True)
            ),
            CheckConstraint(
                name="tjeneste_bekreftet_med_dager_og_prosent",
                condition=(BEKREFTET & INNENFOR)
                | Q(
                    bekreftet_at__isnull=True,
                    bekreftet_fom__isnull=True,
                    bekreftet_tom__isnull=True,
                    bekreftet_prosent__isnull=True,
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"tjeneste {self.fom}–{self.tom}"


class Tjenestekontakt(models.Model):
    """That the kommune was in touch while she was away: when, how and about what, from lists. Nothing is written of her."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tjeneste = models.ForeignKey(Sykehustjeneste, on_delete=models.PROTECT, related_name="kontakter")
    dato = models.DateField()
    mate = models.CharField(max_length=20)
    tema = models.CharField(max_length=20)
    fort_at = models.DateTimeField()
    fort_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["dato", "fort_at"]
        constraints = [
            verdi_i("tjenestekontakt_mate_i_tabellen", felt="mate", verdier=Kontaktmate),
            verdi_i("tjenestekontakt_tema_i_tabellen", felt="tema", verdier=Kontakttema),
            UniqueConstraint(name="tjenestekontakt_en_gang", fields=["tjeneste", "dato", "mate", "tema"]),
        ]

    def __str__(self) -> str:
        return f"{self.mate} {self.dato}"


class Kursdag(models.Model):
    """A day at a course during the service, which the hospital pays for."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tjeneste = models.ForeignKey(Sykehustjeneste, on_delete=models.PROTECT, related_name="kursdager")
    dato = models.DateField()
    fort_at = models.DateTimeField()
    fort_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["dato"]
        constraints = [UniqueConstraint(name="kursdag_en_gang", fields=["tjeneste", "dato"])]

    def __str__(self) -> str:
        return str(self.dato)


class Dokumentertmal(models.Model):
    """That the hospital has documented a learning goal in Kompetanseportalen, which is where it counts, and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tjeneste = models.ForeignKey(Sykehustjeneste, on_delete=models.PROTECT, related_name="dokumenterte_mal")
    laeringsmal = models.CharField(max_length=10)
    dato = models.DateField()
    dokumentert_at = models.DateTimeField()
    dokumentert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["laeringsmal"]
        constraints = [
            verdi_i("dokumentertmal_i_tabellen", felt="laeringsmal", verdier=Laeringsmal),
            UniqueConstraint(name="dokumentertmal_en_gang", fields=["tjeneste", "laeringsmal"]),
        ]

    def __str__(self) -> str:
        return self.laeringsmal


class Forlengelse(models.Model):
    """A proposal that the service last until `ny_tom`, and what the kommune answered.

    `bortfalt_at` without an answer: it was taken back by `trukket_av`, or, where that is null, nobody had answered when the
    service ended.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tjeneste = models.ForeignKey(Sykehustjeneste, on_delete=models.PROTECT, related_name="forlengelser")
    ny_tom = models.DateField()
    foreslatt_at = models.DateTimeField()
    foreslatt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    svart_at = models.DateTimeField(null=True)
    svart_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    godtatt = models.BooleanField(null=True)
    bortfalt_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["foreslatt_at", "id"]
        constraints = [
            UniqueConstraint(
                name="forlengelse_en_om_gangen",
                fields=["tjeneste"],
                condition=Q(svart_at__isnull=True, bortfalt_at__isnull=True),
            ),
            krever(
                "forlengelse_besvart_eller_bortfalt",
                naar=Q(bortfalt_at__isnull=False),
                da=Q(svart_at__isnull=True),
            ),
            krever(
                "forlengelse_trukket_er_bortfalt",
                naar=Q(trukket_av__isnull=False),
                da=Q(bortfalt_at__isnull=False),
            ),
            begge_eller_ingen("forlengelse_svart_at_og_av", felter=("svart_at", "svart_av")),
            begge_eller_ingen("forlengelse_svart_med_svar", felter=("svart_at", "godtatt")),
        ]

    def __str__(self) -> str:
        return f"til {self.ny_tom}"
