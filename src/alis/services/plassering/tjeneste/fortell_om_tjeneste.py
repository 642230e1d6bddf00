"""Tell those whom a service concerns of what was done with it, but for whoever did it, and the doctor that it has begun.
Nothing of a person goes into a notice.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Sykehustjeneste
from alis.services.varsel import Mottaker, rettighetshavere, varsle


def fortell_om_tjenesten(
    *, mal: Varselmal, tjeneste: Sykehustjeneste, aktor: Aktor | None, naa: datetime, dato: date | None = None
) -> None:
    """The kommune, the trust and the doctor."""
    _tell(
        mal, "Sykehustjeneste", tjeneste.pk, tjeneste.laas, tjeneste.behov, aktor, naa, dato or tjeneste.tom
    )


def fortell_legen_at_den_begynte(*, tjeneste: Sykehustjeneste, naa: datetime) -> None:
    """Nothing of one that is over already. What rests is told where it does."""
    idag = lokal_dato(naa)
    if tjeneste.tom < idag:
        return
    behov = tjeneste.behov
    varsle(
        mal=Varselmal.TJENESTEN_DIN_HVILER_AVTALEN
        if _agreement_rests(tjeneste, idag)
        else Varselmal.TJENESTEN_DIN_BEGYNTE,
        til=[_doctor(behov)],
        nokkel=f"tjenesten_begynte:{tjeneste.pk}",
        objekt_type="Sykehustjeneste",
        objekt_id=tjeneste.pk,
        sak_id=behov.sak_id,
        kommunenummer=behov.kommune_id,
        innhold={"dato": tjeneste.fom, "siste": tjeneste.tom},
        naa=naa,
    )


def _agreement_rests(tjeneste: Sykehustjeneste, idag: date) -> bool:
    """Her case has the absence of it, and she has an agreement to rest."""
    gjelder = Avtaleversjon.objects.filter(
        avtale__sak=tjeneste.behov.sak_id,
        avtale__slag=Avtaleslag.ALIS_AVTALE,
        status__in=(Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT),
        gjelder_fra__lte=idag,
    )
    return tjeneste.fravar_id is not None and gjelder.exists()


def fortell_om_behovet(*, mal: Varselmal, behov: Behov, aktor: Aktor, naa: datetime) -> None:
    """The same three, of the need itself."""
    _tell(mal, "Behov", behov.pk, behov.laas, behov, aktor, naa, lokal_dato(naa))


def _tell(
    mal: Varselmal,
    objekt_type: str,
    objekt_id: UUID,
    laas: int,
    behov: Behov,
    aktor: Aktor | None,
    naa: datetime,
    dato: date,
) -> None:
    til = [til for til in _all_three(behov, naa) if aktor is None or til.person_id != aktor.person_id]
    varsle(
        mal=mal,
        til=til,
        nokkel=f"{mal}:{objekt_id}:{laas}",
        objekt_type=objekt_type,
        objekt_id=objekt_id,
        sak_id=behov.sak_id,
        kommunenummer=behov.kommune_id,
        innhold={"dato": dato},
        naa=naa,
    )


def _all_three(behov: Behov, naa: datetime) -> Iterator[Mottaker]:
    yield _doctor(behov)
    yield from _who(Rettighet.MELD_BEHOV, [behov.kommune.organisasjon_id], naa)
    if behov.helseforetak_id is not None:
        yield from _who(Rettighet.STYRE_PLASSER, [behov.helseforetak_id], naa)


def _doctor(behov: Behov) -> Mottaker:
    return Mottaker(
        person_id=behov.sak.lege_id, rolle=Rolle.ALIS, organisasjon_id=behov.kommune.organisasjon_id
    )


def _who(rettighet: Rettighet, hos: Iterable[UUID], naa: datetime) -> tuple[Mottaker, ...]:
    return rettighetshavere(rettighet=rettighet, organisasjoner=list(hos), dag=lokal_dato(naa))
