"""One place offered to one doctor. Its states are the table `PLASSTILBUD` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import BINDENDE, PLASSTILBUD, Tilbudsstatus
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Person
from alis.records.plassering.models.behov import Behov
from alis.records.plassering.models.ledigplass import Ledigplass

S = Tilbudsstatus
BINDER = Q(status__in=[str(status) for status in BINDENDE])


class Plasstilbud(models.Model):
    """`nummer` is which of the vacancy's equal places, `del_nr` which part of the service where it is in two.

    Two offers that bind never have the same place, and a doctor never two: the constraints are what keeps it so. It can be
    answered to the end of `svarfrist`. One that ran out was answered by nobody. `kontrakt` is the day of the contract of
    employment. `trekkgrunn` is what kind of reason it was taken back for, and `fordi` that reason in words.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    behov = models.ForeignKey(Behov, on_delete=models.PROTECT, related_name="tilbud")
    plass = models.ForeignKey(Ledigplass, on_delete=models.PROTECT, related_name="tilbud")
    nummer = models.PositiveSmallIntegerField()
    del_nr = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=20, default=S.SENDT.value)
    svarfrist = models.DateField()
    laas = models.PositiveIntegerField(default=1)
    sendt_at = models.DateTimeField()
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    svart_at = models.DateTimeField(null=True)
    svart_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    trukket_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    trekkgrunn = models.CharField(max_length=20, blank=True)
    fordi = models.CharField(max_length=500, blank=True)
    kontrakt = models.DateField(null=True)

    class Meta:
        ordering = ["sendt_at", "id"]
        indexes = [models.Index(fields=["status", "svarfrist"], name="plasstilbud_utlop")]
        constraints = [
            verdi_i("plasstilbud_status_i_tabellen", felt="status", verdier=PLASSTILBUD.koder),
            UniqueConstraint(name="plasstilbud_en_om_plassen", fields=["plass", "nummer"], condition=BINDER),
            UniqueConstraint(name="plasstilbud_ett_om_gangen", fields=["behov", "del_nr"], condition=BINDER),
            CheckConstraint(name="plasstilbud_nummer_fra_en", condition=Q(nummer__gte=1)),
            CheckConstraint(name="plasstilbud_en_av_to_deler", condition=Q(del_nr__in=[1, 2])),
            krever(
                "plasstilbud_svart_er_besvart",
                naar=Q(status__in=[S.GODTATT.value, S.AVSLATT.value]),
                da=Q(svart_at__isnull=False, svart_av__isnull=False),
            ),
            krever("plasstilbud_utlopt_naar", naar=Q(status=S.UTLOPT.value), da=Q(svart_at__isnull=False)),
            krever(
                "plasstilbud_trukket_med_grunn",
                naar=Q(status=S.TRUKKET.value),
                da=Q(trukket_at__isnull=False) & ~Q(fordi=""),
            ),
            verdi_i("plasstilbud_trekkgrunn_i_tabellen", felt="trekkgrunn", verdier=("", *Trekkgrunn)),
            CheckConstraint(
                name="plasstilbud_trukket_har_trekkgrunn",
                condition=Q(status=S.TRUKKET.value) & ~Q(trekkgrunn="")
                | ~Q(status=S.TRUKKET.value) & Q(trekkgrunn=""),
            ),
            begge_eller_ingen("plasstilbud_trukket_at_og_av", felter=("trukket_at", "trukket_av")),
            krever(
                "plasstilbud_kontrakt_bare_godtatt",
                naar=Q(kontrakt__isnull=False),
                da=Q(status__in=[S.GODTATT.value, S.TRUKKET.value]),
            ),
            lengst("plasstilbud_fordi_lengde", felt="fordi", tegn=500),
        ]

    def __str__(self) -> str:
        return f"tilbud {self.status}"

    @property
    def var_godtatt(self) -> bool:
        """Whether she had said yes when it was taken back."""
        return self.status == S.TRUKKET and self.svart_at is not None

    @property
    def gikk_med_behovet(self) -> bool:
        """Whether it ended because its need fell away, and not because the trust withdrew it."""
        return self.trekkgrunn == Trekkgrunn.BEHOVET_BORTE

    @property
    def falt_med_endringen(self) -> bool:
        """Whether it ended because its need was changed so that the place did not fit."""
        return self.trekkgrunn == Trekkgrunn.BEHOVET_ENDRET
