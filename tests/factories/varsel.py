"""Notices on their way, put straight into the tables."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.integrations.epost import Epost
from alis.records.parter.models import Kommune, Person
from alis.records.varsel.models import Utsending, Varsel
from alis.services.varsel import Mottaker, varsle
from alis.services.varsel.lag_kalenderadresse import lag_kalenderadresse
from alis.services.varsel.nevn_stedfortreder import nevn_stedfortreder
from factories.parter import lag_aktor_i, lag_kommune, lag_person

NAA = datetime(2026, 11, 21, 12, tzinfo=UTC)


def gi_epost(aktor: Aktor, epost: str) -> Aktor:
    Person.objects.filter(pk=aktor.person_id).update(epost=epost)
    return aktor


def lag_med_epost(
    rolle: Rolle = Rolle.SIGNATAR, epost: str = "sigurd@steigen.example", kommune: Kommune | None = None
) -> Aktor:
    aktor = lag_aktor_i((kommune or lag_kommune()).organisasjon, rolle, lag_person("Sigurd Prøve"))
    return gi_epost(aktor, epost)


def mottaker(aktor: Aktor) -> Mottaker:
    return Mottaker(person_id=aktor.person_id, rolle=aktor.rolle, organisasjon_id=aktor.organisasjon_id)


def fortell(*til: Aktor, nokkel: str = "prøve", **endret: Any) -> int:
    felter: dict[str, Any] = {
        "mal": Varselmal.AVTALE_TIL_SIGNERING,
        "innhold": {"dato": date(2026, 12, 1)},
        "kommunenummer": "1848",
        "naa": NAA,
    }
    with transaction.atomic():
        return varsle(
            til=[mottaker(aktor) for aktor in til],
            nokkel=nokkel,
            objekt_type="Avtaleversjon",
            objekt_id=UUID(int=1),
            **{**felter, **endret},
        )


def lag_utsending(**endret: Any) -> Utsending:
    fortell(lag_med_epost(), **endret)
    return Utsending.objects.select_related("varsel__person").get()


def lag_varsel(aktor: Aktor, **endret: Any) -> Varsel:
    """A notice to the actor; the newest when she has more."""
    fortell(aktor, **{"nokkel": str(uuid4()), **endret})
    return Varsel.objects.filter(person_id=aktor.person_id).latest("opprettet_at", "pk")


def lag_kalender(aktor: Aktor, navn: str = "Telefonen min") -> tuple[UUID, str]:
    """The id of the address, and its secret."""
    adresse_id = uuid4()
    return adresse_id, lag_kalenderadresse(aktor=aktor, adresse_id=adresse_id, navn=navn)


def lag_stedfortreder(aktor: Aktor, kollega: Aktor, *, dager: int = 7) -> UUID:
    """From today, for so many days."""
    idag = timezone.localdate()
    return nevn_stedfortreder(
        aktor=aktor, stedfortreder_id=kollega.person_id, fom=idag, tom=idag + timedelta(days=dager)
    )


class Budbringer:
    """Takes the mails in a list; `svar` may refuse, or see what the database holds while the mail is on its way."""

    def __init__(self, svar: Callable[[Epost], None] = lambda epost: None) -> None:
        self.sendt: list[Epost] = []
        self._svar = svar

    def send(self, epost: Epost) -> str:
        self._svar(epost)
        self.sendt.append(epost)
        return "tatt imot"

    def lukk(self) -> None:
        """Nothing to close."""
