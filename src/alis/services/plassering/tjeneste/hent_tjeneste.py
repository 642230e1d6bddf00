"""Read one service, as the kommune, the trust, the doctor and the office see it. Only the kommune and the doctor see the log."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from alis.domain.flyt import HAR_TJENESTE, Behovsstatus, Tjenestestatus
from alis.domain.plassering.tjeneste import (
    Kontaktmate,
    Kontakttema,
    Laeringsmal,
    forlengelsesfrist,
    kursdager_hoyst,
    malene_er_dokumentert,
    maneder_i,
    tjenesten_er_lang_nok,
)
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Periode, add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sorteringsnokkel
from alis.records.parter.queries import roller_pa
from alis.records.plassering.models import Forlengelse, Kursdag, Sykehustjeneste
from alis.records.plassering.queries import behov_meldt_siden, dokumenterte_mal, tjenester_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.plassering.les_fullforte_maneder import les_fullforte_maneder
from alis.services.plassering.tjeneste.aapne_tjeneste import MED
from alis.services.plassering.tjeneste.tjenestebilde import (
    Bekreftelse,
    Forlengelsesbilde,
    Kontaktbilde,
    Kursdagbilde,
    Maalbilde,
    Tjenestebilde,
)


def hent_tjeneste(*, aktor: Aktor, tjeneste_id: UUID, naa: datetime | None = None) -> Tjenestebilde:
    """Return the service and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    mine = tjenester_for(aktor, dag=idag).select_related(*MED, "bekreftet_av", "avsluttet_av")
    siden = behov_meldt_siden(
        aktor, idag, sak=OuterRef("behov__sak"), falt_bort_at=OuterRef("behov__falt_bort_at")
    )
    tjeneste = hent(mine.annotate(meldt_siden=Subquery(siden.values("pk")[:1])), pk=tjeneste_id)
    lege_id = tjeneste.behov.sak.lege_id
    skriv_innsyn(
        aktor=aktor,
        sak_id=tjeneste.behov.sak_id,
        gjelder_person_id=lege_id,
        side="sykehustjeneste",
        naa=naa,
    )
    return _image(aktor, tjeneste, idag)


def kan_se_kontakten(aktor: Aktor, lege_id: UUID) -> bool:
    """Those who keep the log, and the doctor that it is about."""
    return aktor.har(Rettighet.MELD_BEHOV) or aktor.person_id == lege_id


def status_i_dag(*, status: str, fom: date, idag: date) -> Tjenestestatus:
    """What waits begins on its day, whether or not the night's work has noted it."""
    if status == Tjenestestatus.VENTER and fom <= idag:
        return Tjenestestatus.I_GANG
    return Tjenestestatus(status)


def _image(aktor: Aktor, tjeneste: Sykehustjeneste, idag: date) -> Tjenestebilde:
    behov, plass = tjeneste.behov, tjeneste.tilbud.plass
    deler = list(Sykehustjeneste.objects.filter(behov=behov, status__in=HAR_TJENESTE))
    kursdager = list(Kursdag.objects.filter(tjeneste__in=deler))
    mal = _goals(tjeneste)
    return Tjenestebilde(
        id=tjeneste.pk,
        tilbud_id=tjeneste.tilbud_id,
        behov_id=behov.pk,
        sak_id=behov.sak_id,
        lege_id=behov.sak.lege_id,
        lege=behov.sak.lege.person.navn,
        kommune=behov.kommune.navn,
        helseforetak=behov.helseforetak.navn if behov.helseforetak else "",
        avdeling=plass.avdeling.navn,
        sted=plass.avdeling.sykehussted.navn,
        kontaktpersoner=_contacts(behov.helseforetak_id, idag),
        fom=tjeneste.fom,
        tom=tjeneste.tom,
        opprinnelig_tom=add_months(plass.fom, plass.maneder) - EN_DAG,
        status=status_i_dag(status=tjeneste.status, fom=tjeneste.fom, idag=idag),
        behovsstatus=Behovsstatus(behov.status),
        meldt_siden=tjeneste.meldt_siden,  # type: ignore[attr-defined]
        del_nr=tjeneste.tilbud.del_nr,
        deler=behov.deler,
        laas=tjeneste.laas,
        har_fravar=tjeneste.fravar_id is not None,
        avsluttet_at=tjeneste.avsluttet_at,
        avsluttet_av=tjeneste.avsluttet_av.navn if tjeneste.avsluttet_av else "",
        bekreftelse=_confirmed(tjeneste),
        kontakter=_log(tjeneste) if kan_se_kontakten(aktor, behov.sak.lege_id) else None,
        kursdager=tuple(
            Kursdagbilde(id=dag.pk, dato=dag.dato) for dag in kursdager if dag.tjeneste_id == tjeneste.pk
        ),
        kursdager_fort=len(kursdager),
        kurs=kursdager_hoyst(maneder=maneder_i(*(Periode(ett.fom, ett.tom) for ett in deler))),
        mal=mal,
        malene=malene_er_dokumentert(dokumentert=sum(ett.dato is not None for ett in mal)),
        lang_nok=_long_enough(behov.sak_id, deler),
        forlengelser=_proposals(tjeneste, idag),
    )


def _contacts(helseforetak_id: UUID | None, dag: date) -> tuple[str, ...]:
    innehav = roller_pa(dag).filter(organisasjon=helseforetak_id, rolle=Rolle.ALIS_KONTAKT)
    return tuple(sorted({rad.person.navn for rad in innehav}, key=sorteringsnokkel))


def _confirmed(tjeneste: Sykehustjeneste) -> Bekreftelse | None:
    at, av = tjeneste.bekreftet_at, tjeneste.bekreftet_av
    fom, tom, prosent = tjeneste.bekreftet_fom, tjeneste.bekreftet_tom, tjeneste.bekreftet_prosent
    if at is None or av is None or fom is None or tom is None or prosent is None:
        return None
    return Bekreftelse(fom=fom, tom=tom, prosent=prosent, at=at, hvem=av.navn)


def _log(tjeneste: Sykehustjeneste) -> tuple[Kontaktbilde, ...]:
    """The newest first."""
    rader = tjeneste.kontakter.select_related("fort_av").order_by("-dato", "-fort_at")
    return tuple(
        Kontaktbilde(
            id=rad.pk,
            dato=rad.dato,
            mate=Kontaktmate(rad.mate),
            tema=Kontakttema(rad.tema),
            hvem=rad.fort_av.navn,
        )
        for rad in rader
    )


def _goals(tjeneste: Sykehustjeneste) -> tuple[Maalbilde, ...]:
    rader = dokumenterte_mal(tjeneste.behov.sak_id).select_related("tjeneste")
    funnet = {rad.laeringsmal: rad for rad in rader}
    return tuple(
        Maalbilde(
            laeringsmal=mal,
            dato=funnet[mal].dato if mal in funnet else None,
            her=mal not in funnet or funnet[mal].tjeneste_id == tjeneste.pk,
            samme_behov=mal not in funnet or funnet[mal].tjeneste.behov_id == tjeneste.behov_id,
        )
        for mal in Laeringsmal
    )


def _long_enough(sak_id: UUID, deler: Sequence[Sykehustjeneste]) -> Vurdering[Utfall] | None:
    """All that is confirmed in the case, when all the parts of this service are; nothing is said before."""
    if not deler or any(ett.bekreftet_at is None for ett in deler):
        return None
    return tjenesten_er_lang_nok(maneder=les_fullforte_maneder([sak_id])[sak_id].her)


def _proposals(tjeneste: Sykehustjeneste, idag: date) -> tuple[Forlengelsesbilde, ...]:
    rader = tjeneste.forlengelser.select_related("foreslatt_av", "trukket_av")
    return tuple(
        Forlengelsesbilde(
            ny_tom=rad.ny_tom,
            foreslatt_at=rad.foreslatt_at,
            hvem=rad.foreslatt_av.navn,
            godtatt=rad.godtatt,
            svart_at=rad.svart_at,
            foreslatt_av=rad.foreslatt_av_id,
            frist=forlengelsesfrist(foreslatt=lokal_dato(rad.foreslatt_at), slutt=tjeneste.tom),
            bortfalt=_fell_away(rad, tjeneste, idag),
            trukket_av=rad.trukket_av.navn if rad.trukket_av else "",
        )
        for rad in rader
    )


def _fell_away(rad: Forlengelse, tjeneste: Sykehustjeneste, idag: date) -> date | None:
    if rad.bortfalt_at is not None:
        return lokal_dato(rad.bortfalt_at) if rad.trukket_av_id else tjeneste.tom
    return tjeneste.tom if rad.svart_at is None and tjeneste.tom < idag else None
