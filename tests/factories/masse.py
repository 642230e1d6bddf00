"""A nation of ALIS in a few seconds: for counting queries and measuring time, straight into the tables."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle, islice, product

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtale, Avtaleelement, Avtaleversjon
from alis.records.felles.navn import sokeform, sorteringsnokkel
from alis.records.parter.models import Kommune, Lege, Person
from alis.records.utdanning.models import AlisSak, Fravar, Stilling, Veilederforhold
from factories.avtale import TIDSPUNKT, versjonsfelter
from factories.parter import lag_person, neste_hpr_nr

FORNAVN = ("Anne", "Åse", "Bjørn", "Eli", "Jon", "Kari", "Ørjan", "Risten", "Tor", "Ægir")
MELLOMNAVN = ("", "Berg", "Dahl", "Moe", "Lund", "Vik", "Haug")
ETTERNAVN = ("Aas", "Bakken", "Eira", "Hansen", "Næss", "Sørensen", "Utsi", "Åsheim")

STATUSER = (None, Avtalestatus.KLADD, Avtalestatus.SENDT, Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT)


def lag_masse(antall: int, *, koordinator: Aktor, kommuner: list[Kommune]) -> list[AlisSak]:
    """`antall` cases spread over the kommuner: each with a position and a supervisor, most with an agreement."""
    personer = Person.objects.bulk_create(_person(navn) for navn in islice(_names(), antall))
    Lege.objects.bulk_create(Lege(person=person, hpr_nr=neste_hpr_nr()) for person in personer)
    veileder = lag_person("Vera Veileder")
    saker = AlisSak.objects.bulk_create(
        _case(person, kommune, koordinator, nummer)
        for nummer, (person, kommune) in enumerate(zip(personer, cycle(kommuner), strict=False))
    )
    Stilling.objects.bulk_create(
        Stilling(sak=sak, type="fastlege", prosent=80, fom=date(2025, 1, 1)) for sak in saker
    )
    Veilederforhold.objects.bulk_create(
        Veilederforhold(sak=sak, person=veileder, fom=date(2025, 1, 1)) for sak in saker
    )
    Fravar.objects.bulk_create(
        Fravar(sak=sak, type="permisjon", fom=date(2026, 1, 1), tom=date(2027, 12, 31)) for sak in saker[::7]
    )
    _agreements(saker, veileder)
    return saker


def _names() -> Iterator[str]:
    return (" ".join(filter(None, navn)) for navn in cycle(product(FORNAVN, MELLOMNAVN, ETTERNAVN)))


def _person(navn: str) -> Person:
    return Person(navn=navn, navn_sok=sokeform(navn), navn_sortering=sorteringsnokkel(navn))


def _case(person: Person, kommune: Kommune, koordinator: Aktor, nummer: int) -> AlisSak:
    return AlisSak(
        lege_id=person.pk,
        kommune=kommune,
        driftsform="naeringsdrivende",
        vikarbyra=False,
        start_spesialisering=date(2023, 1, 1) + timedelta(nummer % 900),
        forventet_slutt=date(2028, 1, 1) + timedelta(nummer % 900) if nummer % 11 else None,
        opprettet_at=TIDSPUNKT,
        opprettet_av_id=koordinator.person_id,
        endret_at=TIDSPUNKT,
        endret_av_id=koordinator.person_id,
    )


def _agreements(saker: list[AlisSak], person: Person) -> None:
    med_avtale = [
        (sak, status) for sak, status in zip(saker, cycle(STATUSER), strict=False) if status is not None
    ]
    avtaler = Avtale.objects.bulk_create(Avtale(sak=sak) for sak, _ in med_avtale)
    versjoner = Avtaleversjon.objects.bulk_create(
        Avtaleversjon(avtale=avtale, nummer=1, status=status, **versjonsfelter(person, status))
        for avtale, (_, status) in zip(avtaler, med_avtale, strict=True)
    )
    Avtaleelement.objects.bulk_create(
        Avtaleelement(versjon=versjon, element="veiledning", belop_per_ar=7_000_000) for versjon in versjoner
    )
