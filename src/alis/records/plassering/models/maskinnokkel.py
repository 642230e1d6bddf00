"""A key that a trust's own system reports vacancies with, and what that system calls a vacancy."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.records.felles.constraints import begge_eller_ingen, lengde, lengst
from alis.records.parter.models import Organisasjon, Person
from alis.records.plassering.models.ledigplass import Ledigplass


class Maskinnokkel(models.Model):
    """Only the SHA-256 of the key is kept. It answers to the end of `utloper`, until it is taken back, and while the one who
    made it has the role. `vindu_at` and `vindu_antall` count the calls of the minute that began then.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="maskinnokler")
    navn = models.CharField(max_length=60)
    hash = models.CharField(max_length=64, unique=True)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    utloper = models.DateField()
    brukt_at = models.DateTimeField(null=True)
    vindu_at = models.DateTimeField(null=True)
    vindu_antall = models.PositiveIntegerField(default=0)
    trukket_at = models.DateTimeField(null=True)
    trukket_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["-opprettet_at", "id"]
        constraints = [
            lengde("maskinnokkel_hash_64", felt="hash", tegn=64),
            CheckConstraint(name="maskinnokkel_har_navn", condition=~Q(navn="")),
            lengst("maskinnokkel_navn_lengde", felt="navn", tegn=60),
            begge_eller_ingen("maskinnokkel_trukket_at_og_av", felter=("trukket_at", "trukket_av")),
        ]

    def __str__(self) -> str:
        return self.navn


class Plassreferanse(models.Model):
    """`referanse` is the trust's own word for the vacancy, once in the trust; `sendt` is what was said of it then."""

    plass = models.OneToOneField(
        Ledigplass, on_delete=models.PROTECT, primary_key=True, related_name="egen_referanse"
    )
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="+")
    referanse = models.CharField(max_length=60)
    sendt = models.JSONField()

    class Meta:
        constraints = [
            UniqueConstraint(name="plassreferanse_en_gang", fields=["helseforetak", "referanse"]),
            CheckConstraint(name="plassreferanse_har_ord", condition=~Q(referanse="")),
            lengst("plassreferanse_lengde", felt="referanse", tegn=60),
        ]

    def __str__(self) -> str:
        return self.referanse
