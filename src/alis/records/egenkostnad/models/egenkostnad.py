"""One cost that the kommune itself has had for a doctor. Its states are the table `EGENKOSTNAD` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.egenkostnad import KOMMUNENS
from alis.domain.egenkostnad.kostnadsfakta import LENGSTE_TEKST
from alis.domain.flyt import EGENKOSTNAD, Egenkostnadsstatus
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak

S = Egenkostnadsstatus
ETTER_SENDING = Q(status__in=[S.SENDT.value, S.RETURNERT.value, S.GODKJENT.value])


class Egenkostnad(models.Model):
    """`belop` in whole øre, for the days from `fom` to `tom`. It is never paid to a doctor.

    `skrevet_av` wrote in it last and `sendt_av` sent it to approval; `godkjent_av` is neither of them. What was sent is
    bound by `innhold_hash` and not changed while it waits or after; `tilskuddsperiode` is the name of the rate set that
    holds the last day, and `vurderinger` what the rules said when it was sent. `fordi` is why it was last returned.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="egenkostnader")
    nummer = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=20, default=S.KLADD.value)
    element = models.CharField(max_length=30)
    fom = models.DateField()
    tom = models.DateField()
    belop = models.BigIntegerField()
    hva = models.CharField(max_length=LENGSTE_TEKST)
    tilskuddsperiode = models.CharField(max_length=60, blank=True)
    innhold_hash = models.CharField(max_length=64, blank=True)
    vurderinger = models.JSONField(default=list)
    runde = models.PositiveSmallIntegerField(default=0)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    endret_at = models.DateTimeField()
    skrevet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    svart_at = models.DateTimeField(null=True)
    svart_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fordi = models.CharField(max_length=LENGSTE_TEKST, blank=True)
    godkjent_at = models.DateTimeField(null=True)
    godkjent_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    trukket_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["opprettet_at", "id"]
        indexes = [
            models.Index(fields=["status", "opprettet_at", "id"], name="egenkostnad_ko"),
            models.Index(fields=["sak", "element", "fom"], name="egenkostnad_like"),
        ]
        constraints = [
            verdi_i("egenkostnad_status_i_tabellen", felt="status", verdier=EGENKOSTNAD.koder),
            verdi_i("egenkostnad_element_er_kommunens", felt="element", verdier=KOMMUNENS),
            UniqueConstraint(name="egenkostnad_nummer_en_gang", fields=["sak", "nummer"]),
            tom_ikke_for_fom("egenkostnad_tom_ikke_for_fom"),
            CheckConstraint(name="egenkostnad_belop_over_null", condition=Q(belop__gt=0)),
            CheckConstraint(name="egenkostnad_sier_hva", condition=~Q(hva="")),
            krever(
                "egenkostnad_sendt_er_hel",
                naar=ETTER_SENDING,
                da=Q(nummer__isnull=False, sendt_at__isnull=False, runde__gte=1)
                & ~Q(tilskuddsperiode="")
                & ~Q(innhold_hash=""),
            ),
            krever(
                "egenkostnad_kladd_er_usendt",
                naar=Q(status=S.KLADD.value),
                da=Q(nummer__isnull=True, sendt_at__isnull=True, runde=0),
            ),
            krever(
                "egenkostnad_godkjent_av_noen",
                naar=Q(status=S.GODKJENT.value),
                da=Q(godkjent_at__isnull=False),
            ),
            krever(
                "egenkostnad_uavgjort_er_ikke_godkjent",
                naar=Q(status__in=[S.KLADD.value, S.SENDT.value, S.RETURNERT.value]),
                da=Q(godkjent_at__isnull=True),
            ),
            krever(
                "egenkostnad_returnert_med_grunn",
                naar=Q(status=S.RETURNERT.value),
                da=Q(svart_at__isnull=False) & ~Q(fordi=""),
            ),
            CheckConstraint(
                name="egenkostnad_trukket_har_tidspunkt",
                condition=Q(status=S.TRUKKET.value, trukket_at__isnull=False)
                | ~Q(status=S.TRUKKET.value) & Q(trukket_at__isnull=True),
            ),
            *(
                CheckConstraint(
                    name=f"egenkostnad_godkjennes_ikke_av_{hvem}",
                    condition=Q(godkjent_av__isnull=True)
                    | Q(**{f"{hvem}__isnull": True})
                    | ~Q(godkjent_av=F(hvem)),
                )
                for hvem in ("skrevet_av", "sendt_av")
            ),
            *(
                begge_eller_ingen(f"egenkostnad_{hva}_at_og_av", felter=(f"{hva}_at", f"{hva}_av"))
                for hva in ("sendt", "svart", "godkjent", "trukket")
            ),
            lengst("egenkostnad_hva_lengde", felt="hva", tegn=LENGSTE_TEKST),
            lengst("egenkostnad_fordi_lengde", felt="fordi", tegn=LENGSTE_TEKST),
        ]

    def __str__(self) -> str:
        return f"egenkostnad {self.nummer or ''} {self.status}"
