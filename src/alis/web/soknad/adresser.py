"""A grant period in an address: `nasjonal-alis/2025-06` is `nasjonal-alis-2025-06`."""

from django.http import Http404

from alis.domain.tilgang import Aktor
from alis.services.soknad.finn_utlysning import alle_utlysninger


def som_slug(tilskuddsperiode: str) -> str:
    return tilskuddsperiode.replace("/", "-")


def fra_slug(slug: str, aktor: Aktor) -> str:
    """The name of the period, for someone who acts for a kommune. Raises `Http404`."""
    if aktor.kommunenummer is not None:
        for utlysning in alle_utlysninger():
            if som_slug(utlysning.tilskuddsperiode) == slug:
                return utlysning.tilskuddsperiode
    raise Http404
