"""One version of a call, written in the system. Its states are the table `UTLYSNINGSVERSJON` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.flyt import UTLYSNINGSVERSJON, Utlysningsstatus
from alis.domain.soknad import Revisoruttalelse
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Person

S = Utlysningsstatus
LENGSTE_KILDE, LENGSTE_ADRESSE, LENGSTE_GRUNN = 300, 500, 2000
GODKJENT = Q(status__in=[S.GODKJENT.value, S.ERSTATTET.value])
AAPEN = Q(status__in=[S.FORESLATT.value, S.RETURNERT.value])
RETURNERT = Q(status__in=[S.RETURNERT.value, S.RETTET.value])
ALDRI_RETURNERT = Q(status__in=[S.FORESLATT.value, S.GODKJENT.value, S.ERSTATTET.value])


def _not_before(felt: str, frist: str = "frist") -> Q:
    return Q(**{f"{felt}__isnull": True}) | Q(**{f"{frist}__isnull": True}) | Q(**{f"{felt}__gte": F(frist)})


class Utlysningsversjon(models.Model):
    """The days of the call for a grant period, with their source. Nothing in it changes after it is written.

    `nummer` counts the versions of the period. `godkjent_nr` counts all that were ever approved, so that the newest tells
    whether anything is new. `returgrunn` is why another returned it; it stands also when it is mended or thrown away.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tilskuddsperiode = models.CharField(max_length=60)
    nummer = models.PositiveIntegerField()
    status = models.CharField(max_length=20, default=S.FORESLATT.value)
    frist = models.DateField(null=True)
    svar_ventet = models.DateField(null=True)
    rapportfrist = models.DateField(null=True)
    revisoruttalelse = models.CharField(max_length=10, default=Revisoruttalelse.UKJENT.value)
    kilde = models.CharField(max_length=LENGSTE_KILDE)
    adresse = models.CharField(max_length=LENGSTE_ADRESSE, blank=True)
    bekreftet = models.BooleanField(default=False)
    foreslatt_at = models.DateTimeField()
    foreslatt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    returnert_at = models.DateTimeField(null=True)
    returnert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    returgrunn = models.CharField(max_length=LENGSTE_GRUNN, blank=True)
    godkjent_at = models.DateTimeField(null=True)
    godkjent_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    godkjent_nr = models.PositiveIntegerField(null=True, unique=True)
    forkastet_at = models.DateTimeField(null=True)
    forkastet_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["tilskuddsperiode", "-nummer"]
        constraints = [
            verdi_i("utlysning_status_i_tabellen", felt="status", verdier=UTLYSNINGSVERSJON.koder),
            verdi_i("utlysning_revisor_i_tabellen", felt="revisoruttalelse", verdier=Revisoruttalelse),
            UniqueConstraint(name="utlysning_nummer_en_gang", fields=["tilskuddsperiode", "nummer"]),
            UniqueConstraint(
                name="utlysning_en_gjelder",
                fields=["tilskuddsperiode"],
                condition=Q(status=S.GODKJENT.value),
            ),
            UniqueConstraint(
                name="utlysning_ett_forslag",
                fields=["tilskuddsperiode"],
                condition=AAPEN,
            ),
            CheckConstraint(name="utlysning_har_kilde", condition=~Q(kilde="")),
            CheckConstraint(name="utlysning_svar_etter_frist", condition=_not_before("svar_ventet")),
            CheckConstraint(name="utlysning_rapport_etter_frist", condition=_not_before("rapportfrist")),
            krever(
                "utlysning_bekreftet_har_frist_og_adresse",
                naar=Q(bekreftet=True),
                da=Q(frist__isnull=False) & ~Q(adresse=""),
            ),
            krever(
                "utlysning_godkjent_har_alt",
                naar=GODKJENT,
                da=Q(godkjent_at__isnull=False, godkjent_nr__isnull=False),
            ),
            krever(
                "utlysning_ikke_godkjent_er_tom",
                naar=~GODKJENT,
                da=Q(godkjent_at__isnull=True, godkjent_nr__isnull=True),
            ),
            krever(
                "utlysning_forkastet_har_tidspunkt",
                naar=Q(status=S.FORKASTET.value),
                da=Q(forkastet_at__isnull=False),
            ),
            krever("utlysning_returnert_har_alt", naar=RETURNERT, da=Q(returnert_at__isnull=False)),
            krever("utlysning_ikke_returnert_er_tom", naar=ALDRI_RETURNERT, da=Q(returnert_at__isnull=True)),
            CheckConstraint(
                name="utlysning_returnert_med_grunn",
                condition=Q(returnert_at__isnull=True, returgrunn="")
                | (Q(returnert_at__isnull=False) & ~Q(returgrunn="")),
            ),
            *(
                CheckConstraint(
                    name=f"utlysning_{hvem}_skrev_ikke",
                    condition=Q(**{f"{felt}__isnull": True}) | ~Q(**{felt: F("foreslatt_av")}),
                )
                for hvem, felt in (("godkjenner", "godkjent_av"), ("returnerer", "returnert_av"))
            ),
            *(
                begge_eller_ingen(f"utlysning_{hva}_at_og_av", felter=(f"{hva}_at", f"{hva}_av"))
                for hva in ("godkjent", "returnert", "forkastet")
            ),
            lengst("utlysning_kilde_lengde", felt="kilde", tegn=LENGSTE_KILDE),
            lengst("utlysning_adresse_lengde", felt="adresse", tegn=LENGSTE_ADRESSE),
            lengst("utlysning_returgrunn_lengde", felt="returgrunn", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"{self.tilskuddsperiode} utlysning {self.nummer} {self.status}"
