"""A session of supervision, as it was held."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.veiledning.mote import MINUTTER_I_DOGNET
from alis.domain.veiledning.tema import Tema
from alis.records.felles.constraints import krever, verdi_i
from alis.records.parter.models import Lege, Person
from alis.records.utdanning.models import AlisSak
from alis.records.veiledning.models.veiledningsattest import Veiledningsattest

ET_DOGN = MINUTTER_I_DOGNET * 60
"""In seconds. A hundredth of an hour is 36, so what is left of the day is cut down to whole hundredths."""


class Veiledningsmote(models.Model):
    """`start` is minutes after midnight, `hundredeler` the length in hundredths of an hour.

    It belongs to the doctor, not to a position: the same day and start is the same session, in whatever kommune.
    `attest` is the one list that it stands in, so it can't stand in two; none while it is free.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="veiledningsmoter")
    lege = models.ForeignKey(Lege, on_delete=models.PROTECT, related_name="veiledningsmoter")
    veileder = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    start = models.PositiveSmallIntegerField()
    hundredeler = models.PositiveSmallIntegerField()
    tema = models.CharField(max_length=20)
    beskrivelse = models.CharField(max_length=200, blank=True)
    attest = models.ForeignKey(Veiledningsattest, on_delete=models.PROTECT, null=True, related_name="moter")
    laas = models.PositiveIntegerField(default=1)
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["dag", "start"]
        constraints = [
            UniqueConstraint(name="mote_ett_per_lege_dag_og_start", fields=["lege", "dag", "start"]),
            verdi_i("mote_tema_i_tabellen", felt="tema", verdier=Tema),
            krever("mote_annet_er_beskrevet", naar=Q(tema=Tema.ANNET.value), da=~Q(beskrivelse="")),
            CheckConstraint(name="mote_tar_tid", condition=Q(hundredeler__gt=0)),
            CheckConstraint(
                name="mote_innenfor_dagen",
                condition=Q(hundredeler__lte=(ET_DOGN - F("start") * 60) / 36),
            ),
            CheckConstraint(name="mote_ikke_hos_seg_selv", condition=~Q(veileder=F("lege"))),
        ]

    def __str__(self) -> str:
        return f"{self.dag} {self.start}"
