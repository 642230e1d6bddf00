"""The trust's vacancies: sent in, listed, and one of them."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, JsonResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from alis.api.v1.les_kropp import feil_i_felt, les_kropp
from alis.api.v1.nokkel import med_nokkel
from alis.api.v1.problem import Feltfeil
from alis.api.v1.skjema import PLASSER
from alis.domain.flyt import Plasstatus
from alis.domain.plassering.lengst_fram import siste_mulige_dag
from alis.domain.tilgang import Aktor
from alis.services.plassering.list_plasser import (
    Plassbilde,
    Plassutvalg,
    hent_plass,
    list_plasser,
    list_plasser_med,
)
from alis.services.plassering.maskin.bruk_maskinnokkel import Nokkelbruk
from alis.services.plassering.maskin.ta_imot_plasser import (
    Innsendingsfeil,
    KanIkkeTasImot,
    Sendtplass,
    finn_feil_i_feltene,
    ta_imot_plasser,
)


@med_nokkel("GET", "POST")
def plasser(request: HttpRequest, bruk: Nokkelbruk) -> JsonResponse:
    return _take_in(request, bruk) if request.method == "POST" else _list(request, bruk)


@med_nokkel("GET")
def plass(request: HttpRequest, bruk: Nokkelbruk, plass_id: UUID) -> JsonResponse:
    return _answer(som_json(hent_plass(aktor=bruk.aktor, plass_id=plass_id)))


def _list(request: HttpRequest, bruk: Nokkelbruk) -> JsonResponse:
    """Those that are advertised, or withdrawn where that is asked for; by the day they begin, fifty at a time."""
    trukket = request.GET.get("status") == Plasstatus.TRUKKET
    liste = list_plasser(
        aktor=bruk.aktor,
        vis=Plassutvalg.TRUKKET if trukket else Plassutvalg.LYST_UT,
        etter=request.GET.get("etter", ""),
    )
    return _answer({"plasser": [som_json(bilde) for bilde in liste.rader], "neste": liste.neste})


def _take_in(request: HttpRequest, bruk: Nokkelbruk) -> JsonResponse:
    """201 where something is new, else 200: what was sent before stands, and is shown as it is now."""
    kropp = les_kropp(request, PLASSER, ogsaa=lambda kropp, feil: _also_wrong(bruk.aktor, kropp, feil))
    sendt = [Sendtplass(**{**rad, "fom": date.fromisoformat(rad["fom"])}) for rad in kropp["plasser"]]
    try:
        ny = ta_imot_plasser(aktor=bruk.aktor, nokkel_id=bruk.nokkel_id, plasser=sendt)
    except KanIkkeTasImot as feil:
        raise feil_i_felt(_faults(feil, kropp["plasser"])) from None
    bilder = list_plasser_med(aktor=bruk.aktor, referanser=ny)
    return _answer(
        {"plasser": [som_json(bilder[ett.referanse]) | {"ny": ny[ett.referanse]} for ett in sendt]},
        status=201 if any(ny.values()) else 200,
    )


def _also_wrong(aktor: Aktor, kropp: Any, feil: Set[str]) -> list[Feltfeil]:
    """Of the fields that are as they should be, in the rows of a body that is not."""
    rader = kropp.get("plasser") if isinstance(kropp, dict) and "plasser" not in feil else None
    if not isinstance(rader, list):
        return []
    lesbare = [_readable(nummer, rad, feil) for nummer, rad in enumerate(rader)]
    return _faults(finn_feil_i_feltene(aktor=aktor, rader=lesbare), lesbare)


def _readable(nummer: int, rad: Any, feil: Set[str]) -> dict[str, Any]:
    if not isinstance(rad, dict):
        return {}
    kjente = PLASSER["properties"]["plasser"]["items"]["properties"]
    gode = {
        felt: verdi
        for felt, verdi in rad.items()
        if felt in kjente and f"plasser[{nummer}].{felt}" not in feil
    }
    return gode | ({"fom": date.fromisoformat(gode["fom"])} if "fom" in gode else {})


def _faults(feil: KanIkkeTasImot, rader: Sequence[Mapping[str, Any]]) -> list[Feltfeil]:
    return [
        Feltfeil(felt=f"plasser[{ett.nummer}].{ett.felt}", feil=_said(ett.feil, rader[ett.nummer], feil))
        for ett in feil.funn
    ]


def som_json(bilde: Plassbilde) -> dict[str, object]:
    return {
        "id": str(bilde.plass_id),
        "referanse": bilde.referanse,
        "avdeling": bilde.avdeling,
        "sted": bilde.sted,
        "fom": bilde.fom.isoformat(),
        "maneder": bilde.maneder,
        "antall": bilde.antall,
        "tilbudt": bilde.tilbudt,
        "tatt": bilde.tatt,
        "ledige": bilde.ledige,
        "status": str(bilde.status),
    }


def _said(feil: Innsendingsfeil, plass: Mapping[str, Any], svar: KanIkkeTasImot) -> str:
    match feil:
        case Innsendingsfeil.HAR_VAERT:
            return _("må være en dag etter i dag.")
        case Innsendingsfeil.FOR_LANGT_FRAM:
            return _("er mer enn ti år fram. Den siste dagen som kan brukes, er %(siste_dag)s.") % {
                "siste_dag": siste_mulige_dag(localdate()).isoformat()
            }
        case Innsendingsfeil.UKJENT_AVDELING:
            return _("«%(avdeling)s» i «%(sted)s» finnes ikke hos dere. Disse finnes: %(finnes)s.") % {
                "avdeling": plass["avdeling"],
                "sted": plass["sted"],
                "finnes": ", ".join(svar.avdelinger) or _("ingen"),
            }
        case Innsendingsfeil.REFERANSEN_TO_GANGER:
            return _("«%(referanse)s» står to ganger. Gi hver plass sin egen.") % {
                "referanse": plass["referanse"]
            }
        case Innsendingsfeil.REFERANSEN_ER_BRUKT:
            return _(
                "«%(referanse)s» er sendt før, med andre opplysninger. Bruk en ny referanse, eller endre plassen i Felles ALIS."
            ) % {"referanse": plass["referanse"]}


def _answer(innhold: Mapping[str, object], *, status: int = 200) -> JsonResponse:
    return JsonResponse(innhold, status=status, json_dumps_params={"ensure_ascii": False})
