"""How one trust does it: when it wants to be told, what it asks for, and where that is known from."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from alis.domain.plassering.behov import Innmelding
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Organisasjon, Person


class Foretaksprofil(models.Model):
    """Null and empty are «not known», never a rule. Months are whole.

    `maneder_i_forveien`: how long before the start a need is reported where `innmelding` says «i forveien».
    `gjenta_fra` and `gjenta_til`: between how many months before it the kommune asks again, the larger first.
    `ar_i_kommunen`: years in general practice first, as a rule. `svarfrist_dager`: how long an offer can be answered.
    `krever_avtale`: a kommune without an agreement with the trust cannot report.
    """

    helseforetak = models.OneToOneField(
        Organisasjon, on_delete=models.PROTECT, primary_key=True, related_name="profil"
    )
    innmelding = models.CharField(max_length=20, default=Innmelding.IKKE_KJENT.value)
    maneder_i_forveien = models.PositiveSmallIntegerField(null=True)
    gjenta_fra = models.PositiveSmallIntegerField(null=True)
    gjenta_til = models.PositiveSmallIntegerField(null=True)
    ar_i_kommunen = models.PositiveSmallIntegerField(null=True)
    krever_avtale = models.BooleanField(null=True)
    svarfrist_dager = models.PositiveSmallIntegerField(null=True)
    soknadsmate = models.CharField(max_length=500, blank=True)
    kilde = models.CharField(max_length=300, blank=True)
    adresse = models.CharField(max_length=300, blank=True)
    bekreftet = models.BooleanField(default=False)
    laas = models.PositiveIntegerField(default=1)
    endret_at = models.DateTimeField(null=True)
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            verdi_i("foretaksprofil_innmelding_i_tabellen", felt="innmelding", verdier=Innmelding),
            krever(
                "foretaksprofil_i_forveien_sier_hvor_lenge",
                naar=Q(innmelding=Innmelding.I_FORVEIEN.value),
                da=Q(maneder_i_forveien__isnull=False),
            ),
            begge_eller_ingen("foretaksprofil_gjenta_fra_og_til", felter=("gjenta_fra", "gjenta_til")),
            CheckConstraint(
                name="foretaksprofil_gjenta_fra_storst",
                condition=Q(gjenta_fra__isnull=True) | Q(gjenta_fra__gte=F("gjenta_til")),
            ),
            CheckConstraint(
                name="foretaksprofil_svarfrist_1_til_90",
                condition=Q(svarfrist_dager__isnull=True) | Q(svarfrist_dager__range=(1, 90)),
            ),
            krever("foretaksprofil_bekreftet_har_kilde", naar=Q(bekreftet=True), da=~Q(kilde="")),
            begge_eller_ingen("foretaksprofil_endret_at_og_av", felter=("endret_at", "endret_av")),
            lengst("foretaksprofil_soknadsmate_lengde", felt="soknadsmate", tegn=500),
        ]

    def __str__(self) -> str:
        return str(self.pk)
