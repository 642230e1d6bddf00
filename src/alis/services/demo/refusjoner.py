"""The claims of the demo: one doctor's, in every state that a claim can wait or end in, two of them with the same receipt; and
an advance that no claim has covered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from uuid import UUID, uuid5

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utdanning.models import AlisSak
from alis.services.demo.i_rollen import i_rollen
from alis.services.demo.kvittering import lag_kvittering
from alis.services.demo.satsdager import satsdag
from alis.services.demo.scene import Kommunescene
from alis.services.demo.utbetalinger import betal
from alis.services.felles.rens_filer import Sendtfil
from alis.services.refusjon.avgjor_refusjonskrav import (
    attester_refusjonskrav,
    avsla_refusjonskrav,
    godkjenn_refusjonskrav,
    returner_refusjonskrav,
)
from alis.services.refusjon.legg_ved_bilag import legg_ved_bilag
from alis.services.refusjon.opprett_refusjonskrav import opprett_refusjonskrav
from alis.services.refusjon.refusjonsfelter import INGENTING, Refusjonsfelter
from alis.services.refusjon.send_refusjonskrav import send_refusjonskrav
from alis.services.refusjon.trekk_refusjonskrav import trekk_refusjonskrav
from alis.services.regnskap.registrer_forskudd import registrer_forskudd
from alis.services.sats import satssett_for
from alis.services.tilskudd.bokfor_ramme import bokfor_ramme

LEGEN = "Ingrid Haukland"
FORSKUDD = Belop(2_000_000)
KURS = ("Kurs i allmennmedisin AS", "Grunnkurs B", "Kursavgift      8 000,00", "Betalt med kort")
MANGLER = "Hva var du borte til? Skriv hvilket kurs eller møte det var, og send på nytt."
NEI = "Hybelen er alt dekket av boligtillegget i avtalen din."


@dataclass(frozen=True, kw_only=True)
class Demokrav:
    """`dager_siden` counts back from the last day with rates. `skjer` is what is done with it, in order."""

    element: Element
    hva: str
    dager_siden: int
    skjer: tuple[str, ...]
    utgift: Belop | None = None
    fond_ii: Belop = INGENTING
    timer: Decimal | None = None
    kvittering: tuple[str, ...] = ()


KRAVENE = (
    Demokrav(
        element=Element.LAERINGSAKTIVITETER,
        hva="Grunnkurs B i Bodø, tre dager",
        dager_siden=60,
        utgift=Belop(800_000),
        fond_ii=Belop(450_000),
        kvittering=KURS,
        skjer=("send", "attester", "godkjenn"),
    ),
    Demokrav(
        element=Element.LAERINGSAKTIVITETER,
        hva="Buss til grunnkurs B",
        dager_siden=61,
        utgift=Belop(124_000),
        skjer=("send", "attester"),
    ),
    Demokrav(
        element=Element.LAERINGSAKTIVITETER,
        hva="Kursavgift, grunnkurs B",
        dager_siden=58,
        utgift=Belop(800_000),
        fond_ii=Belop(450_000),
        kvittering=KURS,
        skjer=("send",),
    ),
    Demokrav(
        element=Element.PRAKSISKOMPENSASJON,
        hva="Borte fra praksis",
        dager_siden=41,
        timer=Decimal("7.5"),
        skjer=("send", "returner"),
    ),
    Demokrav(
        element=Element.SENTRALITETSTILLEGG,
        hva="Hybel i Bodø under kurset",
        dager_siden=60,
        utgift=Belop(420_000),
        skjer=("send", "avsla"),
    ),
    Demokrav(
        element=Element.PRAKSISKOMPENSASJON,
        hva="Gruppeveiledning i Bodø, avlyst",
        dager_siden=20,
        timer=Decimal(4),
        skjer=("send", "trekk"),
    ),
    Demokrav(
        element=Element.SENTRALITETSTILLEGG,
        hva="Pendling til Bodø, fire turer",
        dager_siden=75,
        utgift=Belop(236_000),
        skjer=("send", "attester", "godkjenn", "betal"),
    ),
    Demokrav(
        element=Element.LAERINGSAKTIVITETER,
        hva="Lærebok i allmennmedisin",
        dager_siden=9,
        utgift=Belop(119_000),
        skjer=(),
    ),
)


def sett_refusjoner(scene: Kommunescene, *, naa: datetime) -> None:
    sak = AlisSak.objects.get(lege__person__navn=LEGEN, kommune__organisasjon=scene.organisasjon_id)
    bokfor_ramme(sak_id=sak.pk, naa=naa)
    alis, idag = i_rollen(sak.lege_id, Rolle.ALIS, scene), lokal_dato(naa)
    for krav in KRAVENE:
        krav_id = _write(krav, alis, sak, satsdag(idag, krav.dager_siden), naa)
        for steg in krav.skjer:
            if steg == "betal":
                betal(Refusjonskrav.objects.get(pk=krav_id), alis=alis, scene=scene, naa=naa)
            else:
                _acts(alis, scene)[steg](krav_id=krav_id, laas=_laas(krav_id), naa=naa)
    _advance(sak, scene, satsdag(idag, 90), naa)


def _write(krav: Demokrav, alis: Aktor, sak: AlisSak, dag: date, naa: datetime) -> UUID:
    felter = Refusjonsfelter(
        element=krav.element,
        dag=dag,
        utgift=krav.utgift,
        fond_ii=krav.fond_ii,
        timer=krav.timer,
        hva=krav.hva,
    )
    krav_id = opprett_refusjonskrav(aktor=alis, sak_id=sak.pk, felter=felter, naa=naa)
    if krav.kvittering:
        fil = Sendtfil(filnavn="kvittering.jpg", innhold=lag_kvittering(*krav.kvittering))
        legg_ved_bilag(aktor=alis, krav_id=krav_id, filer=[fil], naa=naa)
    return krav_id


def _acts(alis: Aktor, scene: Kommunescene) -> dict[str, Callable[..., object]]:
    """The coordinator vouches, and another in the kommune approves."""
    return {
        "send": partial(send_refusjonskrav, aktor=alis),
        "trekk": partial(trekk_refusjonskrav, aktor=alis),
        "attester": partial(attester_refusjonskrav, aktor=scene.koordinator),
        "returner": partial(returner_refusjonskrav, aktor=scene.koordinator, fordi=MANGLER),
        "avsla": partial(avsla_refusjonskrav, aktor=scene.attestant, fordi=NEI),
        "godkjenn": partial(godkjenn_refusjonskrav, aktor=scene.attestant),
    }


def _laas(krav_id: UUID) -> int:
    return Refusjonskrav.objects.values_list("laas", flat=True).get(pk=krav_id)


def _advance(sak: AlisSak, scene: Kommunescene, dag: date, naa: datetime) -> None:
    registrer_forskudd(
        aktor=scene.koordinator,
        sak_id=sak.pk,
        forskudd_id=uuid5(sak.pk, "forskudd"),
        tilskuddsperiode=satssett_for(dag).navn,
        element=Element.SENTRALITETSTILLEGG,
        belop=FORSKUDD,
        dato=dag,
        naa=naa,
    )
