"""Deliver what waits in the outbox: at least once, with patience, and without one bad mail stopping the others."""

import logging
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from alis.domain.flyt import UTSENDING, Utsendingshandling, Utsendingsstatus
from alis.domain.parter import Malform
from alis.domain.varsel import Varselmal
from alis.integrations.epost import Avvist, Epostsender, IkkeLevert, velg_sender
from alis.records.parter.models import Kommune
from alis.records.varsel.models import Utsending
from alis.services.varsel.skriv_epost import skriv_epost
from alis.services.varsel.varsle import fortell_koordinator

VENT_MELLOM = tuple(timedelta(minutes=minutter) for minutter in (1, 5, 30, 2 * 60, 8 * 60, 24 * 60))
"""How long to wait after each try; after the last it is given up."""
LEIETID = timedelta(minutes=10)
"""How long whoever fetched a mail has before someone else may take it: far longer than a server is waited for."""
HOYST = 500
HENTBARE = tuple(kode for kode in UTSENDING.koder if UTSENDING.kan(kode, Utsendingshandling.HENT))

logger = logging.getLogger(__name__)


def lever_utsendinger(
    *, sender: Epostsender | None = None, naa: datetime | None = None
) -> Mapping[Utsendingsstatus, int]:
    """Return how many ended in each state. No transaction stays open while a server is waited for.

    Killed between the sending and the note of it, a mail is sent again when its time is out, with the same
    `Message-ID`.
    """
    sender = sender or velg_sender(settings.EPOST_URL)
    forfalt = Utsending.objects.filter(_due(naa or timezone.now()))
    ko = list(forfalt.order_by("neste_forsok_at", "pk").values_list("pk", flat=True)[:HOYST])
    try:
        return Counter(filter(None, (_take(pk, sender, naa or timezone.now()) for pk in ko)))
    finally:
        sender.lukk()


def _take(pk: UUID, sender: Epostsender, naa: datetime) -> Utsendingsstatus | None:
    """`naa` is when this one is taken: a slow server makes it long after the round began. None where another has it."""
    return _deliver(pk, sender, naa) if _fetch(pk, naa) else None


def _due(naa: datetime) -> Q:
    return Q(status__in=HENTBARE, neste_forsok_at__lte=naa)


def _fetch(pk: UUID, naa: datetime) -> bool:
    """One single statement, so of two at once the database lets one have it."""
    hentet = Utsending.objects.filter(_due(naa), pk=pk).update(
        status=Utsendingsstatus.SENDES, forsok=F("forsok") + 1, neste_forsok_at=naa + LEIETID
    )
    return hentet == 1


def _deliver(pk: UUID, sender: Epostsender, naa: datetime) -> Utsendingsstatus:
    utsending = Utsending.objects.select_related("varsel__person").get(pk=pk)
    try:
        kvittering = sender.send(skriv_epost(utsending=utsending, malform=_written_form(utsending)))
    except Avvist as feil:
        return _give_up(utsending, str(feil), naa)
    except IkkeLevert as feil:
        return _postpone(utsending, str(feil), naa)
    except Exception as feil:  # a mail that can't be made must not stop those behind it
        logger.exception("utsending %s", pk)
        return _postpone(utsending, type(feil).__name__, naa)
    return _end(utsending, Utsendingshandling.LEVER, levert_at=naa, kvittering=kvittering[:300], feil="")


def _postpone(utsending: Utsending, feil: str, naa: datetime) -> Utsendingsstatus:
    if utsending.forsok > len(VENT_MELLOM):
        return _give_up(utsending, feil, naa)
    neste = naa + VENT_MELLOM[utsending.forsok - 1]
    return _end(utsending, Utsendingshandling.UTSETT, neste_forsok_at=neste, feil=feil[:300])


@transaction.atomic
def _give_up(utsending: Utsending, feil: str, naa: datetime) -> Utsendingsstatus:
    status = _end(utsending, Utsendingshandling.GI_OPP, feil=feil[:300])
    fortell_koordinator(varsel=utsending.varsel, mal=Varselmal.EPOST_KOM_IKKE_FRAM, naa=naa)
    return status


def _end(utsending: Utsending, handling: Utsendingshandling, **felter: Any) -> Utsendingsstatus:
    """Write down how this try went, unless someone has taken the mail over in the meantime."""
    status = Utsendingsstatus(UTSENDING.overgang(Utsendingsstatus.SENDES, handling))
    vart = Utsending.objects.filter(pk=utsending.pk, status=Utsendingsstatus.SENDES, forsok=utsending.forsok)
    vart.update(status=status, **{"neste_forsok_at": None, **felter})
    return status


def _written_form(utsending: Utsending) -> Malform:
    kommune = Kommune.objects.filter(pk=utsending.varsel.kommunenummer).first()
    return Malform(kommune.malform) if kommune else Malform.NOYTRAL
