"""Tell people something: a notice on their page, and a mail promised in the same transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Rolle
from alis.domain.varsel import VARSELMALER, Kanal, Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.journal.kjede import som_json
from alis.records.parter.models import Person
from alis.records.varsel.models import Epostfravalg, Utsending, Varsel
from alis.services.journal import UtenforTransaksjon, laas_hodet
from alis.services.varsel.med_stedfortredere import med_stedfortredere
from alis.services.varsel.mottaker import Mottaker, rolleinnehavere


def varsle(
    *,
    mal: Varselmal,
    til: Iterable[Mottaker],
    nokkel: str,
    objekt_type: str,
    objekt_id: object,
    sak_id: UUID | None = None,
    kommunenummer: str = "",
    innhold: Mapping[str, object] | None = None,
    naa: datetime | None = None,
) -> int:
    """Return how many were told. Nobody is told the same (`nokkel`) twice, whoever calls and how often.

    Someone who is away has a substitute who is told in her place. `innhold` fills the words of the template: dates and the like, never anything of a person. One without an address
    for mail has the notice on her page, and the coordinators of her organisation are told that she has no mail.

    Raises `UtenforTransaksjon` outside a transaction: then it could tell of an act that never was.
    """
    if not transaction.get_connection().in_atomic_block:
        raise UtenforTransaksjon(mal)
    naa = naa or timezone.now()
    felter = {
        "mal": mal.value,
        "nokkel": nokkel,
        "objekt_type": objekt_type,
        "objekt_id": str(objekt_id),
        "sak_id": sak_id,
        "kommunenummer": kommunenummer,
        "innhold": som_json(dict(innhold or {})),
        "opprettet_at": naa,
    }
    alle = med_stedfortredere(tuple(til), dag=lokal_dato(naa))
    nye = [(varsel, mottaker) for mottaker in alle if (varsel := _notice(mottaker, felter))]
    if VARSELMALER[mal].epost:
        _promise_mail([varsel for varsel, mottaker in nye if mottaker.epost])
    return len(nye)


def _notice(mottaker: Mottaker, felter: Mapping[str, Any]) -> Varsel | None:
    varsel, ny = Varsel.objects.get_or_create(
        person_id=mottaker.person_id,
        nokkel=felter["nokkel"],
        defaults={
            **felter,
            "rolle": mottaker.rolle,
            "organisasjon_id": mottaker.organisasjon_id,
            "vegne_av_id": mottaker.vegne_av,
        },
    )
    return varsel if ny else None


def _promise_mail(varsler: Sequence[Varsel]) -> None:
    """To those who have an address and have not said no to this kind."""
    if not varsler:
        return
    personer = [varsel.person_id for varsel in varsler]
    adresser = dict(Person.objects.filter(pk__in=personer).values_list("pk", "epost"))
    fravalgt = set(
        Epostfravalg.objects.filter(person__in=personer, mal=varsler[0].mal).values_list(
            "person_id", flat=True
        )
    )
    Utsending.objects.bulk_create(
        Utsending(varsel=varsel, kanal=Kanal.EPOST, neste_forsok_at=varsel.opprettet_at)
        for varsel in varsler
        if adresser[varsel.person_id] and varsel.person_id not in fravalgt
    )
    for varsel in varsler:
        if not adresser[varsel.person_id]:
            fortell_koordinator(varsel=varsel, mal=Varselmal.EPOST_MANGLER, naa=varsel.opprettet_at)


def fortell_koordinator(*, varsel: Varsel, mal: Varselmal, naa: datetime) -> None:
    """That someone does not get her mail: once for each person and organisation, to the other coordinators there.

    Two who tell at once may find the same people without mail, each in an order of its own, and would wait for each
    other's notices. An act stands in line already, for its line in the journal; a job that writes none stands in it here.
    """
    laas_hodet()
    koordinatorer = rolleinnehavere(
        rolle=Rolle.KOORDINATOR, organisasjoner=[varsel.organisasjon_id], dag=lokal_dato(naa)
    )
    varsle(
        mal=mal,
        til=[koordinator for koordinator in koordinatorer if koordinator.person_id != varsel.person_id],
        nokkel=f"{mal}:{varsel.organisasjon_id}:{varsel.person_id}",
        objekt_type="Person",
        objekt_id=varsel.person_id,
        kommunenummer=varsel.kommunenummer,
        naa=naa,
    )
