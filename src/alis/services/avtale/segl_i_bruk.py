"""The seal that this installation is set up with."""

from functools import cache
from pathlib import Path

from django.conf import settings

from alis.integrations.segl import HsmOppsett, Segl, hsmsegl, lokalt_segl


def segl_i_bruk() -> Segl:
    """Kept open for the life of the process. Raises `SeglUtilgjengelig`."""
    return _hsm() if settings.ALIS_SEGL == "hsm" else _test(settings.SEGL_MAPPE)


@cache
def _test(mappe: Path) -> Segl:
    return lokalt_segl(mappe)


@cache
def _hsm() -> Segl:
    return hsmsegl(
        HsmOppsett(
            modul=settings.SEGL_MODUL,
            token=settings.SEGL_TOKEN,
            nokkel=settings.SEGL_NOKKEL,
            pinfil=settings.SEGL_PINFIL,
            sertifikat=settings.SEGL_SERTIFIKAT,
        )
    )
