"""`alis beregn tilbakebetaling`: a lump sum and a last day in, what is to be paid back out."""

from typing import Any

from alis.domain.avtale import beregn_tilbakebetaling
from alis.domain.verdier import whole_months
from alis.integrations.kontrakt.felt import belop, dato
from alis.integrations.kontrakt.form import Felt, Form, Lest, Objektsted, ikke_snudd, kjent
from alis.integrations.kontrakt.stilling import bygg_periode
from alis.integrations.kontrakt.svar import utregning_ut


def _minst_en_hel_maned(lest: Lest, her: Objektsted) -> None:
    if (
        kjent(lest["fom"], lest["tom"])
        and lest["fom"] <= lest["tom"]
        and not whole_months(lest["fom"], lest["tom"])
    ):
        her["tom"].meld(
            f"{lest['tom']} gir et år uten en hel måned; tillatt er minst én hel måned fra {lest['fom']}"
        )


TILBAKEBETALING = Form(
    {
        "ar": Felt(
            Form({"fom": Felt(dato), "tom": Felt(dato)}, (ikke_snudd("fom", "tom"), _minst_en_hel_maned))
        ),
        "engangsbelop": Felt(belop),
        "fratredelse": Felt(dato),
    }
)


def svar_tilbakebetaling(lest: Lest) -> dict[str, Any]:
    """The answer to a question that was read without fault."""
    svar = beregn_tilbakebetaling(
        ar=bygg_periode(lest["ar"]), engangsbelop=lest["engangsbelop"], fratredelse=lest["fratredelse"]
    )
    return {
        "gjenstaende_maneder": svar.gjenstaende_maneder,
        "av_maneder": svar.av_maneder,
        "belop": svar.belop.ore,
        "utregning": utregning_ut(svar.utregning),
    }
