"""The draft that a proposal is about; a change to an agreement that both have signed begins the next version."""

from datetime import datetime

from alis.domain.avtale.forhandlingskrav import kan_forhandles
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.opprett_avtale import begynn_versjon


class KanIkkeForhandles(Exception):
    """The version, or the one that is to replace it, stands as it is. Carries its state."""

    def __init__(self, status: Avtalestatus) -> None:
        super().__init__(status)
        self.status = status


def krev_kan_forhandles(versjon: Avtaleversjon) -> None:
    """Raises `KanIkkeForhandles`."""
    status = Avtalestatus(versjon.status)
    if kan_forhandles(status=status).utfall is not Utfall.OPPFYLT:
        raise KanIkkeForhandles(status)


def arbeidsversjon(versjon: Avtaleversjon) -> Avtaleversjon | None:
    """The version itself while it is a draft, else the draft that is to replace it, locked; None where there is none.

    Raises `KanIkkeForhandles`.
    """
    krev_kan_forhandles(versjon)
    if versjon.status == Avtalestatus.KLADD:
        return versjon
    neste = versjon.avtale.versjoner.filter(status__in=(Avtalestatus.KLADD, Avtalestatus.SENDT))
    kladd = neste.select_for_update(of=("self",), no_key=True).select_related("avtale__sak__kommune").first()
    if kladd is not None:
        krev_kan_forhandles(kladd)
    return kladd


def begynn_arbeidsversjon(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> Avtaleversjon:
    """The draft, begun now where there is none: either party may take up a change. The case must be locked.

    Raises `KanIkkeForhandles`.
    """
    return arbeidsversjon(versjon) or begynn_versjon(aktor=aktor, sak=versjon.avtale.sak, naa=naa)
