"""`alis beregn varighet`: the positions and absences of an agreement in, its last day out."""

from typing import Any

from alis.domain.avtale import beregn_varighet
from alis.integrations.kontrakt.felt import dato, heltall, liste
from alis.integrations.kontrakt.form import Felt, Form, Lest, valgfri
from alis.integrations.kontrakt.satssett import MEST_AR
from alis.integrations.kontrakt.stilling import bygg_periode, bygg_stillingsandel, fravarsform, stillingsform
from alis.integrations.kontrakt.svar import fulltid_ut, utregning_ut

VARIGHET = Form(
    {
        "gjelder_fra": Felt(dato),
        "maks_ar_fulltid": Felt(heltall(1, MEST_AR)),
        "stillinger": Felt(liste(stillingsform(typefelt=valgfri), minst=1)),
        "fravar": Felt(liste(fravarsform(typefelt=valgfri))),
    }
)


def svar_varighet(lest: Lest) -> dict[str, Any]:
    """The answer to a question that was read without fault."""
    varighet = beregn_varighet(
        gjelder_fra=lest["gjelder_fra"],
        maks_ar_fulltid=lest["maks_ar_fulltid"],
        stillinger=tuple(map(bygg_stillingsandel, lest["stillinger"])),
        fravar=tuple(map(bygg_periode, lest["fravar"])),
    )
    return {**fulltid_ut(varighet), "utregning": utregning_ut(varighet.utregning)}
