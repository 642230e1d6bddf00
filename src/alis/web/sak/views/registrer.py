"""«Registrer ALIS»: ask, look over, save, and say what happens next."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from alis.domain.tilgang import Aktor, Rettighet
from alis.services.utdanning import hent_sak, hent_sakvalg
from alis.services.utdanning.ta_imot_alis import ta_imot_alis
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.tilgang import krever
from alis.web.sak.feiltekst import AVSLAG, legg_til_feil
from alis.web.sak.registreringskvittering import lag_registreringskvittering
from alis.web.sak.registreringsoversikt import lag_oversikt
from alis.web.sak.skjema.felter import som_uuid
from alis.web.sak.skjema.registrering import Registreringsskjema


@krever(Rettighet.REGISTRER_ALIS)
@require_http_methods(["GET", "POST"])
def registrer(request: Foresporsel) -> HttpResponse:
    """`steg` says which button was pressed: look over, go back and change, or save."""
    valg = hent_sakvalg(aktor=request.aktor)
    if request.method != "POST":
        return _skjema(request, Registreringsskjema(valg=valg, initial=_start(request.aktor)))
    skjema = Registreringsskjema(request.POST, valg=valg)
    if not skjema.is_valid() or request.POST.get("steg") == "endre":
        return _skjema(request, skjema)
    if request.POST.get("steg") != "lagre":
        return render(request, "sak/se_over.html", {"skjema": skjema, "oversikt": lag_oversikt(skjema)})
    sak_id = _lagre(request.aktor, skjema)
    return redirect("sak:registrert", sak_id) if sak_id else _skjema(request, skjema)


@krever(Rettighet.REGISTRER_ALIS)
@require_safe
def registrert(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    sak = hent_sak(aktor=request.aktor, sak_id=sak_id, side="registrert")
    return render(request, "felles/kvittering.html", {"kvittering": lag_registreringskvittering(sak)})


def _start(aktor: Aktor) -> dict[str, str]:
    """Whoever registers is most often the contact person."""
    return {"kontaktperson": str(aktor.person_id)}


def _skjema(request: Foresporsel, skjema: Registreringsskjema) -> HttpResponse:
    return render(request, "sak/registrer.html", {"skjema": skjema})


def _lagre(aktor: Aktor, skjema: Registreringsskjema) -> UUID | None:
    """The new case; None when the services refused, and then the form says why."""
    try:
        return ta_imot_alis(
            aktor=aktor,
            lege=skjema.lege(),
            sak=skjema.sak(),
            stilling=skjema.stilling(),
            veileder_id=som_uuid(skjema.cleaned_data["veileder"]),
        )
    except AVSLAG as feil:
        legg_til_feil(skjema, feil)
        return None
