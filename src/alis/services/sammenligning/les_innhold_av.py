"""The content of a version, also of one that is still a draft."""

from datetime import datetime

from alis.domain.dokument import Avtaleinnhold, ElementGjelderIkkeStillingen, Skriftsprak, lag_innhold
from alis.domain.dokument.innhold import MalErEndret
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.domain.tilskudd.mottaker import FordelingMangler
from alis.integrations.dokument import UkjentMal
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.frys_innhold import frys_innhold
from alis.services.avtale.les_avtaleinnhold import IkkeSendt, les_avtaleinnhold
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.mal.finn_mal import finn_mal_som_pinnet


class UtenInnhold(Exception):
    """There is nothing to compare: a draft without what an agreement cannot be written without, or a version that was
    made elsewhere and brought in without its text. Carries the number."""

    def __init__(self, nummer: int, *, er_kladd: bool) -> None:
        super().__init__(str(nummer))
        self.nummer = nummer
        self.er_kladd = er_kladd


def les_innhold_av(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> Avtaleinnhold:
    """What was sent, or what would be sent if the draft were sent now. Raises `UtenInnhold`."""
    er_kladd = versjon.status == Avtalestatus.KLADD
    try:
        return _draft(aktor, versjon, naa) if er_kladd else les_avtaleinnhold(versjon)
    except (FordelingMangler, ElementGjelderIkkeStillingen, IkkeSendt) as mangel:
        raise UtenInnhold(versjon.nummer, er_kladd=er_kladd) from mangel


def _draft(aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> Avtaleinnhold:
    if versjon.gjelder_fra is None:
        raise UtenInnhold(versjon.nummer, er_kladd=True)
    bilde = les_utkastbilde(versjon=versjon, sak=les_saksbilde(aktor=aktor, versjon=versjon))
    return frys_innhold(versjon=versjon, bilde=bilde, naa=naa)


def i_skriftsprak(innhold: Avtaleinnhold, skriftsprak: Skriftsprak) -> Avtaleinnhold:
    """The same agreement with the template's words in another written form, to be compared word by word.

    The parties' own words stay as they wrote them. Where the pinned template is no longer to be had, so does all.
    """
    if innhold.skriftsprak is skriftsprak:
        return innhold
    try:
        mal = finn_mal_som_pinnet(innhold.mal)
    except (UkjentMal, MalErEndret):
        return innhold
    return lag_innhold(mal=mal, skriftsprak=skriftsprak, fakta=innhold.fakta, laget_at=innhold.laget_at)
