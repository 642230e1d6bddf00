"""The rate sets that are being written or approved, and how those in force came to be."""

from alis.domain.flyt import Satshandling, Satsversjonsstatus
from alis.domain.regel import Satssett
from alis.domain.tilgang import Aktor
from alis.records.sats.models import Satsversjon
from alis.records.sats.models.satsversjon import UNDER_ARBEID
from alis.records.sats.queries import BRUKT, satsversjoner_for
from alis.services.sats.hent_satsbilde import acts
from alis.services.sats.satsbilde import Satshistorie, Satsrad
from alis.services.sats.satsbok import les_satsversjon
from alis.services.sats.satser_lest import satsboken

JA = {Satshandling.GODKJENN, Satshandling.PUBLISER}


def list_under_arbeid(*, aktor: Aktor | None) -> tuple[Satsrad, ...]:
    """Those that the actor may see, the newest period first. Nothing for whoever only reads."""
    if aktor is None:
        return ()
    rader = satsversjoner_for(aktor).filter(UNDER_ARBEID)
    return tuple(
        Satsrad(
            versjon_id=rad.pk,
            navn=rad.navn,
            sett=les_satsversjon(rad),
            status=Satsversjonsstatus(rad.status),
            eier=rad.eier.navn,
            er_egen=rad.eier_id == aktor.organisasjon_id,
            er_returnert=bool(rad.returgrunn),
            venter_pa_meg=bool(acts(aktor, rad) & JA),
        )
        for rad in rader
    )


def list_historie(*, navn: str) -> tuple[Satshistorie, ...]:
    """Every version of the period that has been in force, the newest first. Open to anyone. Raises `UkjentSatssett`."""
    gjeldende = satsboken().hent(navn)
    rader = Satsversjon.objects.filter(navn=gjeldende.navn, status__in=BRUKT).select_related("eier")
    lagret = {rad.versjon: rad for rad in rader}
    return tuple(
        _history(sett, lagret.get(sett.versjon), gjelder=sett == gjeldende)
        for sett in satsboken().versjoner(gjeldende.navn)
    )


def _history(sett: Satssett, rad: Satsversjon | None, *, gjelder: bool) -> Satshistorie:
    return Satshistorie(
        sett=sett,
        gjelder=gjelder,
        eier=rad.eier.navn if rad else "",
        publisert_at=rad.publisert_at if rad else None,
    )
