"""The signing of a version as the domain sees it: the plan, and what is given."""

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import GittSignatur, Signaturkrav, Signeringsplan, Signeringsstand
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.models import Signaturkrav as Kravrad


def les_signeringsstand(versjon: Avtaleversjon) -> Signeringsstand:
    """One question. A refusal sends the version back to draft, so a sent one has not been refused."""
    return stand_fra(list(versjon.signaturkrav.select_related("signatur").order_by("nummer")))


def stand_fra(rader: list[Kravrad]) -> Signeringsstand:
    """The rows must come in order, with their signatures."""
    return Signeringsstand(
        plan=Signeringsplan(krav=tuple(_requirement(rad) for rad in rader)),
        gitt=tuple(
            GittSignatur(krav=rad.nummer, person_id=rad.signatur.person_id)
            for rad in rader
            if hasattr(rad, "signatur")
        ),
    )


def _requirement(rad: Kravrad) -> Signaturkrav:
    return Signaturkrav(
        nummer=rad.nummer,
        trinn=rad.trinn,
        part=Part(rad.part),
        person_id=rad.person_id,
        tittel=rad.tittel,
    )
