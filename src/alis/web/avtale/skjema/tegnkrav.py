"""Only letters and signs that the document can print: what is signed must be what was written."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from alis.domain.dokument import fremmede_tegn


def krev_skrivbare_tegn(tekst: str) -> None:
    """A validator for free text that goes into the agreement."""
    if fremmede := fremmede_tegn(tekst):
        raise ValidationError(
            _("Avtalen kan ikke inneholde %(tegn)s. Skriv det på en annen måte.")
            % {"tegn": " ".join(fremmede)}
        )
