"""The ALIS-sak: everything about one doctor in one kommune hangs on this."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.parter import Driftsform
from alis.domain.verdier import prosjektkode
from alis.records.felles.constraints import krever, tom_ikke_for_fom, verdi_i
from alis.records.parter.models import Kommune, Lege, Legesenter, Person


class AlisSak(models.Model):
    """A doctor who moves gets a new case in the new kommune. `laas` counts changes, for optimistic locking.

    `prosjektnummer` counts the kommune's cases in the order they were registered, and never changes.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lege = models.ForeignKey(Lege, on_delete=models.PROTECT, related_name="saker")
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="saker")
    prosjektnummer = models.PositiveIntegerField(null=True)
    start_spesialisering = models.DateField(null=True)
    forventet_slutt = models.DateField(null=True)
    forste_dato_fastlege = models.DateField(null=True)
    vikarbyra = models.BooleanField(null=True)
    driftsform = models.CharField(max_length=20)
    fordeling_alis = models.DecimalField(max_digits=5, decimal_places=4, null=True)
    legesenter = models.ForeignKey(Legesenter, on_delete=models.PROTECT, null=True, related_name="saker")
    kontaktperson = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="kontakt_for")
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            UniqueConstraint(name="alissak_en_per_lege_og_kommune", fields=["lege", "kommune"]),
            UniqueConstraint(
                name="alissak_prosjektnummer_en_gang",
                fields=["kommune", "prosjektnummer"],
                condition=Q(prosjektnummer__isnull=False),
            ),
            verdi_i("alissak_driftsform_i_tabellen", felt="driftsform", verdier=Driftsform),
            tom_ikke_for_fom(
                "alissak_slutt_ikke_for_start", fom="start_spesialisering", tom="forventet_slutt"
            ),
            krever(
                "alissak_fordeling_bare_ved_annet",
                naar=Q(fordeling_alis__isnull=False),
                da=Q(driftsform=Driftsform.ANNET.value),
            ),
            CheckConstraint(
                name="alissak_fordeling_0_til_1",
                condition=Q(fordeling_alis__isnull=True) | Q(fordeling_alis__gte=0, fordeling_alis__lte=1),
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def prosjektkode(self) -> str:
        """What her costs are known by in the kommune's accounts; empty for a case that was never given a number."""
        if self.prosjektnummer is None:
            return ""
        return prosjektkode(kommunenummer=self.kommune_id, nummer=self.prosjektnummer)
