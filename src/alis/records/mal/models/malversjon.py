"""One version of a stored template. Its states are the table `MALVERSJON` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import MALVERSJON, Malstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengde, verdi_i
from alis.records.mal.models.malserie import Malserie
from alis.records.parter.models import Person

UNDER_ARBEID = Q(status__in=[Malstatus.KLADD.value, Malstatus.TIL_GODKJENNING.value])
BRUKT = Q(status__in=[Malstatus.PUBLISERT.value, Malstatus.UTGATT.value])


class Malversjon(models.Model):
    """`innhold` is the whole template as canonical JSON, and `sha256` its hash; both stand still once it is sent.

    `basert_paa` is the template it was begun from, `<navn>/<versjon>`; `gjelder_fra` the first day that an agreement
    made from it may begin.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    serie = models.ForeignKey(Malserie, on_delete=models.PROTECT, related_name="versjoner")
    versjon = models.CharField(max_length=20)
    status = models.CharField(max_length=20, default=Malstatus.KLADD.value)
    basert_paa = models.CharField(max_length=90)
    gjelder_fra = models.DateField()
    innhold = models.TextField()
    sha256 = models.CharField(max_length=64)
    returgrunn = models.TextField(blank=True)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    publisert_at = models.DateTimeField(null=True)
    publisert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    utgatt_at = models.DateTimeField(null=True)
    utgatt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["gjelder_fra", "versjon"]
        constraints = [
            verdi_i("malversjon_status_i_tabellen", felt="status", verdier=MALVERSJON.koder),
            UniqueConstraint(
                name="malversjon_versjon_en_gang",
                fields=["serie", "versjon"],
                condition=~Q(status=Malstatus.FORKASTET.value),
            ),
            UniqueConstraint(name="malversjon_en_under_arbeid", fields=["serie"], condition=UNDER_ARBEID),
            UniqueConstraint(
                name="malversjon_en_fra_hver_dag", fields=["serie", "gjelder_fra"], condition=BRUKT
            ),
            CheckConstraint(name="malversjon_har_versjon", condition=~Q(versjon="")),
            lengde("malversjon_hash_lengde", felt="sha256", tegn=64),
            begge_eller_ingen("malversjon_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("malversjon_publisert_at_og_av", felter=("publisert_at", "publisert_av")),
            begge_eller_ingen("malversjon_utgatt_at_og_av", felter=("utgatt_at", "utgatt_av")),
            krever(
                "malversjon_sendt_har_avsender",
                naar=Q(status=Malstatus.TIL_GODKJENNING.value) | BRUKT,
                da=Q(sendt_at__isnull=False),
            ),
            krever("malversjon_publisert_har_godkjenner", naar=BRUKT, da=Q(publisert_at__isnull=False)),
            krever(
                "malversjon_utgatt_har_tidspunkt",
                naar=Q(status=Malstatus.UTGATT.value),
                da=Q(utgatt_at__isnull=False),
            ),
            krever(
                "malversjon_kladd_er_ikke_godkjent",
                naar=~BRUKT,
                da=Q(publisert_at__isnull=True, utgatt_at__isnull=True),
            ),
            # Two persons: whoever publishes has neither sent it nor written the last word of it.
            CheckConstraint(
                name="malversjon_godkjenner_er_en_annen",
                condition=Q(publisert_av__isnull=True)
                | (~Q(publisert_av=F("sendt_av")) & ~Q(publisert_av=F("endret_av"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.versjon} {self.status}"
