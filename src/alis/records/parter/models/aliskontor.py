"""A regional ALIS-kontor."""

from django.db import models

from alis.records.parter.models.organisasjon import Organisasjon


class AlisKontor(models.Model):
    organisasjon = models.OneToOneField(
        Organisasjon, on_delete=models.PROTECT, primary_key=True, related_name="aliskontor"
    )
    navn = models.CharField(max_length=60, unique=True)
    vertssted = models.CharField(max_length=60)

    def __str__(self) -> str:
        return f"ALIS-kontor {self.navn}"
