"""Full absence from the municipal post: dates and kind, never a cause (002 §1.2)."""

import uuid

from django.db import models
from django.db.models import Q

from alis.domain.utdanning import Fravarstype
from alis.records.felles.constraints import begge_eller_ingen, krever, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Person, Sykehussted
from alis.records.utdanning.models.alissak import AlisSak


class Fravar(models.Model):
    """Service in an institution stops the agreement; in other leave the activities may go on when both agree.

    The kommune proposes it (`foreslatt_*`) and the doctor answers (`svart_*`); until she has said yes the activities rest.

    `fort_*` is who in the kommune typed it first; null where the placement made it, and where it was long ago. `star_*` is who
    last said that the days stand, though another kommune's service has others.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.CASCADE, related_name="fravar")
    type = models.CharField(max_length=30)
    fom = models.DateField()
    tom = models.DateField()
    aktiviteter_fortsetter = models.BooleanField(default=False)
    sykehussted = models.ForeignKey(Sykehussted, on_delete=models.PROTECT, null=True, related_name="fravar")
    foreslatt_at = models.DateTimeField(null=True)
    foreslatt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    svart_at = models.DateTimeField(null=True)
    svart_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    fort_at = models.DateTimeField(null=True)
    fort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    star_at = models.DateTimeField(null=True)
    star_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["fom", "id"]
        constraints = [
            verdi_i("fravar_type_i_tabellen", felt="type", verdier=Fravarstype),
            tom_ikke_for_fom("fravar_tom_ikke_for_fom"),
            krever(
                "fravar_institusjon_stanser_aktivitetene",
                naar=Q(type=Fravarstype.INSTITUSJONSTJENESTE.value),
                da=Q(aktiviteter_fortsetter=False),
            ),
            krever(
                "fravar_sykehus_bare_ved_institusjonstjeneste",
                naar=Q(sykehussted__isnull=False),
                da=Q(type=Fravarstype.INSTITUSJONSTJENESTE.value),
            ),
            begge_eller_ingen("fravar_foreslatt_at_og_av", felter=("foreslatt_at", "foreslatt_av")),
            begge_eller_ingen("fravar_svart_at_og_av", felter=("svart_at", "svart_av")),
            begge_eller_ingen("fravar_fort_at_og_av", felter=("fort_at", "fort_av")),
            begge_eller_ingen("fravar_star_at_og_av", felter=("star_at", "star_av")),
            krever(
                "fravar_star_bare_institusjon",
                naar=Q(star_at__isnull=False),
                da=Q(type=Fravarstype.INSTITUSJONSTJENESTE.value),
            ),
            krever(
                "fravar_svar_har_forslag", naar=Q(svart_at__isnull=False), da=Q(foreslatt_at__isnull=False)
            ),
            krever(
                "fravar_fortsetter_bare_naar_begge_vil",
                naar=Q(aktiviteter_fortsetter=True),
                da=Q(foreslatt_at__isnull=False, svart_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.fom}–{self.tom}"
