"""The page of one case, and the views of it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alis.domain.tilgang import Rettighet
from alis.services.oppgaver.hent_saksside import Saksside, hent_saksside
from alis.services.opphor.list_saksdokumenter import list_saksdokumenter
from alis.services.tilskudd.beregn_for_sak import UkjentPeriode
from alis.services.utdanning.list_hendelser import list_hendelser
from alis.web.felles.foresporsel import Foresporsel
from alis.web.felles.regneark import lag_regnearksvar
from alis.web.felles.tilgang import krever
from alis.web.sak.avtalefane import (
    lag_avtalerader,
    lag_veilederlenker,
    til_budsjett,
    til_versjoner,
)
from alis.web.sak.dokumentfane import lag_dokumentrader
from alis.web.sak.hendelsesfane import lag_hendelsesrader
from alis.web.sak.opplysningsfane import lag_opplysninger
from alis.web.sak.regnskapsdel import lag_regnskapsdel
from alis.web.sak.saksside import lag_kort, lag_sakens_tidslinje, lag_sakshode
from alis.web.sak.tilskuddsfane import Tilskuddsfane, lag_tilskuddsfane
from alis.web.sak.xlsx import tilskudd_som_ark


@krever(Rettighet.SE_SAK)
@require_safe
def sak(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="sak", med_regnskap=True, med_ventende=True)
    return render(
        request,
        "sak/sak.html",
        {
            "hode": lag_sakshode(side, aktor=request.aktor, fane="tilskudd"),
            "kort": lag_kort(side),
            "tidslinje": lag_sakens_tidslinje(side),
            "tilskudd": _tilskudd(request, side),
            "regnskap": lag_regnskapsdel(side),
        },
    )


@krever(Rettighet.SE_TILSKUDD)
@require_safe
def tilskudd(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="tilskudd", med_regnskap=True)
    return _fane(
        request, side, "tilskudd", {"tilskudd": _tilskudd(request, side), "regnskap": lag_regnskapsdel(side)}
    )


@krever(Rettighet.SE_TILSKUDD)
@require_safe
def tilskudd_xlsx(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="tilskudd.xlsx")
    if side.beregning is None:
        raise Http404
    return lag_regnearksvar(tilskudd_som_ark(side.sak, side.beregning), filnavn="tilskudd.xlsx")


@krever(Rettighet.SE_AVTALE)
@require_safe
def avtaler(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="avtaler")
    innhold: dict[str, object] = {
        "rader": lag_avtalerader(side.sak, rolle=request.aktor.rolle),
        "til_versjoner": til_versjoner(side.sak),
        "til_budsjett": til_budsjett(side.sak, request.aktor),
        "veilederavtaler": lag_veilederlenker(side.sak, request.aktor),
    }
    return _fane(request, side, "avtaler", innhold)


@krever(Rettighet.SE_SAK)
@require_safe
def opplysninger(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="opplysninger")
    return _fane(request, side, "opplysninger", {"opplysninger": lag_opplysninger(side.sak)})


@krever(Rettighet.SE_AVTALE)
@require_safe
def dokumenter(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="dokumenter")
    linjer = list_saksdokumenter(aktor=request.aktor, sak_id=sak_id)
    rader = lag_dokumentrader(linjer, request.aktor)
    return _fane(request, side, "dokumenter", {"rader": rader})


@krever(Rettighet.SE_HENDELSER)
@require_safe
def hendelser(request: Foresporsel, sak_id: UUID) -> HttpResponse:
    side = _les(request, sak_id, side="hendelser")
    rader = lag_hendelsesrader(list_hendelser(aktor=request.aktor, sak_id=sak_id))
    return _fane(request, side, "hendelser", {"rader": rader})


def _les(
    request: Foresporsel, sak_id: UUID, *, side: str, med_regnskap: bool = False, med_ventende: bool = False
) -> Saksside:
    """A grant period that does not exist is a page that does not exist."""
    satssett = request.GET.get("periode") or None
    try:
        return hent_saksside(
            aktor=request.aktor,
            sak_id=sak_id,
            side=side,
            satssett=satssett,
            med_regnskap=med_regnskap,
            med_ventende=med_ventende,
        )
    except UkjentPeriode as feil:
        raise Http404 from feil


def _tilskudd(request: Foresporsel, side: Saksside) -> Tilskuddsfane | None:
    if side.beregning is None or not request.aktor.har(Rettighet.SE_TILSKUDD):
        return None
    return lag_tilskuddsfane(side.sak, side.beregning)


def _fane(request: Foresporsel, side: Saksside, fane: str, innhold: dict[str, object]) -> HttpResponse:
    hode = lag_sakshode(side, aktor=request.aktor, fane=fane)
    return render(request, f"sak/fane_{fane}.html", {"hode": hode, **innhold})
