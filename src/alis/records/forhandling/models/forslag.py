"""A proposal by one party about one element. Its states are the table `FORSLAG` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from alis.domain.avtale import Element
from alis.domain.avtale.forhandling import LENGSTE_GRUNN, LENGSTE_TEKST
from alis.domain.avtale.forhandlingspart import FORHANDLER
from alis.domain.flyt import FORSLAG, Forslagstatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.constraints import begge_eller_ingen, krever, lengst, verdi_i
from alis.records.parter.models import Person

KLADD, SENDT = Q(status=Forslagstatus.KLADD.value), Q(status=Forslagstatus.SENDT.value)
GODTATT, TRUKKET = Q(status=Forslagstatus.GODTATT.value), Q(status=Forslagstatus.TRUKKET.value)
BORTFALT = Q(status=Forslagstatus.BORTFALT.value)
SVART_AV_MOTPARTEN = Q(
    status__in=[
        Forslagstatus.GODTATT.value,
        Forslagstatus.AVSLATT.value,
        Forslagstatus.BESVART.value,
    ]
)


class Forslag(models.Model):
    """Text and amount (øre a year) with a reason. Private to the party until sent; never changed after.

    `nummer` is given when it is sent, in the order of sending. `svar` is the reason for turning it down.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    versjon = models.ForeignKey(Avtaleversjon, on_delete=models.PROTECT, related_name="forslag")
    element = models.CharField(max_length=30)
    nummer = models.PositiveSmallIntegerField(null=True)
    fra = models.CharField(max_length=10)
    tekst = models.TextField(blank=True)
    belop_per_ar = models.BigIntegerField(null=True)
    grunn = models.TextField(blank=True)
    status = models.CharField(max_length=20, default=Forslagstatus.KLADD.value)
    laas = models.PositiveIntegerField(default=1)
    opprettet_at = models.DateTimeField()
    opprettet_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    endret_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sendt_at = models.DateTimeField(null=True)
    sendt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avgjort_at = models.DateTimeField(null=True)
    avgjort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    avgjort_part = models.CharField(max_length=10, blank=True)
    svar = models.TextField(blank=True)

    class Meta:
        ordering = ["element", "nummer"]
        indexes = [models.Index(fields=["status"], name="forslag_status")]
        constraints = [
            verdi_i("forslag_element_i_tabellen", felt="element", verdier=Element),
            verdi_i("forslag_status_i_tabellen", felt="status", verdier=FORSLAG.koder),
            verdi_i("forslag_fra_i_tabellen", felt="fra", verdier=FORHANDLER),
            verdi_i("forslag_avgjort_part_i_tabellen", felt="avgjort_part", verdier=("", *FORHANDLER)),
            UniqueConstraint(name="forslag_nummer_en_gang", fields=["versjon", "element", "nummer"]),
            UniqueConstraint(name="forslag_ett_apent", fields=["versjon", "element"], condition=SENDT),
            UniqueConstraint(
                name="forslag_en_kladd_per_part", fields=["versjon", "element", "fra"], condition=KLADD
            ),
            CheckConstraint(
                name="forslag_belop_ikke_negativt",
                condition=Q(belop_per_ar__isnull=True) | Q(belop_per_ar__gte=0),
            ),
            lengst("forslag_tekst_ikke_for_lang", felt="tekst", tegn=LENGSTE_TEKST),
            lengst("forslag_grunn_ikke_for_lang", felt="grunn", tegn=LENGSTE_GRUNN),
            lengst("forslag_svar_ikke_for_langt", felt="svar", tegn=LENGSTE_GRUNN),
            begge_eller_ingen("forslag_sendt_at_og_av", felter=("sendt_at", "sendt_av")),
            begge_eller_ingen("forslag_avgjort_at_og_av", felter=("avgjort_at", "avgjort_av")),
            krever(
                "forslag_kladd_er_ikke_sendt",
                naar=KLADD,
                da=Q(nummer__isnull=True, sendt_at__isnull=True),
            ),
            krever(
                "forslag_sendt_er_nummerert",
                naar=~KLADD & ~BORTFALT,
                da=Q(nummer__isnull=False, nummer__gte=1, sendt_at__isnull=False),
            ),
            krever(
                "forslag_sendt_sier_noe",
                naar=~KLADD & ~BORTFALT,
                da=~Q(tekst="") | Q(belop_per_ar__isnull=False),
            ),
            krever(
                "forslag_apent_er_ikke_avgjort",
                naar=KLADD | SENDT,
                da=Q(avgjort_at__isnull=True, avgjort_part="", svar=""),
            ),
            krever(
                "forslag_avgjort_har_tidspunkt",
                naar=~KLADD & ~SENDT,
                da=Q(avgjort_at__isnull=False) & ~Q(avgjort_part=""),
            ),
            # Nothing is agreed before both accept: the answer comes from the other party, and from another person.
            krever("forslag_besvart_av_motparten", naar=SVART_AV_MOTPARTEN, da=~Q(avgjort_part=F("fra"))),
            krever("forslag_godtatt_av_en_annen", naar=GODTATT, da=~Q(avgjort_av=F("sendt_av"))),
            krever("forslag_trukket_av_parten_selv", naar=TRUKKET, da=Q(avgjort_part=F("fra"))),
        ]

    def __str__(self) -> str:
        return f"{self.element} {self.nummer or 'kladd'} {self.status}"
