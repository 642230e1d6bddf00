"""How many stand in the trust's queue, and where: numbers only. A key is no person, and is told of none."""

from django.http import HttpRequest, JsonResponse

from alis.api.v1.nokkel import med_nokkel
from alis.domain.flyt import Behovsstatus
from alis.services.plassering.hent_ko import tell_koen
from alis.services.plassering.maskin.bruk_maskinnokkel import Nokkelbruk


@med_nokkel("GET")
def ko(request: HttpRequest, bruk: Nokkelbruk) -> JsonResponse:
    antall = tell_koen(aktor=bruk.aktor)
    return JsonResponse({"antall": {str(status): antall.get(status, 0) for status in Behovsstatus}})
