"""Logged in as an actor, without the log-in page."""

from time import time

from django.test import Client

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from alis.web.felles.okt import FORLENGET, PERSON, ROLLEINNEHAV


def klient_for(aktor: Aktor) -> Client:
    """The actor's role must be held today."""
    client = Client()
    okt = client.session
    okt[PERSON], okt[ROLLEINNEHAV] = str(aktor.person_id), str(innehav(aktor).pk)
    okt[FORLENGET] = int(time())
    okt.save()
    return client


def innehav(aktor: Aktor) -> Rolleinnehav:
    """The holding of the role that the actor acts in."""
    return Rolleinnehav.objects.get(
        person_id=aktor.person_id, organisasjon_id=aktor.organisasjon_id, rolle=aktor.rolle
    )
