"""An ALIS-avtale: the line of versions between one doctor and one kommune."""

import uuid

from django.db import models

from alis.records.utdanning.models import AlisSak


class Avtale(models.Model):
    """`dato_forste_versjon` is the day the first version came into force; the five full-time years run from it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="avtaler")
    dato_forste_versjon = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.id)
