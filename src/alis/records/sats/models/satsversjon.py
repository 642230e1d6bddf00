"""One version of a stored rate set. Its states are the table `SATSVERSJON` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import SATSVERSJON, Satsversjonsstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.regel import Satsstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengde, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Organisasjon, Person

S = Satsversjonsstatus
UNDER_ARBEID = Q(status__in=[S.KLADD.value, S.TIL_GODKJENNING.value, S.GODKJENT_AV_EN.value])
SENDT = Q(status__in=[S.TIL_GODKJENNING.value, S.GODKJENT_AV_EN.value, S.PUBLISERT.value, S.ERSTATTET.value])
GODKJENT = Q(status__in=[S.GODKJENT_AV_EN.value, S.PUBLISERT.value, S.ERSTATTET.value])
BRUKT = Q(status__in=[S.PUBLISERT.value, S.ERSTATTET.value])


def _not_those_who_wrote(felt: str) -> Q:
    return Q(**{f"{felt}__isnull": True}) | (
        ~Q(**{felt: F("opprettet_av")}) & ~Q(**{felt: F("endret_av")}) & ~Q(**{felt: F("sendt_av")})
    )


class Satsversjon(models.Model):
    """`innhold` is the whole set as JSON, with unit and source of every value, and `sha256` its hash; both stand still
    once it is sent. `navn` is the name of the set, `basert_paa` what it was begun from (`Satssett.betegnelse`).

    `godkjent_*` is the first yes and `publisert_*` the second; `versjon` counts the versions of the name, and
    `publisert_nr` everything that was ever published, so that the newest tells whether anything is new.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    navn = models.CharField(max_length=60)
    fom = models.DateField()
    tom = models.DateField()
    eier = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="satsversjoner")
    eier_type = models.CharField(max_length=20)
    status = models.CharField(max_length=20, default=S.KLADD.value)
    satsstatus = models.CharField(max_length=20, default=Satsstatus.UBEKREFTET.value)
    basert_paa = models.CharField(max_length=70)
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
    godkjent_at = models.DateTimeField(null=True)
    godkjent_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    publisert_at = models.DateTimeField(null=True)
    publisert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    publisert_nr = models.PositiveIntegerField(null=True, unique=True)
    versjon = models.PositiveIntegerField(null=True)
    erstattet_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-fom", "-versjon"]
        constraints = [
            verdi_i("satsversjon_status_i_tabellen", felt="status", verdier=SATSVERSJON.koder),
            verdi_i("satsversjon_satsstatus_kjent", felt="satsstatus", verdier=list(Satsstatus)),
            tom_ikke_for_fom("satsversjon_tom_ikke_for_fom"),
            CheckConstraint(name="satsversjon_har_navn", condition=~Q(navn="")),
            lengde("satsversjon_hash_lengde", felt="sha256", tegn=64),
            UniqueConstraint(
                name="satsversjon_en_under_arbeid", fields=["eier", "navn"], condition=UNDER_ARBEID
            ),
            UniqueConstraint(
                name="satsversjon_en_publisert", fields=["navn"], condition=Q(status=S.PUBLISERT.value)
            ),
            UniqueConstraint(name="satsversjon_versjon_en_gang", fields=["navn", "versjon"]),
            begge_eller_ingen("satsversjon_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("satsversjon_godkjent_at_og_av", felter=("godkjent_at", "godkjent_av")),
            begge_eller_ingen("satsversjon_publisert_at_og_av", felter=("publisert_at", "publisert_av")),
            begge_eller_ingen("satsversjon_nr_og_versjon", felter=("publisert_nr", "versjon")),
            krever("satsversjon_sendt_har_avsender", naar=SENDT, da=Q(sendt_at__isnull=False)),
            krever("satsversjon_godkjent_har_godkjenner", naar=GODKJENT, da=Q(godkjent_at__isnull=False)),
            krever("satsversjon_ikke_godkjent_er_tom", naar=~GODKJENT, da=Q(godkjent_at__isnull=True)),
            krever(
                "satsversjon_publisert_har_alt",
                naar=BRUKT,
                da=Q(publisert_at__isnull=False, publisert_nr__isnull=False),
            ),
            krever(
                "satsversjon_ikke_publisert_er_tom",
                naar=~BRUKT,
                da=Q(publisert_at__isnull=True, publisert_nr__isnull=True),
            ),
            krever(
                "satsversjon_erstattet_har_tidspunkt",
                naar=Q(status=S.ERSTATTET.value),
                da=Q(erstattet_at__isnull=False),
            ),
            # Two persons say yes, and neither of them has begun it, written last in it or sent it.
            CheckConstraint(
                name="satsversjon_godkjenner_skrev_ikke", condition=_not_those_who_wrote("godkjent_av")
            ),
            CheckConstraint(
                name="satsversjon_publiserer_skrev_ikke", condition=_not_those_who_wrote("publisert_av")
            ),
            CheckConstraint(
                name="satsversjon_to_godkjennere",
                condition=Q(publisert_av__isnull=True) | ~Q(publisert_av=F("godkjent_av")),
            ),
            # Only the authority itself can say that its rates are confirmed.
            krever(
                "satsversjon_bekreftes_av_direktoratet",
                naar=Q(satsstatus=Satsstatus.BEKREFTET.value),
                da=Q(eier_type=Organisasjonstype.DIREKTORAT.value),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.navn} {self.status}"
