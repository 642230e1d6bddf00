"""Register an advance to the doctor of a case."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.avtale import Element
from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Belop
from alis.services.regnskap import AnnetInnhold
from alis.services.regnskap.hent_saksregnskap import hent_saksregnskap
from alis.services.regnskap.registrer_forskudd import ForskuddFrem, TomtForskudd, registrer_forskudd
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.regnskap.forskuddsskjema import Forskuddsskjema
from alis.web.regnskap.saksregnskap import lag_saksregnskap


@krever(Rettighet.FOR_REGNSKAP)
@require_http_methods(["GET", "HEAD", "POST"])
def forskudd(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    skjema = Forskuddsskjema(request.POST or None)
    if skjema.is_valid() and _book(request, sak_id, skjema):
        messages.success(
            request, _("Forskuddet er bokført. Det er kommunens risiko til et godkjent krav dekker det.")
        )
        return redirect("regnskap:sak", sak_id)
    regnskap = hent_saksregnskap(aktor=request.aktor, sak_id=sak_id)
    side = lag_saksregnskap(regnskap, aktor=request.aktor)
    return render(request, "regnskap/forskudd.html", {"side": side, "sak_id": sak_id, "skjema": skjema})


def _book(request: Foresporsel, sak_id: UUID, skjema: forms.Form) -> bool:
    """False where it was refused; the form then says why."""
    svar = skjema.cleaned_data
    try:
        registrer_forskudd(
            aktor=request.aktor,
            sak_id=sak_id,
            forskudd_id=svar["forskudd_id"],
            tilskuddsperiode=svar["periode"],
            element=Element(svar["element"]),
            belop=Belop(svar["belop"]),
            dato=svar["dato"],
        )
    except TomtForskudd:
        skjema.add_error("belop", _("Beløpet må være mer enn null. Skriv hvor mye legen har fått."))
    except ForskuddFrem:
        skjema.add_error("dato", _("Dagen har ikke kommet ennå. Skriv dagen det ble betalt."))
    except AnnetInnhold:
        skjema.add_error(
            None, _("Dette skjemaet er sendt før, med et annet innhold. Se i regnskapet hva som ble bokført.")
        )
    return skjema.is_valid()
