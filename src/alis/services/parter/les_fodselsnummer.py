"""Which person numbers this installation takes: real ones in production, synthetic ones everywhere else."""

from django.conf import settings

from alis.domain.verdier import Fodselsnummer, Persontype


def les_fodselsnummer(tekst: str) -> str:
    """Return the number, or empty for none. Raises `UgyldigFodselsnummer` and `FeilPersontype`."""
    if not tekst:
        return ""
    persontype = Persontype.EKTE if settings.ALIS_PROD else Persontype.SYNTETISK
    return Fodselsnummer(tekst, persontype=persontype)
