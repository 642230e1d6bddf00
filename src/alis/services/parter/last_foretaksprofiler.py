"""Load what is known of how each trust takes in an ALIS, with its departments."""

from collections.abc import Iterable, Iterator

from django.db.models import Q

from alis.domain.parter import Organisasjonstype
from alis.integrations.registre import ForetaksprofilRad, les_foretaksprofiler
from alis.records.parter.models import Organisasjon, Sykehussted
from alis.records.plassering.models import Avdeling, Foretaksprofil

FELTER = (
    "innmelding",
    "maneder_i_forveien",
    "gjenta_fra",
    "gjenta_til",
    "ar_i_kommunen",
    "krever_avtale",
    "soknadsmate",
    "kilde",
    "adresse",
    "bekreftet",
)


def last_foretaksprofiler() -> None:
    """Call it in a transaction, after the hospitals. A trust whose profile or departments were edited is left alone, both."""
    foretak = {
        rad.navn: rad for rad in Organisasjon.objects.filter(type=Organisasjonstype.HELSEFORETAK).order_by()
    }
    rortes = Foretaksprofil.objects.filter(Q(laas__gt=1) | Q(endret_at__isnull=False))
    egne = set(rortes.select_for_update(no_key=True).values_list("pk", flat=True))
    rader = [rad for rad in les_foretaksprofiler() if foretak[rad.helseforetak].pk not in egne]
    Foretaksprofil.objects.bulk_create(
        [_profile(rad, foretak[rad.helseforetak]) for rad in rader],
        update_conflicts=True,
        unique_fields=["helseforetak"],
        update_fields=FELTER,
    )
    Avdeling.objects.bulk_create(_departments(rader), ignore_conflicts=True)


def _profile(rad: ForetaksprofilRad, foretaket: Organisasjon) -> Foretaksprofil:
    return Foretaksprofil(helseforetak=foretaket, **{felt: getattr(rad, felt) for felt in FELTER})


def _departments(rader: Iterable[ForetaksprofilRad]) -> Iterator[Avdeling]:
    steder = {
        (sted.helseforetak.navn, sted.navn): sted
        for sted in Sykehussted.objects.select_related("helseforetak")
    }
    for rad in rader:
        for sted, avdelinger in rad.avdelinger.items():
            for navn in avdelinger:
                yield Avdeling(sykehussted=steder[rad.helseforetak, sted], navn=navn)
