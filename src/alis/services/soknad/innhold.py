"""What is sent, as JSON values: documented in docs/soknad-json.md. A change of form is a new `versjon`."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from alis.domain.avtale import Element
from alis.domain.tilskudd import Elementberegning
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Belop, Periode
from alis.services.soknad.soknadsbilde import Linjebilde, Utkast

VERSJON = "1.0"


def soknadens_innhold(utkast: Utkast) -> dict[str, Any]:
    """The same cases give the same values: nothing of today, of who asks, or of when."""
    satssett, utlysning = utkast.satssett, utkast.utlysning
    return {
        "versjon": VERSJON,
        "tilskuddsperiode": {
            "navn": satssett.navn,
            "fom": _day(satssett.fom),
            "tom": _day(satssett.tom),
            "soknadsfrist": _day(utlysning.frist),
        },
        "satssett": {"navn": satssett.navn, "status": satssett.status.value, "merknad": satssett.merknad},
        "soker": {
            "kommunenummer": utkast.soker.kommunenummer,
            "navn": utkast.soker.navn,
            "orgnr": utkast.soker.orgnr,
            "konto": utkast.konto.nummer,
            "kontoens_orgnr": utkast.konto.orgnr,
        },
        "linjer": [
            _line(nummer, linje, satssett.periode) for nummer, linje in enumerate(utkast.med, start=1)
        ],
        "utelatt": [
            {"lege": _doctor(linje), "fordi": linje.utelatt_fordi}
            for linje in utkast.linjer
            if not linje.er_med
        ],
        "sum": {
            "kostnad_ore": utkast.kostnad.ore,
            "sokt_ore": utkast.sokt.ore,
            "er_hel": utkast.sum_er_hel,
        },
    }


def _line(nummer: int, bilde: Linjebilde, periode: Periode) -> dict[str, Any]:
    linje, sak = bilde.linje, bilde.linje.fakta.sak
    return {
        "nummer": nummer,
        "sak": str(bilde.sak_id),
        "lege": _doctor(bilde),
        "prosjektkode": bilde.prosjektkode,
        "gjelder": linje.gjelder.value,
        "spesialisering": {
            "start": _day(sak.start_spesialisering),
            "forventet_slutt": _day(bilde.forventet_slutt),
            "forste_dag_som_fastlege": _day(sak.forste_dato_fastlege),
        },
        "vikarbyra": sak.vikarbyra,
        "avtale": _agreement(bilde),
        "stillinger": [
            _position(stilling, periode) for stilling in sak.stillinger if stilling.periode.overlaps(periode)
        ],
        "elementer": [_element(rad) for rad in linje.beregning.elementer],
        "merkostnad_veiledning": _extra_supervision(linje.beregning.element(Element.VEILEDNING)),
        "rett": linje.beregning.rett_til_tilskudd.value,
        "sum": {
            "kostnad_ore": linje.kostnad.ore,
            "sokt_ore": linje.beregning.sum.ore,
            "er_hel": linje.beregning.sum_komplett,
        },
        "merknader": [
            {
                "regel": funn.vurdering.regel,
                "kilder": list(funn.vurdering.kilder),
                "utfall": funn.vurdering.utfall.value,
                "alvor": funn.alvor.value,
                "tekst": funn.vurdering.begrunnelse,
            }
            for funn in linje.funn
        ],
    }


def _doctor(bilde: Linjebilde) -> dict[str, str]:
    return {"navn": bilde.navn, "hpr_nr": bilde.hpr_nr}


def _agreement(bilde: Linjebilde) -> dict[str, Any] | None:
    avtale = bilde.linje.fakta.sak.avtale
    if avtale is None or bilde.avtale is None:
        return None
    return {
        "versjon": bilde.avtale.nummer,
        "mal": f"{bilde.avtale.mal}/{bilde.avtale.mal_versjon}",
        "oppgir_stillingsprosent": bilde.linje.fakta.oppgir_prosent,
        "signert": _day(avtale.signert),
        "gjelder_fra": _day(avtale.gjelder_fra),
        "gjelder_til": _day(avtale.gjelder_til),
        "driftsform": avtale.driftsform.value,
    }


def _position(stilling: Stilling, periode: Periode) -> dict[str, Any]:
    """`tilskudd_*` are the days of the position in the grant period."""
    i_perioden = stilling.periode.cut(periode)
    return {
        "type": stilling.type.value,
        "prosent": _percent(stilling.prosent),
        "tiltredelse": _day(stilling.periode.fom),
        "tilskudd_fom": _day(i_perioden.fom) if i_perioden else None,
        "tilskudd_tom": _day(i_perioden.tom) if i_perioden else None,
        "vikariat_fom": _day(stilling.vikariat_fom),
        "vikariat_tom": _day(stilling.vikariat_tom),
    }


def _percent(prosent: Fraction) -> str:
    """As a decimal number: the records hold two decimals."""
    return f"{(Decimal(prosent.numerator) / prosent.denominator).normalize():f}"


def _element(rad: Elementberegning) -> dict[str, Any]:
    return {
        "element": rad.element.value,
        "kostnad_ore": rad.kostnad.ore,
        "tak_ore": _ore(rad.tak),
        "sokt_ore": _ore(rad.tilskudd),
    }


def _extra_supervision(rad: Elementberegning) -> dict[str, Any]:
    """The form asks whether supervision has cost more. How it counts is not settled, so it is told, and not sought."""
    over = max(rad.kostnad - rad.tak, Belop.null()) if rad.tak is not None else None
    return {"ja": bool(over) if over is not None else None, "belop_ore": _ore(over)}


def _ore(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore


def _day(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()
