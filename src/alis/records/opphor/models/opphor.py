"""The ending of one agreement: why, when, and who decided what is done with money that is not used."""

import uuid
from datetime import date

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.records.avtale.models import Avtale, Avtaleversjon
from alis.records.felles.constraints import begge_eller_ingen, krever, verdi_i
from alis.records.parter.models import Person


class Opphor(models.Model):
    """An ending can be regretted until its day; then the agreement can end anew. `versjon` is the one that ends, or where
    nothing has been in force the first that falls away: a doctor who comes back gets a new one, and that can end too."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    avtale = models.ForeignKey(Avtale, on_delete=models.PROTECT, related_name="opphor")
    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.PROTECT, related_name="opphor")
    grunn = models.CharField(max_length=20)
    siste_dag = models.DateField()
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    angret_at = models.DateTimeField(null=True)
    angret_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    angret_fordi = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(
                name="opphor_ett_per_versjon", fields=["versjon"], condition=Q(angret_at__isnull=True)
            ),
            verdi_i("opphor_grunn_i_tabellen", felt="grunn", verdier=Avslutningsgrunn),
            begge_eller_ingen("opphor_angret_at_og_av", felter=("angret_at", "angret_av")),
            krever("opphor_angret_med_grunn", naar=Q(angret_at__isnull=False), da=~Q(angret_fordi="")),
            CheckConstraint(
                name="opphor_grunn_bare_naar_angret",
                condition=Q(angret_at__isnull=False) | Q(angret_fordi=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.grunn} {self.siste_dag}"

    @property
    def begynner_aldri(self) -> date | None:
        """The first day of an agreement that was ended before it; None where it held until the last day."""
        fra = self.versjon.gjelder_fra
        return fra if fra is not None and self.siste_dag < fra else None
