"""One notice to one person."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.tilgang import Rolle
from alis.records.felles.constraints import verdi_i
from alis.records.parter.models import Organisasjon, Person


class Varsel(models.Model):
    """Told to a person in one of her roles. `nokkel` says what it tells: no one is told the same twice.

    `vegne_av` is the one whose substitute she is, where that is why she is told.

    The thing it is about is not a foreign key: the notice outlives it. `innhold` holds dates and keys, never a name.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="varsler")
    rolle = models.CharField(max_length=20)
    organisasjon = models.ForeignKey(Organisasjon, on_delete=models.CASCADE, related_name="+")
    vegne_av = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    mal = models.CharField(max_length=40)
    nokkel = models.CharField(max_length=200)
    objekt_type = models.CharField(max_length=60)
    objekt_id = models.CharField(max_length=60)
    sak_id = models.UUIDField(null=True)
    kommunenummer = models.CharField(max_length=4)
    innhold = models.JSONField(default=dict)
    opprettet_at = models.DateTimeField()
    lest_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["person", "-opprettet_at", "id"], name="varsel_person_nyeste")]
        constraints = [
            UniqueConstraint(name="varsel_aldri_to_ganger", fields=["person", "nokkel"]),
            verdi_i("varsel_rolle_i_tabellen", felt="rolle", verdier=Rolle),
            CheckConstraint(name="varsel_har_mal_og_nokkel", condition=~Q(mal="") & ~Q(nokkel="")),
        ]

    def __str__(self) -> str:
        return self.mal
