"""Equal vacancies at a department. Its states are the table `LEDIGPLASS` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.domain.flyt import LEDIGPLASS, Plasstatus
from alis.domain.plassering.behov import Plasskilde
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Organisasjon, Person
from alis.records.plassering.models.avdeling import Avdeling


class Ledigplass(models.Model):
    """`antall` places from `fom` for whole `maneder`. `helseforetak` is that of the department.

    What someone has been offered stays as it was: one that is changed after that is withdrawn, and `endret_til` is the one
    that stands in its place.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="ledige_plasser")
    avdeling = models.ForeignKey(Avdeling, on_delete=models.PROTECT, related_name="plasser")
    fom = models.DateField()
    maneder = models.PositiveSmallIntegerField()
    antall = models.PositiveSmallIntegerField(default=1)
    kilde = models.CharField(max_length=10, default=Plasskilde.SKREVET.value)
    status = models.CharField(max_length=20, default=Plasstatus.LEDIG.value)
    laas = models.PositiveIntegerField(default=1)
    meldt_at = models.DateTimeField()
    meldt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    trukket_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fordi = models.CharField(max_length=500, blank=True)
    endret_til = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, related_name="endret_fra")

    class Meta:
        ordering = ["fom", "id"]
        indexes = [models.Index(fields=["helseforetak", "status", "fom", "id"], name="ledigplass_liste")]
        constraints = [
            verdi_i("ledigplass_status_i_tabellen", felt="status", verdier=LEDIGPLASS.koder),
            verdi_i("ledigplass_kilde_i_tabellen", felt="kilde", verdier=Plasskilde),
            CheckConstraint(name="ledigplass_maneder_1_til_24", condition=Q(maneder__range=(1, 24))),
            CheckConstraint(name="ledigplass_antall_1_til_99", condition=Q(antall__range=(1, 99))),
            krever(
                "ledigplass_trukket_av_noen",
                naar=Q(status=Plasstatus.TRUKKET.value),
                da=Q(trukket_at__isnull=False),
            ),
            begge_eller_ingen("ledigplass_trukket_at_og_av", felter=("trukket_at", "trukket_av")),
            lengst("ledigplass_fordi_lengde", felt="fordi", tegn=500),
        ]

    def __str__(self) -> str:
        return f"plass {self.fom}"
