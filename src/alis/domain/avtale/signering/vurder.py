"""May this person sign now, which of the signatures, and by whose power?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering.fullmakt import Fullmakt
from alis.domain.avtale.signering.plan import Signaturkrav, Signeringsplan
from alis.domain.avtale.signering.stand import Signeringsstand


class Signeringsutfall(StrEnum):
    KAN_SIGNERE = "kan_signere"
    HAR_SIGNERT = "har_signert"
    HAR_SIGNERT_FOR_EN_ANNEN_PART = "har_signert_for_en_annen_part"
    SIGNERT_AV_EN_ANNEN = "signert_av_en_annen"
    IKKE_DIN_TUR = "ikke_din_tur"
    IKKE_I_PLANEN = "ikke_i_planen"
    AVVIST = "avvist"


@dataclass(frozen=True, kw_only=True)
class Signeringssvar:
    """`krav` is the signature the answer is about; `fullmakt` is set where it would be given for someone else."""

    utfall: Signeringsutfall
    krav: Signaturkrav | None = None
    fullmakt: Fullmakt | None = None

    @property
    def kan_signere(self) -> bool:
        return self.utfall is Signeringsutfall.KAN_SIGNERE

    @property
    def kan_avvise(self) -> bool:
        """Whoever has a signature left to give may refuse it, also before her turn."""
        return self.utfall in (Signeringsutfall.KAN_SIGNERE, Signeringsutfall.IKKE_DIN_TUR)


def vurder_signering(
    stand: Signeringsstand, *, part: Part, person_id: UUID, fullmakter: Iterable[Fullmakt], dag: date
) -> Signeringssvar:
    """The answer for a person who holds the right to sign for `part` on the day.

    One who is named in the plan gives her own signature only. A person gives one signature to a version,
    whatever powers she holds, so that nobody binds two parties or fills two places.
    """
    egen = stand.signatur_av(person_id)
    if egen is not None:
        return _given(stand, egen.krav, part)
    if stand.avvist:
        return Signeringssvar(utfall=Signeringsutfall.AVVIST)
    gyldige = [fullmakt for fullmakt in fullmakter if fullmakt.gjelder(dag)]
    mulige = _possible(stand.plan, part, person_id, gyldige)
    if not mulige:
        return Signeringssvar(utfall=Signeringsutfall.IKKE_I_PLANEN)
    return _first_open(stand, mulige)


def _given(stand: Signeringsstand, nummer: int, part: Part) -> Signeringssvar:
    krav = next(krav for krav in stand.plan.krav if krav.nummer == nummer)
    samme = krav.part is part
    return Signeringssvar(
        utfall=Signeringsutfall.HAR_SIGNERT if samme else Signeringsutfall.HAR_SIGNERT_FOR_EN_ANNEN_PART,
        krav=krav,
    )


def _possible(
    plan: Signeringsplan, part: Part, person_id: UUID, fullmakter: list[Fullmakt]
) -> list[Signeringssvar]:
    """What she could sign if its turn has come: her own place, else those she stands in for, else an open one."""
    partens = [krav for krav in plan.krav if krav.part is part]
    egne = [_may(krav) for krav in partens if krav.person_id == person_id]
    if egne:
        return egne
    fra = {fullmakt.giver_id: fullmakt for fullmakt in fullmakter if fullmakt.mottaker_id == person_id}
    for_andre = [_may(krav, fra[krav.person_id]) for krav in partens if krav.person_id in fra]
    return for_andre + [_may(krav) for krav in partens if krav.person_id is None]


def _may(krav: Signaturkrav, fullmakt: Fullmakt | None = None) -> Signeringssvar:
    return Signeringssvar(utfall=Signeringsutfall.KAN_SIGNERE, krav=krav, fullmakt=fullmakt)


def _first_open(stand: Signeringsstand, mulige: list[Signeringssvar]) -> Signeringssvar:
    apne = [svar for svar in mulige if svar.krav in stand.apne]
    if not apne:
        return Signeringssvar(utfall=Signeringsutfall.SIGNERT_AV_EN_ANNEN, krav=mulige[-1].krav)
    na = [svar for svar in apne if svar.krav in stand.tur]
    return na[0] if na else Signeringssvar(utfall=Signeringsutfall.IKKE_DIN_TUR, krav=apne[0].krav)
