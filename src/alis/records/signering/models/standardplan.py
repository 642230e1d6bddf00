"""How a kommune usually signs: what a new version starts with."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.signering import Rekkefolge
from alis.records.felles.constraints import verdi_i
from alis.records.parter.models import Kommune, Person


class Standardplan(models.Model):
    kommune = models.OneToOneField(
        Kommune, on_delete=models.PROTECT, primary_key=True, related_name="signeringsplan"
    )
    rekkefolge = models.CharField(max_length=20)
    satt_at = models.DateTimeField()
    satt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [verdi_i("standardplan_rekkefolge", felt="rekkefolge", verdier=Rekkefolge)]

    def __str__(self) -> str:
        return self.rekkefolge


class Standardunderskriver(models.Model):
    """`person` is null for anyone who is signatar."""

    plan = models.ForeignKey(Standardplan, on_delete=models.CASCADE, related_name="underskrivere")
    nummer = models.PositiveSmallIntegerField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    tittel = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["plan", "nummer"]
        constraints = [
            UniqueConstraint(name="standardunderskriver_nummer", fields=["plan", "nummer"]),
            UniqueConstraint(
                name="standardunderskriver_person",
                fields=["plan", "person"],
                condition=Q(person__isnull=False),
            ),
            CheckConstraint(name="standardunderskriver_fra_en", condition=Q(nummer__gte=1)),
        ]

    def __str__(self) -> str:
        return str(self.nummer)
