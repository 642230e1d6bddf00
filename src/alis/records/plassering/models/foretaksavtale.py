"""The agreement between a kommune and a trust, version by version, its signatures and its yearly reviews."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import AVTALEVERSJON, Avtalestatus
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.records.felles.constraints import begge_eller_ingen, krever, lengde, lengst, verdi_i
from alis.records.parter.models import Kommune, Organisasjon, Person

S = Avtalestatus
FROSSET = Q(
    status__in=[S.SENDT.value, S.SIGNERT.value, S.I_KRAFT.value, S.AVSLUTTET.value, S.ERSTATTET.value]
)
HAR_GJELDT = Q(status__in=[S.I_KRAFT.value, S.AVSLUTTET.value, S.ERSTATTET.value])


class Foretaksavtale(models.Model):
    """One version. Its states are the table `AVTALEVERSJON` in `domain.flyt`.

    `overordnet` and `annet` are what is written in the draft; `innhold` is the whole text, frozen when it was sent, and
    `dokument_hash` names it. It holds from `gjelder_fra`, the day of the last signature, to the end of `siste_dag`, which
    is set when a party gives notice or a new version takes over. `fordi` is why a party sent the draft back last.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="foretaksavtaler")
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="foretaksavtaler")
    nummer = models.PositiveIntegerField()
    status = models.CharField(max_length=20, default=S.KLADD.value)
    overordnet = models.CharField(max_length=200, blank=True)
    annet = models.TextField(blank=True)
    innhold = models.JSONField(default=dict)
    dokument_hash = models.CharField(max_length=64, blank=True)
    laas = models.PositiveIntegerField(default=1)
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fordi = models.CharField(max_length=500, blank=True)
    signert_at = models.DateTimeField(null=True)
    gjelder_fra = models.DateField(null=True)
    siste_dag = models.DateField(null=True)
    oppsagt_at = models.DateTimeField(null=True)
    oppsagt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    oppsagt_part = models.CharField(max_length=10, blank=True)

    class Meta:
        ordering = ["kommune__navn_sortering", "helseforetak__navn", "-nummer"]
        indexes = [
            models.Index(fields=["helseforetak", "status", "kommune"], name="foretaksavtale_liste"),
        ]
        constraints = [
            verdi_i("foretaksavtale_status_i_tabellen", felt="status", verdier=AVTALEVERSJON.koder),
            UniqueConstraint(
                name="foretaksavtale_nummer_en_gang", fields=["kommune", "helseforetak", "nummer"]
            ),
            UniqueConstraint(
                name="foretaksavtale_en_under_arbeid",
                fields=["kommune", "helseforetak"],
                condition=Q(status__in=[S.KLADD.value, S.SENDT.value]),
            ),
            UniqueConstraint(
                name="foretaksavtale_en_i_kraft",
                fields=["kommune", "helseforetak"],
                condition=Q(status=S.I_KRAFT.value),
            ),
            CheckConstraint(name="foretaksavtale_nummer_fra_en", condition=Q(nummer__gte=1)),
            krever(
                "foretaksavtale_sendt_har_innhold",
                naar=FROSSET,
                da=Q(sendt_at__isnull=False) & ~Q(dokument_hash="") & ~Q(overordnet=""),
            ),
            krever(
                "foretaksavtale_i_kraft_fra_en_dag",
                naar=HAR_GJELDT,
                da=Q(signert_at__isnull=False, gjelder_fra__isnull=False),
            ),
            krever(
                "foretaksavtale_sluttet_har_siste_dag",
                naar=Q(status__in=[S.AVSLUTTET.value, S.ERSTATTET.value]),
                da=Q(siste_dag__isnull=False),
            ),
            krever(
                "foretaksavtale_sluttet_er_sagt_opp",
                naar=Q(status=S.AVSLUTTET.value),
                da=Q(oppsagt_at__isnull=False),
            ),
            krever(
                "foretaksavtale_sagt_opp_av_en_part",
                naar=Q(oppsagt_at__isnull=False),
                da=Q(oppsagt_part__in=[str(part) for part in Foretakspart]),
            ),
            CheckConstraint(
                name="foretaksavtale_siste_dag_ikke_for_forste",
                condition=Q(siste_dag__isnull=True) | Q(siste_dag__gte=F("gjelder_fra")),
            ),
            begge_eller_ingen("foretaksavtale_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("foretaksavtale_oppsagt_at_og_av", felter=("oppsagt_at", "oppsagt_av")),
            lengst("foretaksavtale_overordnet_lengde", felt="overordnet", tegn=200),
            lengst("foretaksavtale_annet_lengde", felt="annet", tegn=4000),
            lengst("foretaksavtale_fordi_lengde", felt="fordi", tegn=500),
        ]

    def __str__(self) -> str:
        return self.referanse

    @property
    def referanse(self) -> str:
        """The same for every version: `HF1848-3F7A91`."""
        return f"HF{self.kommune_id}-{self.helseforetak_id.hex[:6].upper()}"


class Foretakssignatur(models.Model):
    """It counts for the content that has `dokument_hash`: what is taken back and sent again has another, and is signed anew."""

    avtale = models.ForeignKey(Foretaksavtale, on_delete=models.PROTECT, related_name="signaturer")
    part = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    signert_at = models.DateTimeField()
    dokument_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["signert_at", "id"]
        constraints = [
            verdi_i("foretakssignatur_part_i_tabellen", felt="part", verdier=Foretakspart),
            UniqueConstraint(
                name="foretakssignatur_en_for_hver_part", fields=["avtale", "part", "dokument_hash"]
            ),
            lengde("foretakssignatur_hash_64", felt="dokument_hash", tegn=64),
        ]

    def __str__(self) -> str:
        return self.part


class Avtalegjennomgang(models.Model):
    """The minutes of a review: the day, what those who took part are (`Deltaker`), and what was decided."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    avtale = models.ForeignKey(Foretaksavtale, on_delete=models.PROTECT, related_name="gjennomganger")
    holdt = models.DateField()
    deltakere = models.JSONField(default=list)
    besluttet = models.TextField()
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=10)

    class Meta:
        ordering = ["-holdt", "-registrert_at"]
        constraints = [
            verdi_i("avtalegjennomgang_part_i_tabellen", felt="part", verdier=Foretakspart),
            CheckConstraint(name="avtalegjennomgang_har_vedtak", condition=~Q(besluttet="")),
            lengst("avtalegjennomgang_lengde", felt="besluttet", tegn=4000),
        ]

    def __str__(self) -> str:
        return f"{self.holdt}"
