"""A list of sessions that doctor and supervisor sign. Its states are the table `VEILEDNINGSATTEST` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q

from alis.domain.flyt import VEILEDNINGSATTEST, Atteststatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengde, verdi_i
from alis.records.parter.models import Lege, Person
from alis.records.utdanning.models import AlisSak

INGEN = Q(lege_signert_at__isnull=True, veileder_signert_at__isnull=True)
BEGGE = Q(lege_signert_at__isnull=False, veileder_signert_at__isnull=False)


def _status(*verdier: Atteststatus) -> Q:
    return Q(status__in=[verdi.value for verdi in verdier])


def _another(navn: str, felt: str, enn: str) -> CheckConstraint:
    return CheckConstraint(name=navn, condition=Q(**{f"{felt}__isnull": True}) | ~Q(**{felt: F(enn)}))


class Veiledningsattest(models.Model):
    """`innhold` is the canonical JSON of `Attestinnhold`, and `sha256` its hash: what both sign.

    Who signs is given when it is gathered: the doctor, and the supervisor who held the sessions. `hundredeler` is the
    sum in hundredths of an hour; `timesats` and `belop` are whole øre, set by whoever attests.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="veiledningsattester")
    lege = models.ForeignKey(Lege, on_delete=models.PROTECT, related_name="+")
    veileder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    tilskuddsperiode = models.CharField(max_length=60)
    status = models.CharField(max_length=20)
    innhold = models.TextField()
    sha256 = models.CharField(max_length=64)
    hundredeler = models.PositiveIntegerField()
    samlet_at = models.DateTimeField()
    samlet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    lege_signert_at = models.DateTimeField(null=True)
    veileder_signert_at = models.DateTimeField(null=True)
    timesats = models.BigIntegerField(null=True)
    belop = models.BigIntegerField(null=True)
    attestert_at = models.DateTimeField(null=True)
    attestert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    godkjent_at = models.DateTimeField(null=True)
    godkjent_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avsluttet_at = models.DateTimeField(null=True)
    avsluttet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    returnert_fordi = models.CharField(max_length=2000, blank=True)
    laas = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["sak", "tilskuddsperiode"], name="attest_sak_og_periode"),
            models.Index(fields=["status", "samlet_at", "id"], name="attest_ko"),
        ]
        constraints = [
            verdi_i("attest_status_i_tabellen", felt="status", verdier=VEILEDNINGSATTEST.koder),
            lengde("attest_hash_lengde", felt="sha256", tegn=64),
            CheckConstraint(name="attest_har_timer", condition=Q(hundredeler__gt=0)),
            krever("attest_kladd_er_usignert", naar=_status(Atteststatus.KLADD), da=INGEN),
            krever(
                "attest_til_signering_har_en", naar=_status(Atteststatus.TIL_SIGNERING), da=~INGEN & ~BEGGE
            ),
            krever(
                "attest_signert_har_begge",
                naar=_status(
                    Atteststatus.SIGNERT,
                    Atteststatus.ATTESTERT,
                    Atteststatus.GODKJENT,
                    Atteststatus.RETURNERT,
                ),
                da=BEGGE,
            ),
            begge_eller_ingen("attest_attestert_at_og_av", felter=("attestert_at", "attestert_av")),
            begge_eller_ingen("attest_attestert_med_belop", felter=("attestert_at", "belop")),
            begge_eller_ingen("attest_godkjent_at_og_av", felter=("godkjent_at", "godkjent_av")),
            begge_eller_ingen("attest_avsluttet_at_og_av", felter=("avsluttet_at", "avsluttet_av")),
            krever(
                "attest_attestert_er_attestert",
                naar=_status(Atteststatus.ATTESTERT, Atteststatus.GODKJENT),
                da=Q(attestert_at__isnull=False),
            ),
            krever(
                "attest_uattestert_er_uattestert",
                naar=_status(
                    Atteststatus.KLADD,
                    Atteststatus.TIL_SIGNERING,
                    Atteststatus.SIGNERT,
                    Atteststatus.FORKASTET,
                ),
                da=Q(attestert_at__isnull=True),
            ),
            CheckConstraint(
                name="attest_godkjent_naar_godkjent",
                condition=Q(status=Atteststatus.GODKJENT.value, godkjent_at__isnull=False)
                | (~Q(status=Atteststatus.GODKJENT.value) & Q(godkjent_at__isnull=True)),
            ),
            CheckConstraint(
                name="attest_avsluttet_naar_avsluttet",
                condition=(
                    _status(Atteststatus.RETURNERT, Atteststatus.FORKASTET) & Q(avsluttet_at__isnull=False)
                )
                | (~_status(Atteststatus.RETURNERT, Atteststatus.FORKASTET) & Q(avsluttet_at__isnull=True)),
            ),
            krever(
                "attest_returnert_med_grunn", naar=_status(Atteststatus.RETURNERT), da=~Q(returnert_fordi="")
            ),
            CheckConstraint(
                name="attest_belop_ikke_negativt",
                condition=(Q(belop__isnull=True) | Q(belop__gte=0))
                & (Q(timesats__isnull=True) | Q(timesats__gte=0)),
            ),
            _another("attest_lege_og_veileder_er_to", "veileder", "lege"),
            _another("attest_legen_attesterer_ikke", "attestert_av", "lege"),
            _another("attest_veilederen_attesterer_ikke", "attestert_av", "veileder"),
            _another("attest_legen_godkjenner_ikke", "godkjent_av", "lege"),
            _another("attest_veilederen_godkjenner_ikke", "godkjent_av", "veileder"),
            _another("attest_attestert_og_godkjent_av_to", "godkjent_av", "attestert_av"),
        ]

    def __str__(self) -> str:
        return f"{self.tilskuddsperiode} {self.status}"
