"""Where the signing of a version stands: what is given, what is open, whose turn it is."""

from dataclasses import dataclass
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering.plan import Signaturkrav, Signeringsplan


@dataclass(frozen=True, kw_only=True)
class GittSignatur:
    """The signature `krav` (its number in the plan) was given by this person."""

    krav: int
    person_id: UUID


@dataclass(frozen=True, kw_only=True)
class Signeringsstand:
    """`avvist` when someone has refused: then nobody signs before the kommune has sent it anew."""

    plan: Signeringsplan
    gitt: tuple[GittSignatur, ...] = ()
    avvist: bool = False

    @property
    def apne(self) -> tuple[Signaturkrav, ...]:
        """The signatures that are missing, whoever's turn it is."""
        gitte = {signatur.krav for signatur in self.gitt}
        return tuple(krav for krav in self.plan.krav if krav.nummer not in gitte)

    @property
    def tur(self) -> tuple[Signaturkrav, ...]:
        """The missing signatures of the first step that is not complete."""
        if self.avvist or not self.apne:
            return ()
        trinn = min(krav.trinn for krav in self.apne)
        return tuple(krav for krav in self.apne if krav.trinn == trinn)

    @property
    def er_komplett(self) -> bool:
        """A plan without signatures is never complete."""
        return bool(self.plan.krav) and not self.apne and not self.avvist

    def har_signert(self, part: Part) -> bool:
        """The part has given every signature that the plan asks of it."""
        return any(krav.part is part for krav in self.plan.krav) and not any(
            krav.part is part for krav in self.apne
        )

    def signatur_av(self, person_id: UUID) -> GittSignatur | None:
        return next((signatur for signatur in self.gitt if signatur.person_id == person_id), None)
