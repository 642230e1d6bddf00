"""A kind of mail that a person has said no to. The notice itself stands on her page all the same."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.parter.models import Person


class Epostfravalg(models.Model):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="epostfravalg")
    mal = models.CharField(max_length=40)

    class Meta:
        constraints = [
            UniqueConstraint(name="epostfravalg_en_gang", fields=["person", "mal"]),
            CheckConstraint(name="epostfravalg_har_mal", condition=~Q(mal="")),
        ]

    def __str__(self) -> str:
        return self.mal
