"""Every other address here: a system that asks for one gets its answer as JSON, and is never led on to another address."""

from typing import NoReturn

from django.http import HttpRequest
from django.utils.translation import gettext as _

from alis.api.v1.nokkel import med_nokkel
from alis.api.v1.problem import Problem
from alis.services.plassering.maskin.bruk_maskinnokkel import Nokkelbruk


@med_nokkel()
def ukjent(request: HttpRequest, bruk: Nokkelbruk) -> NoReturn:
    """Raises `Problem`. Led on from an address that lacks its last stroke, a POST would become a GET, and look as if it went well."""
    raise Problem(
        status=404,
        kode="finnes_ikke",
        tittel=_("Finnes ikke"),
        detalj=_(
            "Adressen finnes ikke. Adressene er /api/v1/plasser/, /api/v1/plasser/{id}/ og /api/v1/ko/. Alle slutter med /."
        ),
    )
