"""A place of treatment where institution service can be served."""

from django.db import models
from django.db.models import UniqueConstraint

from alis.records.parter.models.organisasjon import Organisasjon


class Sykehussted(models.Model):
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, related_name="steder")
    navn = models.CharField(max_length=120)
    orgnr = models.CharField(max_length=9, blank=True)

    class Meta:
        constraints = [UniqueConstraint(name="sykehussted_en_gang", fields=["helseforetak", "navn"])]

    def __str__(self) -> str:
        return self.navn
