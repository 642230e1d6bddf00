"""Log that someone read a part of a case that has been read for her already."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.services.journal import skriv_innsyn
from alis.services.utdanning.saksbilde import Saksbilde


def skriv_saksinnsyn(*, aktor: Aktor, sak: Saksbilde, side: str, naa: datetime) -> None:
    """`side` names what was read."""
    skriv_innsyn(aktor=aktor, sak_id=sak.sak_id, gjelder_person_id=sak.lege.person_id, side=side, naa=naa)
