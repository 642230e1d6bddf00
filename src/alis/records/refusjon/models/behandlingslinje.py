"""One step in the life of a claim: who did what, and the words that went with it."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import Refusjonshandling
from alis.domain.refusjon.grenser import LENGSTE_TEKST
from alis.domain.tilgang import Rolle
from alis.records.felles.constraints import krever, verdi_i
from alis.records.parter.models import Person
from alis.records.refusjon.models.refusjonskrav import Refusjonskrav

TO_PERSONER = (Refusjonshandling.ATTESTER, Refusjonshandling.GODKJENN)
MED_GRUNN = (Refusjonshandling.RETURNER, Refusjonshandling.AVSLA)


class Behandlingslinje(models.Model):
    """`innhold_hash` is the content that it was done with, in the round `runde`. Never changed and never deleted.

    In one round a person either vouches or approves: held here a second time, so that no change of the claim's own row
    can let the same person do both.
    """

    krav = models.ForeignKey(Refusjonskrav, on_delete=models.PROTECT, related_name="linjer")
    nummer = models.PositiveSmallIntegerField()
    runde = models.PositiveSmallIntegerField()
    handling = models.CharField(max_length=20)
    at = models.DateTimeField()
    av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    rolle = models.CharField(max_length=20)
    ord = models.CharField(max_length=LENGSTE_TEKST, blank=True)
    innhold_hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["krav", "nummer"]
        constraints = [
            UniqueConstraint(name="behandlingslinje_nummer_en_gang", fields=["krav", "nummer"]),
            UniqueConstraint(
                name="behandlingslinje_en_person_ett_ja",
                fields=["krav", "runde", "av"],
                condition=Q(handling__in=[handling.value for handling in TO_PERSONER]),
            ),
            UniqueConstraint(
                name="behandlingslinje_en_av_hvert_ja",
                fields=["krav", "runde", "handling"],
                condition=Q(handling__in=[handling.value for handling in TO_PERSONER]),
            ),
            verdi_i("behandlingslinje_handling_i_tabellen", felt="handling", verdier=Refusjonshandling),
            verdi_i("behandlingslinje_rolle_i_tabellen", felt="rolle", verdier=Rolle),
            krever(
                "behandlingslinje_nei_har_grunn",
                naar=Q(handling__in=[handling.value for handling in MED_GRUNN]),
                da=~Q(ord=""),
            ),
            CheckConstraint(name="behandlingslinje_fra_en", condition=Q(nummer__gte=1, runde__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.nummer} {self.handling}"
