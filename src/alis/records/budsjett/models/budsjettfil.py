"""A spreadsheet that has been read and shown, and waits for a person to say yes."""

from django.db import models

from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.constraints import lengde
from alis.records.parter.models import Person


class Budsjettfil(models.Model):
    """One for each draft at most. `innhold` is the file as it came: it is read again when it is taken in.

    `laas` is the draft's when the file was shown, so that nobody's change in the meantime is written over unseen.
    """

    versjon = models.OneToOneField(
        Avtaleversjon, on_delete=models.CASCADE, primary_key=True, related_name="budsjettfil"
    )
    filnavn = models.CharField(max_length=200)
    innhold = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    laas = models.PositiveIntegerField()
    lastet_opp_at = models.DateTimeField()
    lastet_opp_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [lengde("budsjettfil_hash_lengde", felt="sha256", tegn=64)]

    def __str__(self) -> str:
        return self.filnavn
