"""A deadline about a case or one of its agreement versions."""

from datetime import date
from uuid import UUID

from alis.domain.frist import Frist, Fristslag
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Rolle
from alis.services.utdanning.saksbilde import Saksbilde, Stillingsbilde, Versjonsbilde

OBJEKTTYPE = {Versjonsbilde: "Avtaleversjon", Stillingsbilde: "Stilling", type(None): "AlisSak"}


def lag_frist(
    sak: Saksbilde,
    slag: Fristslag,
    regnet: Vurdering[date],
    *,
    objekt: Versjonsbilde | Stillingsbilde | None = None,
    eier: Rolle = Rolle.KOORDINATOR,
    person_id: UUID | None = None,
    oppsto: date | None = None,
    fortalt: bool = False,
) -> Frist:
    """`objekt` is what the deadline is of; without it, the case."""
    return Frist(
        slag=slag,
        objekt_type=OBJEKTTYPE[type(objekt)],
        objekt_id=objekt.id if objekt else sak.sak_id,
        regnet=regnet,
        eier=eier,
        kommunenummer=sak.kommune.kommunenummer,
        sak_id=sak.sak_id,
        person_id=person_id,
        oppsto=oppsto,
        fortalt=fortalt,
    )
