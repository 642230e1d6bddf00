"""A kommune that has become part of another: from a day its cases are the other's (inndelingsendring)."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from alis.records.parter.models.kommune import Kommune
from alis.records.parter.models.person import Person


class Kommunesammenslaing(models.Model):
    """`etterfolger` is who has the cases now: where it is merged in its turn, the row follows. `utfort_av` is empty where the
    installation did it."""

    kommune = models.OneToOneField(
        Kommune, on_delete=models.PROTECT, primary_key=True, related_name="sammenslaing"
    )
    etterfolger = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="forgjengere")
    fom = models.DateField()
    utfort_at = models.DateTimeField()
    utfort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            CheckConstraint(
                name="kommunesammenslaing_ikke_med_seg_selv", condition=~Q(kommune=F("etterfolger"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kommune_id} til {self.etterfolger_id}"
