"""The session: which person, in which of her roles. Nothing else is kept in it."""

from uuid import UUID

from django.http import HttpRequest

from alis.domain.tilgang import Aktor
from alis.services.tilgang import RollenGjelderIkke, Rollevalg, hent_aktor

PERSON = "person_id"
ROLLEINNEHAV = "rolleinnehav_id"


def start_okt(request: HttpRequest, valg: Rollevalg) -> None:
    """Begin anew, so that nothing from before the log-in or the former role lives on."""
    request.session.flush()
    request.session[PERSON] = str(valg.aktor.person_id)
    request.session[ROLLEINNEHAV] = str(valg.rolleinnehav_id)


def aktor_i_okt(request: HttpRequest) -> Aktor | None:
    """The actor, read from the register each time: a role that has ended opens nothing from that moment on."""
    if PERSON not in request.session:
        return None
    try:
        return hent_aktor(
            person_id=UUID(request.session[PERSON]), rolleinnehav_id=UUID(request.session[ROLLEINNEHAV])
        )
    except RollenGjelderIkke:
        request.session.flush()
        return None
