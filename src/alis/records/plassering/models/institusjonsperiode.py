"""When a need is served in an institution of the kommune's own. There is no vacancy, no offer and no trust."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.felles.constraints import tom_ikke_for_fom
from alis.records.parter.models import Person
from alis.records.plassering.models.behov import Behov


class Institusjonsperiode(models.Model):
    """The days of one part of the service (`del_nr`), which can be moved until the need is closed. It drives no absence: the
    agreement does not rest in the municipal health service.
    """

    behov = models.ForeignKey(Behov, on_delete=models.PROTECT, related_name="institusjonsperioder")
    del_nr = models.PositiveSmallIntegerField(default=1)
    fom = models.DateField()
    tom = models.DateField()
    fort_at = models.DateTimeField()
    fort_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["behov", "del_nr"]
        constraints = [
            tom_ikke_for_fom("institusjonsperiode_tom_ikke_for_fom"),
            UniqueConstraint(name="institusjonsperiode_del_en_gang", fields=["behov", "del_nr"]),
            CheckConstraint(name="institusjonsperiode_en_eller_to", condition=Q(del_nr__in=[1, 2])),
        ]

    def __str__(self) -> str:
        return f"del {self.del_nr}: {self.fom}–{self.tom}"
