"""Make the demo anew: one region in full life, with a past that is true in the journal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.demo.avdelinger import sett_avdelinger
from alis.services.demo.behovsliv import lag_behovshendelser
from alis.services.demo.egne_kostnader import sett_egne_kostnader
from alis.services.demo.foretaksavtaler import lag_foretakshendelser
from alis.services.demo.hendelser import Hendelse, lag_hendelser
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.malliv import lag_malhendelser
from alis.services.demo.plassliv import lag_plasshendelser
from alis.services.demo.rapporter import lag_rapporthendelser
from alis.services.demo.refusjoner import sett_refusjoner
from alis.services.demo.rollebesetning import Rollebesetning
from alis.services.demo.rolleliste import ROLLELISTE, Rolleliste
from alis.services.demo.sakslop import Sakslop
from alis.services.demo.sammenslaing import lag_sammenslaingen
from alis.services.demo.satser import sett_satser
from alis.services.demo.scene import REVIDERT, Kommunescene, Sceneoppsett
from alis.services.demo.signeringer import sett_signeringer
from alis.services.demo.soknader import sett_soknader
from alis.services.demo.syntetisk import epostadresse, fodselsnummer, hpr_nr
from alis.services.demo.tjenesteliv import lag_tjenestehendelser
from alis.services.demo.tjenestevendinger import lag_vendinger
from alis.services.demo.tom_database import tom_database
from alis.services.demo.utlysninger import sett_utlysninger
from alis.services.demo.varsler import sett_varsler
from alis.services.demo.veilederavtaler import sett_veilederavtaler
from alis.services.demo.veiledninger import sett_veiledninger
from alis.services.demo.ventetider import lag_ventetidshendelser
from alis.services.parter import Legefakta, last_registre
from alis.services.tilgang import IkkeDemo

SCENEN_SETTES = -72
"""Months before the demo is made: earlier than the first ALIS."""
FORST_BESOKT = "1848"
"""Steigen, whose agreements have a budget."""
FORSTE_LEGE = 500
"""The doctors' numbers begin after those of the staff."""


@dataclass(frozen=True, kw_only=True)
class Demo:
    kommuner: int
    saker: int
    personer: int


@transaction.atomic
def nullstill_demo(*, naa: datetime | None = None) -> Demo:
    """Remove everything and build it again; the same each time on the same day. Raise `IkkeDemo` where it is not one."""
    if not settings.ALIS_DEMO or settings.ALIS_PROD:
        raise IkkeDemo
    naa = naa or timezone.now()
    kalender = Kalender(idag=lokal_dato(naa))
    apning = klokken(kalender.forste(SCENEN_SETTES))
    tom_database()
    last_registre(naa=apning)
    sett_avdelinger()
    oppsett = Sceneoppsett(naa=apning)
    scener = oppsett.sett()
    alle = [
        *_all_acts(scener, kalender),
        *lag_malhendelser(oppsett.radgivere, scener, kalender),
        *lag_rapporthendelser(scener),
        *lag_foretakshendelser(scener, oppsett.alis_kontakt, kalender),
        *lag_behovshendelser(scener[REVIDERT], kalender),
        *lag_plasshendelser(scener[REVIDERT], oppsett.alis_kontakt, kalender),
        *lag_tjenestehendelser(scener[REVIDERT], oppsett.alis_kontakt, kalender),
        *lag_vendinger(scener, oppsett.alis_kontakt, kalender),
        *lag_sammenslaingen(kalender),
        *lag_ventetidshendelser(
            scener, i_bodo=oppsett.alis_kontakt, pa_helgeland=oppsett.pa_helgeland, kalender=kalender
        ),
    ]
    for hendelse in sorted(alle, key=lambda h: h.tidspunkt):
        if hendelse.tidspunkt <= naa:
            hendelse.gjor(hendelse.tidspunkt)
    sett_veilederavtaler(scener[REVIDERT], naa=naa)
    sett_signeringer(scener, naa=naa)
    sett_varsler(scener[REVIDERT], naa=naa)
    sett_refusjoner(scener[REVIDERT], naa=naa)
    sett_egne_kostnader(scener[REVIDERT], naa=naa)
    sett_veiledninger(scener[REVIDERT], naa=naa)
    sett_soknader(scener, naa=naa)
    sett_satser(oppsett.radgivere[0], naa=naa)
    sett_utlysninger(*oppsett.saksbehandlere, naa=naa)
    return Demo(kommuner=len(scener), saker=AlisSak.objects.count(), personer=Person.objects.count())


def _all_acts(scener: Mapping[str, Kommunescene], kalender: Kalender) -> Iterator[Hendelse]:
    for nummer, rad in enumerate(ROLLELISTE):
        sak = Sakslop(_cast(rad, nummer, scener[rad.kommunenummer], kalender))
        yield from lag_hendelser(sak, idag=kalender.idag, folg=_follow)


def _follow(naa: datetime) -> None:
    folg_kalenderen(naa=naa)


def _cast(rad: Rolleliste, nummer: int, scene: Kommunescene, kalender: Kalender) -> Rollebesetning:
    return Rollebesetning(
        lege=_doctor(rad.navn),
        kommune=scene,
        veileder_id=scene.veiledere[nummer % len(scene.veiledere)],
        legesenter=scene.legesentre[nummer % len(scene.legesentre)],
        start=kalender.forste(-rad.siden),
        plan=rad.plan,
        med_kommunal=nummer % 3 == 0,
        med_budsjett=rad.kommunenummer == FORST_BESOKT,
    )


def _doctor(navn: str) -> Legefakta:
    """The same doctor has the same numbers in every kommune."""
    nummer = FORSTE_LEGE + [rad.navn for rad in ROLLELISTE].index(navn)
    return Legefakta(
        navn=navn,
        hpr_nr=hpr_nr(nummer),
        fodselsnummer=fodselsnummer(nummer % 397),
        epost=epostadresse(navn),
    )
