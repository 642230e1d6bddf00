"""Positions and absences, as the contracts for grant and for duration share them."""

from collections.abc import Callable

from alis.domain.parter import Stillingstype
from alis.domain.utdanning import Fravar, Fravarstype, Stilling, Stillingsandel
from alis.domain.verdier import Periode
from alis.integrations.kontrakt.felt import Leser, dato, ja_nei, prosent, valg
from alis.integrations.kontrakt.form import Felt, Form, Lest, Objektsted, ikke_snudd, kjent, valgfri


def _vikariat_bare_for_vikar(lest: Lest, her: Objektsted) -> None:
    if kjent(lest["type"]) and lest["type"] is not Stillingstype.FASTLEGEVIKAR:
        for nokkel in ("vikariat_fom", "vikariat_tom"):
            if lest[nokkel] is not None:
                her[nokkel].meld(
                    f"kan ikke stå på en stilling som {lest['type']}; tillatt er null eller ingenting"
                )


def _institusjonstjeneste_hviler(lest: Lest, her: Objektsted) -> None:
    if lest["type"] is Fravarstype.INSTITUSJONSTJENESTE and lest["aktiviteter_fortsetter"] is True:
        her["aktiviteter_fortsetter"].meld(
            "true kan ikke stå sammen med institusjonstjeneste; tillatt er false"
        )


def stillingsform(*, typefelt: Callable[[Leser], Felt] = Felt) -> Form:
    """One position. `typefelt` is `valgfri` where the kind does not matter."""
    return Form(
        {
            "type": typefelt(valg(Stillingstype)),
            "prosent": Felt(prosent),
            "fom": Felt(dato),
            "tom": valgfri(dato),
            "vikariat_fom": valgfri(dato),
            "vikariat_tom": valgfri(dato),
        },
        (ikke_snudd("fom", "tom"), ikke_snudd("vikariat_fom", "vikariat_tom"), _vikariat_bare_for_vikar),
    )


def fravarsform(*, typefelt: Callable[[Leser], Felt] = Felt) -> Form:
    """One full absence; `typefelt` as for positions."""
    return Form(
        {
            "type": typefelt(valg(Fravarstype)),
            "fom": Felt(dato),
            "tom": Felt(dato),
            "aktiviteter_fortsetter": typefelt(ja_nei),
        },
        (ikke_snudd("fom", "tom"), _institusjonstjeneste_hviler),
    )


def bygg_stilling(lest: Lest) -> Stilling:
    return Stilling(
        type=lest["type"],
        prosent=lest["prosent"],
        periode=bygg_periode(lest),
        vikariat_fom=lest["vikariat_fom"],
        vikariat_tom=lest["vikariat_tom"],
    )


def bygg_stillingsandel(lest: Lest) -> Stillingsandel:
    return Stillingsandel(prosent=lest["prosent"], periode=bygg_periode(lest))


def bygg_fravar(lest: Lest) -> Fravar:
    return Fravar(
        type=lest["type"], periode=bygg_periode(lest), aktiviteter_fortsetter=lest["aktiviteter_fortsetter"]
    )


def bygg_periode(lest: Lest) -> Periode:
    return Periode(lest["fom"], lest["tom"])
