"""The session: which person, in which of her roles, and when it was last made longer. Nothing else is kept in it.

It lives for half an hour after the last page, and is written once a minute at most: most pages only read it.
"""

from time import time
from uuid import UUID

from django.http import HttpRequest

from alis.domain.tilgang import Aktor
from alis.services.tilgang import RollenGjelderIkke, Rollevalg, hent_aktor

PERSON = "person_id"
ROLLEINNEHAV = "rolleinnehav_id"
FORLENGET = "forlenget"
ET_MINUTT = 60
"""Seconds. `SESSION_COOKIE_AGE` is as much more than the half hour that is promised."""


def start_okt(request: HttpRequest, valg: Rollevalg) -> None:
    """Begin anew, so that nothing from before the log-in or the former role lives on."""
    request.session.flush()
    request.session[PERSON] = str(valg.aktor.person_id)
    request.session[ROLLEINNEHAV] = str(valg.rolleinnehav_id)
    request.session[FORLENGET] = int(time())


def aktor_i_okt(request: HttpRequest) -> Aktor | None:
    """The actor, read from the register each time: a role that has ended opens nothing from that moment on."""
    if PERSON not in request.session:
        return None
    try:
        aktor = hent_aktor(
            person_id=UUID(request.session[PERSON]), rolleinnehav_id=UUID(request.session[ROLLEINNEHAV])
        )
    except RollenGjelderIkke:
        request.session.flush()
        return None
    _extend(request)
    return aktor


def _extend(request: HttpRequest) -> None:
    naa = int(time())
    if naa - request.session.get(FORLENGET, 0) >= ET_MINUTT:
        request.session[FORLENGET] = naa
