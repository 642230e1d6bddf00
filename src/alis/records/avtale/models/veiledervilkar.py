"""The terms of a veilederavtale as they are written down; frozen with the version's content when it is sent."""

from decimal import Decimal

from django.db import models
from django.db.models import CheckConstraint, Q

from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.felles.constraints import krever, verdi_i

MEST_I_ARET = Decimal(400)
"""Hours a year. More is a slip of the pen."""


def _within(felt: str, mest: Decimal | int) -> Q:
    return Q(**{f"{felt}__isnull": True}) | Q(**{f"{felt}__gte": 0, f"{felt}__lte": mest})


class Veiledervilkar(models.Model):
    """Null, or an empty text, is not yet stated. Hours are a year's; `timesats` is whole øre an hour."""

    versjon = models.OneToOneField(
        Avtaleversjon, on_delete=models.CASCADE, primary_key=True, related_name="veiledervilkar"
    )
    kontaktperson = models.CharField(max_length=200, blank=True)
    varer_til = models.DateField(null=True)
    timer = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    forberedelse = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    moteform = models.CharField(max_length=20, blank=True)
    sted = models.CharField(max_length=200, blank=True)
    lonnsform = models.CharField(max_length=30, blank=True)
    timesats = models.BigIntegerField(null=True)
    fakturering = models.CharField(max_length=20, blank=True)
    oppsigelse_maneder = models.PositiveSmallIntegerField(null=True)
    annet = models.TextField(blank=True)

    class Meta:
        constraints = [
            verdi_i("veiledervilkar_moteform_i_tabellen", felt="moteform", verdier=("", *Moteform)),
            verdi_i("veiledervilkar_lonnsform_i_tabellen", felt="lonnsform", verdier=("", *Lonnsform)),
            verdi_i("veiledervilkar_fakturering_i_tabellen", felt="fakturering", verdier=("", *Fakturering)),
            CheckConstraint(name="veiledervilkar_timer_i_et_ar", condition=_within("timer", MEST_I_ARET)),
            CheckConstraint(
                name="veiledervilkar_forberedelse_i_et_ar", condition=_within("forberedelse", MEST_I_ARET)
            ),
            CheckConstraint(name="veiledervilkar_oppsigelse", condition=_within("oppsigelse_maneder", 24)),
            CheckConstraint(
                name="veiledervilkar_timesats_ikke_negativ",
                condition=Q(timesats__isnull=True) | Q(timesats__gte=0),
            ),
            krever(
                "veiledervilkar_inngar_har_ingen_timesats",
                naar=Q(lonnsform=Lonnsform.INNGAR_I_STILLINGEN.value),
                da=Q(timesats__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.versjon_id)
