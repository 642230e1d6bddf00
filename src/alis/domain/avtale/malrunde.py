"""A new version of a template, and how far each agreement it touches has come towards it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from alis.domain.flyt import Avtalestatus


class Malforhold(StrEnum):
    """What an agreement's version was made from, seen from the template version of the round."""

    ELDRE = "eldre"
    NY = "ny"
    ANNEN = "annen"
    """Another template altogether."""


class Rundestatus(StrEnum):
    """In the order of the work. `OPPTATT`: a version that is not made from the new template is under work."""

    IKKE_BEGYNT = "ikke_begynt"
    OPPTATT = "opptatt"
    KLADD = "kladd"
    SENDT = "sendt"
    SIGNERT_AV_EN = "signert_av_en"
    SIGNERT = "signert"
    I_KRAFT = "i_kraft"
    HOPPET_OVER = "hoppet_over"


@dataclass(frozen=True, kw_only=True)
class Rundeversjon:
    """A version as the round knows it. `signaturer` is how many have signed."""

    nummer: int
    status: Avtalestatus
    forhold: Malforhold
    signaturer: int


LENGSTE_GRUNN = 500
"""Signs in the reason for letting an agreement stand on its older template."""

GJELDER = frozenset({Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT})
VAR_SIGNERT = GJELDER | {Avtalestatus.ERSTATTET}
UNDER_ARBEID = frozenset({Avtalestatus.KLADD, Avtalestatus.SENDT})
KAN_HOPPES_OVER = frozenset({Rundestatus.IKKE_BEGYNT, Rundestatus.OPPTATT})


def rundestatus(*, versjoner: Sequence[Rundeversjon], hoppet_over: bool) -> Rundestatus | None:
    """How far an agreement has come, or None where the round does not touch it: nothing of it holds any more, it has
    gone over to another template, or it never was made from an older version of this one."""
    gjeldende = max((v for v in versjoner if v.status in GJELDER), key=_number, default=None)
    if gjeldende is None or gjeldende.forhold is Malforhold.ANNEN:
        return None
    if gjeldende.forhold is Malforhold.NY:
        return _brought_up(gjeldende) if any(map(_was_signed_on_an_older, versjoner)) else None
    if hoppet_over:
        return Rundestatus.HOPPET_OVER
    utkast = next((v for v in versjoner if v.status in UNDER_ARBEID), None)
    return Rundestatus.IKKE_BEGYNT if utkast is None else _under_work(utkast)


def _brought_up(versjon: Rundeversjon) -> Rundestatus:
    return Rundestatus.I_KRAFT if versjon.status is Avtalestatus.I_KRAFT else Rundestatus.SIGNERT


def _was_signed_on_an_older(versjon: Rundeversjon) -> bool:
    return versjon.forhold is Malforhold.ELDRE and versjon.status in VAR_SIGNERT


def _under_work(utkast: Rundeversjon) -> Rundestatus:
    if utkast.forhold is not Malforhold.NY:
        return Rundestatus.OPPTATT
    if utkast.status is Avtalestatus.KLADD:
        return Rundestatus.KLADD
    return Rundestatus.SIGNERT_AV_EN if utkast.signaturer else Rundestatus.SENDT


def _number(versjon: Rundeversjon) -> int:
    return versjon.nummer
