"""The rate set as an object: the TOML form of the contract transposed to JSON."""

from typing import Any

from alis.domain.parter import Stillingstype
from alis.domain.regel import (
    Avrundingsenhet,
    Elementsats,
    Graderingsmetode,
    Satssett,
    Satsstatus,
    Sentralitetssats,
    Tilretteleggingsgrunnlag,
    Tilretteleggingssats,
    Vilkarssats,
)
from alis.domain.tilskudd import MED_EGEN_SATS
from alis.integrations.kontrakt.felt import (
    andel,
    belop,
    dato,
    desimaltall,
    heltall,
    ja_nei,
    liste,
    tekst,
    valg,
)
from alis.integrations.kontrakt.form import Felt, Form, Lest, Objektsted, ikke_snudd, kjent, valgfri

MEST_MANEDER = 1200
MEST_AR = 100

AV_TIMER = ("timesats", "faktor", "timer")


def _bare_ett_arsbelop(lest: Lest, her: Objektsted) -> None:
    oppgitt = [nokkel for nokkel in AV_TIMER if lest[nokkel] is not None]
    if oppgitt and lest["arsbelop"] is not None:
        her["arsbelop"].meld(f"kan ikke stå sammen med {oppgitt[0]}; tillatt er det ene eller det andre")
    elif oppgitt:
        for nokkel in AV_TIMER:
            if lest[nokkel] is None:
                her[nokkel].meld("nøkkelen mangler; timesats, faktor og timer må stå sammen")


def _hoyst_tolv_maneder(lest: Lest, her: Objektsted) -> None:
    if kjent(lest["fom"], lest["tom"]) and lest["tom"] > Satssett.siste_mulige_dag(lest["fom"]):
        her["tom"].meld(
            f"{lest['tom']} gir en periode på mer enn tolv måneder; tillatt er høyst {Satssett.siste_mulige_dag(lest['fom'])}"
        )


ELEMENTSATS = Form(
    {
        "stillingstyper": Felt(liste(valg(Stillingstype))),
        "arsbelop": valgfri(belop),
        "timesats": valgfri(belop),
        "faktor": valgfri(desimaltall),
        "timer": valgfri(desimaltall),
        "forste_maneder": valgfri(heltall(0, MEST_MANEDER)),
        "uten_avtale": valgfri(ja_nei),
    },
    (_bare_ett_arsbelop,),
)

SATSSETT = Form(
    {
        "navn": Felt(tekst),
        "fom": Felt(dato),
        "tom": Felt(dato),
        "status": Felt(valg(Satsstatus)),
        "kilde": Felt(liste(tekst)),
        "gradering": Felt(Form({"metode": Felt(valg(Graderingsmetode))})),
        "avrunding": Felt(Form({"enhet": Felt(valg(Avrundingsenhet))})),
        "element": Felt(Form({str(element): Felt(ELEMENTSATS) for element in MED_EGEN_SATS})),
        "tilrettelegging": Felt(Form({"andel": valgfri(andel), "av": Felt(valg(Tilretteleggingsgrunnlag))})),
        "sentralitetstillegg": Felt(
            Form(
                {
                    "klasser": Felt(liste(heltall(1, 6))),
                    "arsbelop": valgfri(belop),
                    "gradert": Felt(ja_nei),
                }
            )
        ),
        "egenandel": Felt(Form({"andel": Felt(andel)})),
        "vilkar": Felt(
            Form(
                {
                    "vikariat_over_maneder": Felt(heltall(0, MEST_MANEDER)),
                    "maks_ar_fulltid": Felt(heltall(1, MEST_AR)),
                    "vikarbyra_utelukker": Felt(ja_nei),
                }
            )
        ),
    },
    (ikke_snudd("fom", "tom"), _hoyst_tolv_maneder),
)


def bygg_satssett(lest: Lest, **ekstra: Any) -> Satssett:
    """The rate set of an object that was read without fault. `ekstra` is what only shipped sets have."""
    return Satssett(
        navn=lest["navn"],
        fom=lest["fom"],
        tom=lest["tom"],
        status=lest["status"],
        kilde=lest["kilde"],
        gradering=lest["gradering"]["metode"],
        avrunding=lest["avrunding"]["enhet"],
        element={navn: _elementsats(sats) for navn, sats in lest["element"].items()},
        tilrettelegging=Tilretteleggingssats(**lest["tilrettelegging"]),
        sentralitetstillegg=Sentralitetssats(
            **{**lest["sentralitetstillegg"], "klasser": frozenset(lest["sentralitetstillegg"]["klasser"])}
        ),
        egenandel=lest["egenandel"]["andel"],
        vilkar=Vilkarssats(**lest["vilkar"]),
        **ekstra,
    )


def _elementsats(lest: Lest) -> Elementsats:
    return Elementsats(
        **{
            **lest,
            "stillingstyper": frozenset(lest["stillingstyper"]),
            "uten_avtale": bool(lest["uten_avtale"]),
        }
    )
