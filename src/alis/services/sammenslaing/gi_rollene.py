"""Whoever had a role in a kommune has it in the one that it became part of, and keeps the old: what is written there is read
and finished there."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Q

from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune, Rolleinnehav
from alis.services.parter.gi_rolle import skriv_rolle
from alis.services.parter.sikre_rolle import sikre_rolle


def gi_rollene(*, fra: Sequence[Kommune], til: Kommune, aktor: Aktor | None, fom: date, naa: datetime) -> int:
    """Return how many are new."""
    innehav = Rolleinnehav.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=fom), organisasjon__in=[kommune.organisasjon_id for kommune in fra]
    )
    nye = 0
    for gammelt in innehav.order_by("pk"):
        nytt, er_ny = sikre_rolle(
            person_id=gammelt.person_id,
            organisasjon_id=til.organisasjon_id,
            rolle=Rolle(gammelt.rolle),
            fom=max(fom, gammelt.fom),
            tom=gammelt.tom,
        )
        if er_ny:
            nye += 1
            skriv_rolle(aktor, nytt, naa=naa, kommunenummer=til.pk)
    return nye
