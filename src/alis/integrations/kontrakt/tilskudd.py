"""`alis beregn tilskudd`: the case of one doctor in, the reasoned grant out."""

from collections.abc import Callable
from typing import Any

from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.tilskudd import MED_TILSKUDD, Avtalefakta, Elementberegning, Gjelder, Tilskuddssak, beregn
from alis.integrations.kontrakt.dokument import Objekt
from alis.integrations.kontrakt.feil import Sted
from alis.integrations.kontrakt.felt import (
    Leser,
    andel,
    belop,
    beskriv,
    dato,
    heltall,
    ja_nei,
    kommunenummer,
    liste,
    valg,
)
from alis.integrations.kontrakt.form import Felt, Form, Lest, Objektsted, ikke_snudd, valgfri
from alis.integrations.kontrakt.satssett import SATSSETT, bygg_satssett
from alis.integrations.kontrakt.stilling import bygg_fravar, bygg_stilling, fravarsform, stillingsform
from alis.integrations.kontrakt.svar import belop_ut, brok_ut, fulltid_ut, utregning_ut, vilkar_ut

FinnSatssett = Callable[[str], Satssett]
"""Gives the rate set of a name. Raises `LookupError` when there is none."""


def _fordeling_bare_ved_annet(lest: Lest, her: Objektsted) -> None:
    fordeling, driftsform = lest["fordeling_alis"], lest["driftsform"]
    if driftsform is Driftsform.ANNET and fordeling is None:
        her["fordeling_alis"].meld("mangler; driftsformen annet krever en andel fra 0 til 1")
    elif isinstance(driftsform, Driftsform) and driftsform is not Driftsform.ANNET and fordeling is not None:
        her["fordeling_alis"].meld(
            f"kan ikke stå sammen med driftsformen {driftsform}; tillatt er null eller ingenting"
        )


def _avtale_etter_hva_det_gjelder(lest: Lest, her: Objektsted) -> None:
    if lest["gjelder"] is Gjelder.ALIS_AVTALE and lest["avtale"] is None:
        her["avtale"].meld("mangler; når det gjelder alis_avtale, må avtalen være med som et objekt")
    elif lest["gjelder"] is Gjelder.VEILEDNING and lest["avtale"] is not None:
        her["avtale"].meld("kan ikke stå når det bare gjelder veiledning; tillatt er null eller ingenting")


KOMMUNE = Form({"kommunenummer": Felt(kommunenummer), "sentralitetsklasse": valgfri(heltall(1, 6))})
LEGE = Form(
    {
        "start_spesialisering": valgfri(dato),
        "forste_dato_fastlege": valgfri(dato),
    }
)
AVTALE = Form(
    {
        "signert": valgfri(dato),
        "gjelder_fra": Felt(dato),
        "gjelder_til": valgfri(dato),
        "driftsform": Felt(valg(Driftsform)),
        "fordeling_alis": valgfri(andel),
    },
    (ikke_snudd("gjelder_fra", "gjelder_til"), _fordeling_bare_ved_annet),
)


def tilskuddsform(finn: FinnSatssett) -> Form:
    """The form of a case. The rate set is read to a `Satssett` at once, whether it came as a name or as an object."""
    return Form(
        {
            "satssett": Felt(_satssett(finn)),
            "kommune": Felt(KOMMUNE),
            "lege": Felt(LEGE),
            "gjelder": Felt(valg(Gjelder)),
            "avtale": valgfri(AVTALE),
            "vikarbyra": valgfri(ja_nei),
            "stillinger": Felt(liste(stillingsform(), minst=1)),
            "fravar": Felt(liste(fravarsform())),
            "kostnader": Felt(Form({str(element): Felt(belop, kan_mangle=True) for element in MED_TILSKUDD})),
        },
        (_avtale_etter_hva_det_gjelder,),
    )


def _satssett(finn: FinnSatssett) -> Leser:
    def les(verdi: object, sted: Sted) -> Any:
        if isinstance(verdi, Objekt):
            return SATSSETT(verdi, sted)
        if not isinstance(verdi, str):
            return sted.meld(
                f"{beskriv(verdi)} er ikke tillatt; tillatt er navnet på et satssett, eller et objekt"
            )
        try:
            return finn(verdi)
        except LookupError as feil:
            return sted.meld(f"{beskriv(verdi)} er ikke tillatt: {feil}")

    return les


def svar_tilskudd(lest: Lest) -> dict[str, Any]:
    """The answer to a case that was read without fault."""
    satssett = lest["satssett"] if isinstance(lest["satssett"], Satssett) else bygg_satssett(lest["satssett"])
    beregning = beregn(bygg_sak(lest), satssett=satssett)
    return {
        "rett_til_tilskudd": beregning.rett_til_tilskudd,
        "satssett": satssett.navn,
        "satser_status": satssett.status,
        "sum": beregning.sum.ore,
        "sum_komplett": beregning.sum_komplett,
        "uavklart": list(beregning.uavklart),
        "vilkar": vilkar_ut(beregning.vilkar),
        "fulltid": beregning.fulltid and fulltid_ut(beregning.fulltid),
        "telledager": utregning_ut(beregning.telledager),
        "elementer": [_element_ut(element) for element in beregning.elementer],
    }


def bygg_sak(lest: Lest) -> Tilskuddssak:
    """The facts of a case that was read without fault."""
    return Tilskuddssak(
        gjelder=lest["gjelder"],
        sentralitetsklasse=lest["kommune"]["sentralitetsklasse"],
        start_spesialisering=lest["lege"]["start_spesialisering"],
        forste_dato_fastlege=lest["lege"]["forste_dato_fastlege"],
        avtale=lest["avtale"] and Avtalefakta(**lest["avtale"]),
        vikarbyra=lest["vikarbyra"],
        stillinger=tuple(map(bygg_stilling, lest["stillinger"])),
        fravar=tuple(map(bygg_fravar, lest["fravar"])),
        kostnader={
            element: lest["kostnader"][element]
            for element in MED_TILSKUDD
            if lest["kostnader"][element] is not None
        },
    )


def _element_ut(element: Elementberegning) -> dict[str, Any]:
    return {
        "element": element.element,
        "kostnad": element.kostnad.ore,
        "andel": brok_ut(element.andel),
        "tak": belop_ut(element.tak),
        "tak_eksakt": brok_ut(element.tak_eksakt),
        "tilskudd": belop_ut(element.tilskudd),
        "ubrukt": belop_ut(element.ubrukt),
        "mottaker": element.mottaker,
        "til_alis": belop_ut(element.til_alis),
        "til_kommune": belop_ut(element.til_kommune),
        "utregning": utregning_ut(element.utregning),
    }
