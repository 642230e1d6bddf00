"""A doctor: a person with a number in Helsepersonellregisteret."""

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.records.parter.models.person import Person


class Lege(models.Model):
    person = models.OneToOneField(Person, on_delete=models.PROTECT, primary_key=True, related_name="lege")
    hpr_nr = models.CharField(max_length=9, unique=True)

    class Meta:
        constraints = [CheckConstraint(name="lege_har_hpr_nr", condition=~Q(hpr_nr=""))]

    def __str__(self) -> str:
        return self.hpr_nr
