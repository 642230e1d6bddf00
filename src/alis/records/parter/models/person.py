"""A person: doctor, coordinator, signatory, supervisor or adviser."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from alis.records.felles.navn import sokeform, sorteringsnokkel


class Person(models.Model):
    """`fodselsnummer` is empty until known. No health data, ever."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    navn = models.CharField(max_length=200)
    navn_sok = models.CharField(max_length=400, db_index=True)
    navn_sortering = models.CharField(max_length=400)
    fodselsnummer = models.CharField(max_length=11, blank=True)
    epost = models.EmailField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["navn_sortering", "id"], name="person_sortering")]
        constraints = [
            UniqueConstraint(
                name="person_fodselsnummer", fields=["fodselsnummer"], condition=~Q(fodselsnummer="")
            ),
            CheckConstraint(
                name="person_fodselsnummer_elleve_sifre",
                condition=Q(fodselsnummer="") | Q(Exact(Length("fodselsnummer"), 11)),
            ),
            CheckConstraint(name="person_har_navn", condition=~Q(navn="")),
        ]

    def __str__(self) -> str:
        return self.navn


def navnefelter(navn: str) -> dict[str, str]:
    """Return the name with the columns that follow from it, for the services that write a person or kommune."""
    return {"navn": navn, "navn_sok": sokeform(navn), "navn_sortering": sorteringsnokkel(navn)}
