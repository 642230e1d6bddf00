"""That the report on a grant has been delivered to the state. A correction is a new row: nothing is written over."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.felles.constraints import krever, lengst
from alis.records.parter.models import Person
from alis.records.soknad.models.soknad import LENGSTE_GRUNN, Soknad

LENGSTE_RAPPORTREFERANSE = 200


class Rapportlevering(models.Model):
    """The last by `nummer` holds. `levert` is the day on which the state got the report, `referanse` what the state or the
    archive calls it, and `grunn` why what was written before is corrected."""

    soknad = models.ForeignKey(Soknad, on_delete=models.PROTECT, related_name="rapportleveringer")
    nummer = models.PositiveSmallIntegerField()
    levert = models.DateField()
    referanse = models.CharField(max_length=LENGSTE_RAPPORTREFERANSE, blank=True)
    med_revisoruttalelse = models.BooleanField()
    grunn = models.CharField(max_length=LENGSTE_GRUNN, blank=True)
    registrert_at = models.DateTimeField()
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["soknad", "-nummer"]
        constraints = [
            UniqueConstraint(name="rapportlevering_nummer_en_gang", fields=["soknad", "nummer"]),
            CheckConstraint(name="rapportlevering_nummer_fra_en", condition=Q(nummer__gte=1)),
            krever("rapportlevering_retting_har_grunn", naar=Q(nummer__gt=1), da=~Q(grunn="")),
            krever("rapportlevering_forste_retter_ingenting", naar=Q(nummer=1), da=Q(grunn="")),
            lengst("rapportlevering_referanse_lengde", felt="referanse", tegn=LENGSTE_RAPPORTREFERANSE),
            lengst("rapportlevering_grunn_lengde", felt="grunn", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"{self.soknad_id} rapport {self.nummer}"
