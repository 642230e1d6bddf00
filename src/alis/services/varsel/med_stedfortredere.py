"""While someone is away, her substitute is told in her place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from alis.domain.varsel import KAN_HA_STEDFORTREDER
from alis.records.parter.models import Rolleinnehav
from alis.records.parter.queries import gjeldende
from alis.records.varsel.models import Stedfortreder
from alis.services.varsel.mottaker import Mottaker

Rollen = tuple[UUID, str, UUID]
"""Person, role and organisation."""


def med_stedfortredere(mottakere: Sequence[Mottaker], *, dag: date) -> tuple[Mottaker, ...]:
    """The mail goes to the substitute alone; both have the notice on their page, so nothing is lost when she is back.

    A substitute who no longer holds the role, or is away herself, is not told; then all is as without her.
    """
    borte = _away(mottakere, dag)
    alle = {mottaker.person_id: mottaker for mottaker in mottakere}
    for mottaker in mottakere:
        stedfortreder = borte.get((mottaker.person_id, mottaker.rolle, mottaker.organisasjon_id))
        if stedfortreder is not None:
            alle[mottaker.person_id] = replace(mottaker, epost=False)
            alle.setdefault(
                stedfortreder, replace(mottaker, person_id=stedfortreder, vegne_av=mottaker.person_id)
            )
    return tuple(alle.values())


def _away(mottakere: Sequence[Mottaker], dag: date) -> dict[Rollen, UUID]:
    """Those who are away on the day, with a substitute who is there."""
    organisasjoner = {m.organisasjon_id for m in mottakere if m.rolle in KAN_HA_STEDFORTREDER}
    if not organisasjoner:
        return {}
    rader = Stedfortreder.objects.filter(gjeldende(dag), organisasjon__in=organisasjoner)
    borte = {(rad.person_id, rad.rolle, rad.organisasjon_id): rad.stedfortreder_id for rad in rader}
    if not borte:
        return {}
    holdt = Rolleinnehav.objects.filter(gjeldende(dag), person__in=borte.values())
    til_stede = set(holdt.values_list("person_id", "rolle", "organisasjon_id")) - borte.keys()
    return {rollen: hvem for rollen, hvem in borte.items() if (hvem, *rollen[1:]) in til_stede}
