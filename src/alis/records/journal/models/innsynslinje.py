"""One reading of personal data, kept apart from the journal of acts."""

from django.db import models


class Innsynslinje(models.Model):
    """Who read whose case, in which role and when. No foreign keys, for the same reason as the journal."""

    tidspunkt = models.DateTimeField()
    person_id = models.UUIDField()
    navn = models.CharField(max_length=200)
    rolle = models.CharField(max_length=30)
    organisasjon_id = models.UUIDField()
    organisasjon = models.CharField(max_length=200)
    sak_id = models.UUIDField()
    gjelder_person_id = models.UUIDField()
    side = models.CharField(max_length=60)

    class Meta:
        indexes = [
            models.Index(fields=["gjelder_person_id", "tidspunkt"], name="innsynslinje_gjelder"),
            models.Index(fields=["sak_id", "tidspunkt"], name="innsynslinje_sak"),
        ]

    def __str__(self) -> str:
        return f"{self.navn} leste {self.side}"
