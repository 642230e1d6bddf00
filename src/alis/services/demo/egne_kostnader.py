"""The kommune's own costs in the demo: one in every state that such a cost waits in, and one that is booked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.domain.verdier.periode import EN_DAG
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.demo.kvittering import lag_kvittering
from alis.services.demo.refusjoner import LEGEN
from alis.services.demo.satsdager import satsdag
from alis.services.demo.scene import Kommunescene
from alis.services.egenkostnad.godkjenn_egenkostnad import godkjenn_egenkostnad
from alis.services.egenkostnad.kostnadsfelter import Kostnadsfelter
from alis.services.egenkostnad.legg_ved_kostnadsbilag import legg_ved_kostnadsbilag
from alis.services.egenkostnad.opprett_egenkostnad import opprett_egenkostnad
from alis.services.egenkostnad.returner_egenkostnad import returner_egenkostnad
from alis.services.egenkostnad.send_egenkostnad import send_egenkostnad
from alis.services.felles.rens_filer import Sendtfil

FEIL_DAG = "Fakturaen gjelder juni. Kontroller dagene, og send på nytt."


@dataclass(frozen=True, kw_only=True)
class Demokostnad:
    """`dager_siden` counts back from the last day with rates to the last day of the cost. `skjer` is what is done, in order."""

    element: Element
    hva: str
    dager_siden: int
    dager: int
    belop: Belop
    bilag: tuple[str, ...] = ()
    skjer: tuple[str, ...] = ()


KOSTNADENE = (
    Demokostnad(
        element=Element.TILRETTELEGGING,
        hva="Fagdag for ALIS og veiledere i Salten, lokale og innleder",
        dager_siden=55,
        dager=1,
        belop=Belop(640_000),
        bilag=("Saltstraumen hotell", "Fagdag 14 deltakere", "Sum       6 400,00"),
        skjer=("send", "godkjenn"),
    ),
    Demokostnad(
        element=Element.SENTRALITETSTILLEGG,
        hva="Husleie for kommunal bolig, en måned",
        dager_siden=31,
        dager=30,
        belop=Belop(950_000),
        bilag=("Steigen boligforvaltning", "Husleie", "Sum       9 500,00"),
        skjer=("send",),
    ),
    Demokostnad(
        element=Element.SENTRALITETSTILLEGG,
        hva="Flytting fra Bodø til Leinesfjord",
        dager_siden=90,
        dager=2,
        belop=Belop(1_480_000),
        bilag=("Engeløya transport", "Flytting", "Sum      14 800,00"),
        skjer=("send", "returner"),
    ),
    Demokostnad(
        element=Element.TILRETTELEGGING,
        hva="Opplæring av ny veileder, reise og kursavgift",
        dager_siden=12,
        dager=2,
        belop=Belop(520_000),
    ),
)


def sett_egne_kostnader(scene: Kommunescene, *, naa: datetime) -> None:
    """All for one doctor. The coordinator documents them, and another in the kommune approves."""
    sak = AlisSak.objects.get(lege__person__navn=LEGEN, kommune__organisasjon=scene.organisasjon_id)
    idag = lokal_dato(naa)
    for kostnad in KOSTNADENE:
        kostnad_id = _write(kostnad, scene, sak, satsdag(idag, kostnad.dager_siden), naa)
        for steg in kostnad.skjer:
            laas = Egenkostnad.objects.values_list("laas", flat=True).get(pk=kostnad_id)
            _acts(scene)[steg](kostnad_id=kostnad_id, laas=laas, naa=naa)


def _write(kostnad: Demokostnad, scene: Kommunescene, sak: AlisSak, tom: date, naa: datetime) -> UUID:
    felter = Kostnadsfelter(
        element=kostnad.element,
        fom=tom - (kostnad.dager - 1) * EN_DAG,
        tom=tom,
        belop=kostnad.belop,
        hva=kostnad.hva,
    )
    kostnad_id = opprett_egenkostnad(aktor=scene.koordinator, sak_id=sak.pk, felter=felter, naa=naa)
    if kostnad.bilag:
        fil = Sendtfil(filnavn="faktura.jpg", innhold=lag_kvittering(*kostnad.bilag))
        legg_ved_kostnadsbilag(aktor=scene.koordinator, kostnad_id=kostnad_id, filer=[fil], naa=naa)
    return kostnad_id


def _acts(scene: Kommunescene) -> dict[str, Callable[..., object]]:
    return {
        "send": partial(send_egenkostnad, aktor=scene.koordinator),
        "returner": partial(returner_egenkostnad, aktor=scene.signatar, fordi=FEIL_DAG),
        "godkjenn": partial(godkjenn_egenkostnad, aktor=scene.attestant),
    }
