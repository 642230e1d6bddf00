"""Register what the state has decided about one case: granted, or cut."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alis.domain.avtale import Element
from alis.domain.tilgang import Rettighet
from alis.domain.verdier import Belop
from alis.services.regnskap import AnnetInnhold
from alis.services.regnskap.alt_innvilget import AltInnvilget
from alis.services.regnskap.avkort_tilskudd import MerEnnInnvilget, avkort_tilskudd
from alis.services.regnskap.hent_saksregnskap import hent_saksregnskap
from alis.services.regnskap.registrer_tilskudd import VedtakFrem, registrer_tilskudd
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.felles.visning import kr
from alis.web.regnskap.saksregnskap import lag_saksregnskap
from alis.web.regnskap.vedtaksskjema import AVKORTET, Vedtaksskjema


@krever(Rettighet.FOR_REGNSKAP)
@require_http_methods(["GET", "HEAD", "POST"])
def vedtak(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    skjema = Vedtaksskjema(request.POST or None)
    if skjema.is_valid() and _book(request, sak_id, skjema):
        messages.success(request, _("Vedtaket er bokført. Registrer pengene i oppgjøret når de er betalt."))
        return redirect("regnskap:sak", sak_id)
    regnskap = hent_saksregnskap(aktor=request.aktor, sak_id=sak_id)
    side = lag_saksregnskap(regnskap, aktor=request.aktor)
    return render(request, "regnskap/vedtak.html", {"side": side, "sak_id": sak_id, "skjema": skjema})


def _book(request: Foresporsel, sak_id: UUID, skjema: Vedtaksskjema) -> bool:
    """False where it was refused; the form then says why."""
    svar = skjema.cleaned_data
    if svar["belop"] <= 0:
        skjema.add_error("belop", _("Beløpet må være mer enn null."))
        return False
    gjor = (
        avkort_tilskudd
        if svar["hva"] == AVKORTET
        else partial(registrer_tilskudd, i_tillegg=svar["i_tillegg"])
    )
    try:
        gjor(
            aktor=request.aktor,
            sak_id=sak_id,
            tilskuddsperiode=svar["periode"],
            belop_per_element={Element(svar["element"]): Belop(svar["belop"])},
            vedtaksdato=svar["dato"],
            nokkel=str(svar["forskudd_id"]),
        )
    except VedtakFrem:
        skjema.add_error("dato", _("Dagen har ikke kommet ennå. Skriv dagen vedtaket er datert."))
    except MerEnnInnvilget as feil:
        skjema.add_error(
            "belop",
            _("Det er innvilget %(rest)s på elementet. Skriv ikke mer enn det.") % {"rest": kr(feil.rest)},
        )
    except AltInnvilget as feil:
        skjema.si_alt_innvilget("belop", sum(feil.innvilget.values(), Belop.null()))
    except AnnetInnhold:
        skjema.add_error(
            None, _("Dette skjemaet er sendt før, med et annet innhold. Se i regnskapet hva som ble bokført.")
        )
    return skjema.is_valid()
