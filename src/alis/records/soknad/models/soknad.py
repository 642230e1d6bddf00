"""One kommune's application for one grant period. Its states are the table `SOKNAD` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import SOKNAD, Soknadsstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Kommune, Person

LENGSTE_GRUNN = 2000
LENGSTE_REFERANSE = 60

SENDT = Q(
    status__in=[
        s.value
        for s in (
            Soknadsstatus.SENDT,
            Soknadsstatus.TRUKKET,
            Soknadsstatus.INNVILGET,
            Soknadsstatus.AVSLATT,
        )
    ]
)
BESVART = Q(status__in=[Soknadsstatus.INNVILGET.value, Soknadsstatus.AVSLATT.value])


class Soknad(models.Model):
    """`tilskuddsperiode` is the name of the rate set. While it is prepared, its lines are worked out from the cases each
    time; `innhold` is what was sent, word by word, bound by `innhold_hash`, and `nummer` its receipt.

    `konto` is where the grant is to be paid, `kontoens_orgnr` whose it is in the register of accounts. `vedtaksdato` and
    `vedtaksreferanse` are those of the state's letter, `vedtak_*` who registered it and when. `fordi` is why it was
    withdrawn or refused.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="soknader")
    tilskuddsperiode = models.CharField(max_length=60)
    status = models.CharField(max_length=20, default=Soknadsstatus.KLADD.value)
    konto = models.CharField(max_length=11, blank=True)
    kontoens_orgnr = models.CharField(max_length=9, blank=True)
    nummer = models.CharField(max_length=20, blank=True)
    innhold = models.JSONField(default=dict)
    innhold_hash = models.CharField(max_length=64, blank=True)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    klar_at = models.DateTimeField(null=True)
    klar_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    trukket_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    vedtaksdato = models.DateField(null=True)
    vedtaksreferanse = models.CharField(max_length=LENGSTE_REFERANSE, blank=True)
    vedtak_at = models.DateTimeField(null=True)
    vedtak_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fordi = models.CharField(max_length=LENGSTE_GRUNN, blank=True)

    class Meta:
        ordering = ["opprettet_at", "id"]
        indexes = [models.Index(fields=["tilskuddsperiode", "sendt_at", "id"], name="soknad_periodens")]
        constraints = [
            verdi_i("soknad_status_i_tabellen", felt="status", verdier=SOKNAD.koder),
            UniqueConstraint(
                name="soknad_en_i_perioden",
                fields=["kommune", "tilskuddsperiode"],
                condition=~Q(status=Soknadsstatus.TRUKKET.value),
            ),
            UniqueConstraint(name="soknad_nummer_en_gang", fields=["nummer"], condition=~Q(nummer="")),
            krever(
                "soknad_sendt_er_hel",
                naar=SENDT,
                da=Q(sendt_at__isnull=False, klar_at__isnull=False)
                & ~Q(nummer="")
                & ~Q(innhold_hash="")
                & ~Q(innhold={}),
            ),
            krever(
                "soknad_usendt_har_ikke_nummer",
                naar=~SENDT,
                da=Q(sendt_at__isnull=True, nummer="", innhold_hash=""),
            ),
            krever(
                "soknad_klar_har_konto",
                naar=~Q(status=Soknadsstatus.KLADD.value),
                da=Q(klar_at__isnull=False) & ~Q(konto="") & ~Q(kontoens_orgnr=""),
            ),
            krever(
                "soknad_kladd_er_ikke_klar",
                naar=Q(status=Soknadsstatus.KLADD.value),
                da=Q(klar_at__isnull=True),
            ),
            krever(
                "soknad_trukket_med_grunn",
                naar=Q(status=Soknadsstatus.TRUKKET.value),
                da=Q(trukket_at__isnull=False) & ~Q(fordi=""),
            ),
            krever(
                "soknad_bare_trukket_er_trukket",
                naar=~Q(status=Soknadsstatus.TRUKKET.value),
                da=Q(trukket_at__isnull=True),
            ),
            krever(
                "soknad_besvart_har_vedtak",
                naar=BESVART,
                da=Q(vedtak_at__isnull=False, vedtaksdato__isnull=False),
            ),
            krever(
                "soknad_ubesvart_har_ikke_vedtak",
                naar=~BESVART,
                da=Q(vedtak_at__isnull=True, vedtaksdato__isnull=True),
            ),
            CheckConstraint(
                name="soknad_avslag_har_grunn",
                condition=~Q(status=Soknadsstatus.AVSLATT.value) | ~Q(fordi=""),
            ),
            *(
                begge_eller_ingen(f"soknad_{hva}_at_og_av", felter=(f"{hva}_at", f"{hva}_av"))
                for hva in ("klar", "sendt", "trukket", "vedtak")
            ),
            lengst("soknad_fordi_lengde", felt="fordi", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"soknad {self.nummer or self.tilskuddsperiode} {self.status}"
