"""One version of an ALIS-avtale. Its states are the table `AVTALEVERSJON` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import AVTALEVERSJON, Avtalestatus
from alis.domain.parter import Driftsform
from alis.records.avtale.models.avtale import Avtale
from alis.records.felles.constraints import begge_eller_ingen, krever, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Person

SENDT_ELLER_SENERE = Q(
    status__in=[
        Avtalestatus.SENDT.value,
        Avtalestatus.SIGNERT.value,
        Avtalestatus.I_KRAFT.value,
        Avtalestatus.AVSLUTTET.value,
        Avtalestatus.ERSTATTET.value,
        Avtalestatus.BORTFALT.value,
    ]
)
SIGNERT_ELLER_SENERE = SENDT_ELLER_SENERE & ~Q(status=Avtalestatus.SENDT.value)
BORTFALT = Q(status=Avtalestatus.BORTFALT.value)
UTE_AV_KRAFT = Q(status__in=[Avtalestatus.AVSLUTTET.value, Avtalestatus.ERSTATTET.value])


class Avtaleversjon(models.Model):
    """Content may change in a draft only. `mal_hash` pins it to the template text that the parties saw.

    `endret_*` is the last to write in it; `status_*` the last person to move it to another state, and empty until one has.

    `driftsform` and `fordeling_alis` belong to the ALIS-avtale and are empty in other kinds.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    avtale = models.ForeignKey(Avtale, on_delete=models.PROTECT, related_name="versjoner")
    nummer = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=20, default=Avtalestatus.KLADD.value)
    mal = models.CharField(max_length=60)
    mal_versjon = models.CharField(max_length=20)
    mal_hash = models.CharField(max_length=64, blank=True)
    gjelder_fra = models.DateField(null=True)
    gjelder_til = models.DateField(null=True)
    driftsform = models.CharField(max_length=20, blank=True)
    fordeling_alis = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    innhold = models.JSONField(default=dict)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    status_at = models.DateTimeField(null=True)
    status_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    signert_at = models.DateTimeField(null=True)
    i_kraft_at = models.DateTimeField(null=True)
    signeringsfrist = models.DateField(null=True)
    avsluttet_at = models.DateTimeField(null=True)
    avsluttet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["nummer"]
        indexes = [models.Index(fields=["status"], name="avtaleversjon_status")]
        constraints = [
            verdi_i("avtaleversjon_status_i_tabellen", felt="status", verdier=AVTALEVERSJON.koder),
            CheckConstraint(name="avtaleversjon_nummer_fra_en", condition=Q(nummer__gte=1)),
            UniqueConstraint(
                name="avtaleversjon_nummer_en_gang",
                fields=["avtale", "nummer"],
                condition=~Q(status=Avtalestatus.FORKASTET.value),
            ),
            UniqueConstraint(
                name="avtaleversjon_en_kladd",
                fields=["avtale"],
                condition=Q(status__in=[Avtalestatus.KLADD.value, Avtalestatus.SENDT.value]),
            ),
            UniqueConstraint(
                name="avtaleversjon_en_i_kraft",
                fields=["avtale"],
                condition=Q(status=Avtalestatus.I_KRAFT.value),
            ),
            verdi_i("avtaleversjon_driftsform_i_tabellen", felt="driftsform", verdier=("", *Driftsform)),
            krever(
                "avtaleversjon_fordeling_bare_ved_annet",
                naar=Q(fordeling_alis__isnull=False),
                da=Q(driftsform=Driftsform.ANNET.value),
            ),
            krever(
                "avtaleversjon_annet_har_fordeling_naar_sendt",
                naar=SENDT_ELLER_SENERE & Q(driftsform=Driftsform.ANNET.value),
                da=Q(fordeling_alis__isnull=False),
            ),
            CheckConstraint(
                name="avtaleversjon_fordeling_0_til_1",
                condition=Q(fordeling_alis__isnull=True) | Q(fordeling_alis__gte=0, fordeling_alis__lte=1),
            ),
            tom_ikke_for_fom("avtaleversjon_til_ikke_for_fra", fom="gjelder_fra", tom="gjelder_til"),
            begge_eller_ingen("avtaleversjon_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("avtaleversjon_avsluttet_at_og_av", felter=("avsluttet_at", "avsluttet_av")),
            krever(
                "avtaleversjon_sendt_er_festet",
                naar=SENDT_ELLER_SENERE,
                da=Q(sendt_at__isnull=False, gjelder_fra__isnull=False) & ~Q(mal_hash=""),
            ),
            krever(
                "avtaleversjon_kladd_er_ikke_sendt",
                naar=Q(status=Avtalestatus.KLADD.value),
                da=Q(sendt_at__isnull=True, signert_at__isnull=True),
            ),
            krever(
                "avtaleversjon_signert_har_tidspunkt",
                naar=SIGNERT_ELLER_SENERE,
                da=Q(signert_at__isnull=False),
            ),
            krever(
                "avtaleversjon_i_kraft_har_tidspunkt",
                naar=Q(status=Avtalestatus.I_KRAFT.value),
                da=Q(i_kraft_at__isnull=False),
            ),
            krever(
                "avtaleversjon_ute_av_kraft_har_sluttdag",
                naar=UTE_AV_KRAFT,
                da=Q(avsluttet_at__isnull=False, gjelder_til__isnull=False),
            ),
            krever("avtaleversjon_bortfalt_har_tidspunkt", naar=BORTFALT, da=Q(avsluttet_at__isnull=False)),
            krever("avtaleversjon_bortfalt_var_aldri_i_kraft", naar=BORTFALT, da=Q(i_kraft_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"v{self.nummer} {self.status}"
