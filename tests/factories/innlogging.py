"""A test client that is logged in as an actor, without the log-in page."""

from django.test import Client

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Rolleinnehav
from alis.web.felles.okt import PERSON, ROLLEINNEHAV


def klient_for(aktor: Aktor) -> Client:
    """The actor's role must be held today."""
    innehav = Rolleinnehav.objects.get(
        person_id=aktor.person_id, organisasjon_id=aktor.organisasjon_id, rolle=aktor.rolle
    )
    client = Client()
    okt = client.session
    okt[PERSON], okt[ROLLEINNEHAV] = str(aktor.person_id), str(innehav.pk)
    okt.save()
    return client
