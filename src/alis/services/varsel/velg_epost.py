"""Say where mail goes, and yes or no to the mails that one may say no to."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import VARSELMALER, Varselmal
from alis.records.parter.models import Person
from alis.records.varsel.models import Epostfravalg
from alis.services.felles import hent
from alis.services.journal import skriv_linje

VALGFRIE = tuple(mal for mal, tekst in VARSELMALER.items() if tekst.epost and tekst.kan_velges_bort)


@transaction.atomic
def velg_epost(
    *, aktor: Aktor, epost: str, onsket: Collection[Varselmal], naa: datetime | None = None
) -> None:
    """`onsket` are those she wants of `VALGFRIE`. The notices stand on her page whatever she chooses, also without address.

    The journal says that the address was changed, never what it is. Raises `ManglerRettighet`.
    """
    aktor.krev(Rettighet.SE_VARSLER)
    person = hent(Person.objects.all(), for_endring=True, pk=aktor.person_id)
    person.epostfravalg.all().delete()
    Epostfravalg.objects.bulk_create(
        Epostfravalg(person=person, mal=mal) for mal in VALGFRIE if mal not in onsket
    )
    endret = person.epost != epost
    person.epost = epost
    person.save(update_fields=["epost"])
    skriv_linje(
        aktor=aktor,
        handling="velg_epost",
        objekt_type="Person",
        objekt_id=person.pk,
        innhold={"adressen_endret": endret, "uten": [mal for mal in VALGFRIE if mal not in onsket]},
        naa=naa,
    )
