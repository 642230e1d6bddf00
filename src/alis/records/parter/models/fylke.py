"""A fylke."""

from django.db import models


class Fylke(models.Model):
    nummer = models.CharField(max_length=2, primary_key=True)
    navn = models.CharField(max_length=60, unique=True)

    def __str__(self) -> str:
        return self.navn
