"""Tell those whom an act concerns, in its own transaction. Nothing of a person goes into a notice."""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Ledigplass, Plasstilbud
from alis.services.plassering.brukbare_plasser import brukbare_plasser
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def fortell_legen(*, mal: Varselmal, tilbud: Plasstilbud, naa: datetime, dato: date | None = None) -> None:
    lege = Mottaker(
        person_id=tilbud.behov.sak.lege_id,
        rolle=Rolle.ALIS,
        organisasjon_id=tilbud.behov.kommune.organisasjon_id,
    )
    _about_offer(mal, [lege], tilbud, naa, dato)


def fortell_kommunen(*, mal: Varselmal, tilbud: Plasstilbud, naa: datetime, dato: date | None = None) -> None:
    """Those who report needs there."""
    _about_offer(
        mal, _who(Rettighet.MELD_BEHOV, tilbud.behov.kommune.organisasjon_id, naa), tilbud, naa, dato
    )


def fortell_kommunen_om_behov(
    *, mal: Varselmal, behov: Behov, naa: datetime, dato: date | None = None, hendelse: str = ""
) -> None:
    """`hendelse` tells one act from the next where it leaves the need as it was."""
    varsle(
        mal=mal,
        til=_who(Rettighet.MELD_BEHOV, behov.kommune.organisasjon_id, naa),
        nokkel=f"{mal}:{behov.pk}:{hendelse or behov.laas}",
        objekt_type="Behov",
        objekt_id=behov.pk,
        sak_id=behov.sak_id,
        kommunenummer=behov.kommune_id,
        innhold={"dato": dato} if dato else None,
        naa=naa,
    )


def fortell_foretaket(
    *, mal: Varselmal, tilbud: Plasstilbud, naa: datetime, dato: date | None = None
) -> None:
    """Those who answer for the places there."""
    _about_offer(mal, _who(Rettighet.STYRE_PLASSER, tilbud.plass.helseforetak_id, naa), tilbud, naa, dato)


def fortell_foretaket_om_koen(
    *, mal: Varselmal, behov: Behov, naa: datetime, dato: date | None = None
) -> None:
    assert behov.helseforetak_id is not None
    varsle(
        mal=mal,
        til=_who(Rettighet.STYRE_PLASSER, behov.helseforetak_id, naa),
        nokkel=f"{mal}:{behov.pk}:{behov.laas}",
        objekt_type="Plassko",
        objekt_id=behov.helseforetak_id,
        innhold={"dato": dato} if dato else None,
        naa=naa,
    )


def fortell_at_den_er_ledig(
    *, plass: Ledigplass, tilbud: Plasstilbud, aktor: Aktor | None, naa: datetime
) -> None:
    """Whether someone in the queue can use it is said as it is now, so those who leave must be out of it.

    The next is in the proposal, and nothing is sent by itself. Whoever freed the place herself knows.
    """
    mal = Varselmal.PLASS_LEDIG_IGJEN if _is_usable(plass, naa) else Varselmal.PLASS_LEDIG_FOR_INGEN
    varsle(
        mal=mal,
        til=[
            til
            for til in _who(Rettighet.STYRE_PLASSER, plass.helseforetak_id, naa)
            if aktor is None or til.person_id != aktor.person_id
        ],
        nokkel=f"{mal}:{tilbud.pk}:{tilbud.laas}",
        objekt_type="Ledigplass",
        objekt_id=plass.pk,
        innhold={"dato": plass.fom},
        naa=naa,
    )


def _is_usable(plass: Ledigplass, naa: datetime) -> bool:
    koen = Behov.objects.filter(helseforetak=plass.helseforetak_id)
    plassen = Ledigplass.objects.filter(pk=plass.pk)
    return plass.pk in brukbare_plasser(plasser=plassen, koen=koen, idag=lokal_dato(naa))


def _who(rettighet: Rettighet, organisasjon_id: UUID, naa: datetime) -> tuple[Mottaker, ...]:
    return rettighetshavere(rettighet=rettighet, organisasjoner=[organisasjon_id], dag=lokal_dato(naa))


def _about_offer(
    mal: Varselmal, til: Collection[Mottaker], tilbud: Plasstilbud, naa: datetime, dato: date | None
) -> None:
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{tilbud.pk}:{tilbud.laas}",
        objekt_type="Plasstilbud",
        objekt_id=tilbud.pk,
        sak_id=tilbud.behov.sak_id,
        kommunenummer=tilbud.behov.kommune_id,
        innhold={"dato": dato or tilbud.plass.fom},
        naa=naa,
    )
