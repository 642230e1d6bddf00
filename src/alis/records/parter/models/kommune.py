"""A kommune: the employer or contract partner of the ALIS, and the receiver of the grant."""

from django.db import models

from alis.domain.parter import Malform
from alis.records.felles.constraints import lengde, verdi_i
from alis.records.parter.models.fylke import Fylke
from alis.records.parter.models.organisasjon import Organisasjon


class Kommune(models.Model):
    kommunenummer = models.CharField(max_length=4, primary_key=True)
    organisasjon = models.OneToOneField(Organisasjon, on_delete=models.PROTECT, related_name="kommune")
    navn = models.CharField(max_length=100)
    navn_sok = models.CharField(max_length=200)
    navn_sortering = models.CharField(max_length=200)
    fylke = models.ForeignKey(Fylke, on_delete=models.PROTECT, related_name="kommuner")
    malform = models.CharField(max_length=10)

    class Meta:
        constraints = [
            verdi_i("kommune_malform_i_tabellen", felt="malform", verdier=Malform),
            lengde("kommune_nummer_fire_sifre", felt="kommunenummer", tegn=4),
        ]

    def __str__(self) -> str:
        return self.navn
