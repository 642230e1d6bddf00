"""The nation at its size: 3,500 ALIS in 35 kommuner, put straight into the tables."""

from datetime import date
from itertools import product

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtale, Avtaleelement, Avtaleversjon
from alis.records.parter.models import Lege, Person
from alis.records.parter.models.person import navnefelter
from alis.records.utdanning.models import AlisSak, Fravar, Stilling, Veilederforhold
from alis.services.journal import skriv_linje
from factories.avtale import TIDSPUNKT, versjonsfelter
from factories.parter import lag_kommune, lag_koordinator, lag_person

KOMMUNER, PER_KOMMUNE = 35, 100


def lag_mengde(*, per_kommune: int = PER_KOMMUNE) -> tuple[Aktor, AlisSak]:
    """Return a coordinator and one of the cases in her kommune: a full one, signed, with leave, supervisor and trail."""
    kommuner = [lag_kommune(f"{5000 + nummer}", f"Prøve {nummer:02}") for nummer in range(KOMMUNER)]
    koordinator = lag_koordinator(kommuner[0])
    veileder = lag_person("Vera Veileder")
    personer = [Person(**navnefelter(f"Lege {nummer:04} Prøve")) for nummer in range(KOMMUNER * per_kommune)]
    leger = [Lege(person=person, hpr_nr=str(8_000_000 + nr)) for nr, person in enumerate(personer)]
    saker = [
        AlisSak(
            lege=lege,
            kommune=kommune,
            prosjektnummer=nummer + 1,
            driftsform="naeringsdrivende",
            start_spesialisering=date(2024, 1, 1),
            forste_dato_fastlege=date(2024, 1, 1),
            forventet_slutt=date(2029, 6, 30),
            vikarbyra=False,
            opprettet_at=TIDSPUNKT,
            opprettet_av=veileder,
            endret_at=TIDSPUNKT,
            endret_av=veileder,
        )
        for (kommune, nummer), lege in zip(product(kommuner, range(per_kommune)), leger, strict=True)
    ]
    Person.objects.bulk_create(personer)
    Lege.objects.bulk_create(leger)
    AlisSak.objects.bulk_create(saker)
    _heng_pa(saker, veileder)
    skriv_linje(
        aktor=koordinator,
        handling="registrer_alis",
        objekt_type="AlisSak",
        objekt_id=saker[0].pk,
        sak_id=saker[0].pk,
    )
    return koordinator, saker[0]


def legg_til_versjoner(sak: AlisSak, antall: int) -> Avtale:
    """Make the signed agreement of a case the last of `antall` versions, each with the content of the first."""
    siste = Avtaleversjon.objects.get(avtale__sak=sak)
    felter = {**versjonsfelter(siste.opprettet_av, Avtalestatus.ERSTATTET), "innhold": siste.innhold}
    Avtaleversjon.objects.bulk_create(
        Avtaleversjon(avtale=siste.avtale, nummer=nummer, status=Avtalestatus.ERSTATTET, **felter)
        for nummer in range(siste.nummer + 1, siste.nummer + antall)
    )
    return siste.avtale


def _heng_pa(saker: list[AlisSak], veileder: Person) -> None:
    felter = versjonsfelter(veileder, Avtalestatus.I_KRAFT)
    avtaler = [Avtale(sak=sak) for sak in saker]
    versjoner = [
        Avtaleversjon(avtale=avtale, nummer=1, status=Avtalestatus.I_KRAFT, **felter) for avtale in avtaler
    ]
    Stilling.objects.bulk_create(
        Stilling(sak=sak, type="fastlege", prosent=80, fom=date(2024, 1, 1)) for sak in saker
    )
    Fravar.objects.bulk_create(
        Fravar(sak=sak, type="permisjon", fom=date(2025, 1, 1), tom=date(2025, 3, 31)) for sak in saker
    )
    Veilederforhold.objects.bulk_create(
        Veilederforhold(sak=sak, person=veileder, fom=date(2024, 1, 1)) for sak in saker
    )
    Avtale.objects.bulk_create(avtaler)
    Avtaleversjon.objects.bulk_create(versjoner)
    Avtaleelement.objects.bulk_create(
        Avtaleelement(versjon=versjon, element="veiledning", belop_per_ar=7_000_000) for versjon in versjoner
    )
