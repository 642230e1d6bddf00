"""An agreement that the kommune lets stand on its older template, and why."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.malrunde import LENGSTE_GRUNN
from alis.records.avtale.models import Avtale
from alis.records.felles.constraints import lengst
from alis.records.parter.models import Person


class Overhopp(models.Model):
    """`mal` and `mal_versjon` name the version that the agreement is not brought up to. Undone by being deleted."""

    avtale = models.ForeignKey(Avtale, on_delete=models.PROTECT, related_name="overhopp")
    mal = models.CharField(max_length=60)
    mal_versjon = models.CharField(max_length=20)
    grunn = models.TextField()
    hoppet_at = models.DateTimeField()
    hoppet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            UniqueConstraint(name="overhopp_en_gang", fields=["avtale", "mal", "mal_versjon"]),
            CheckConstraint(name="overhopp_har_grunn", condition=~Q(grunn="")),
            lengst("overhopp_grunn_lengst", felt="grunn", tegn=LENGSTE_GRUNN),
        ]

    def __str__(self) -> str:
        return f"{self.mal}/{self.mal_versjon}"
