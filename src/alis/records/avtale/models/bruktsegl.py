"""A certificate that has sealed something here: old seals are known by it when the key has been changed."""

from django.db import models

from alis.records.felles.constraints import lengde


class BruktSegl(models.Model):
    """`sertifikater` is PEM, the seal's own first, then those above it. Never changed and never removed."""

    fingeravtrykk = models.CharField(primary_key=True, max_length=64)
    sertifikater = models.TextField()
    tatt_i_bruk_at = models.DateTimeField()

    class Meta:
        ordering = ["tatt_i_bruk_at"]
        constraints = [lengde("bruktsegl_fingeravtrykk_lengde", felt="fingeravtrykk", tegn=64)]

    def __str__(self) -> str:
        return self.fingeravtrykk[:8]
