"""An agreement: the line of versions between a kommune and a doctor, or the one who supervises her."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.records.felles.constraints import verdi_i
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak

ER_ALIS_AVTALE = Q(slag=Avtaleslag.ALIS_AVTALE.value)
ER_VEILEDERAVTALE = Q(slag=Avtaleslag.VEILEDERAVTALE.value)


class Avtale(models.Model):
    """`dato_forste_versjon` is the day the first version came into force; the five full-time years run from it.

    `veileder` is the kommune's other party in a veilederavtale; in an ALIS-avtale it is the doctor of the case.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="avtaler")
    slag = models.CharField(max_length=20, default=Avtaleslag.ALIS_AVTALE.value)
    veileder = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="veilederavtaler")
    dato_forste_versjon = models.DateField(null=True)

    class Meta:
        constraints = [
            verdi_i("avtale_slag_i_tabellen", felt="slag", verdier=Avtaleslag),
            CheckConstraint(
                name="avtale_veileder_bare_i_veilederavtalen",
                condition=(ER_ALIS_AVTALE & Q(veileder__isnull=True))
                | (ER_VEILEDERAVTALE & Q(veileder__isnull=False)),
            ),
            UniqueConstraint(name="avtale_en_alis_avtale_i_saken", fields=["sak"], condition=ER_ALIS_AVTALE),
            UniqueConstraint(
                name="avtale_en_med_hver_veileder", fields=["sak", "veileder"], condition=ER_VEILEDERAVTALE
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)
