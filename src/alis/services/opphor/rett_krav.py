"""Put a claim right: the one that was wrong stands, and a new one takes its place."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import beregn_tilbakekrav
from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.domain.verdier import Belop
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.services.opphor.aapne_opphor import aapne_krav, aapne_opphor
from alis.services.opphor.bokfor_krav import bokfor_rettet
from alis.services.opphor.fortell import fortell
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.opphor.registrer_innbetaling import innbetalt
from alis.services.opphor.sett_krav import sett_krav
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


class MindreEnnBetalt(Exception):
    """The doctor has paid more than the claim would be. Carries how much."""

    def __init__(self, betalt: Belop) -> None:
        super().__init__(str(betalt))
        self.betalt = betalt


@transaction.atomic
def rett_krav(
    *, aktor: Aktor, opphor_id: UUID, laas: int, valg: Opphorsvalg, naa: datetime | None = None
) -> None:
    """What ends, when and why stand; only what the sum rests on is another. A new claim must be approved anew.

    A claim that comes to nothing leaves no claim. Raises `ManglerRettighet`, `FinnesIkke`, `KravetErEndret`,
    `UlovligOvergang`, `ManglerBegrunnelse`, `MindreEnnBetalt`, and what `beregn_tilbakekrav` raises.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    opphor = aapne_opphor(aktor=aktor, opphor_id=opphor_id, naa=naa)
    gammelt = aapne_krav(opphor, laas=laas)
    gammelt.status = TILBAKEBETALINGSKRAV.overgang(gammelt.status, Kravhandling.RETT)
    fakta = replace(
        valg.fakta,
        grunn=Avslutningsgrunn(opphor.grunn),
        siste_dag=opphor.siste_dag,
        begynner_aldri=opphor.begynner_aldri,
    )
    regnet = beregn_tilbakekrav(fakta)
    betalt = innbetalt(opphor)
    if betalt and (regnet.belop is None or regnet.belop <= betalt):
        raise MindreEnnBetalt(betalt)
    gammelt.laas += 1
    gammelt.save()
    nytt = sett_krav(
        aktor=aktor,
        opphor=opphor,
        valg=replace(valg, fakta=fakta),
        regnet=regnet,
        nummer=gammelt.nummer + 1,
        naa=naa,
        laas=gammelt.laas,  # whoever has the old one before her has not seen the new
    )
    bokfor_rettet(gammelt=gammelt, nytt=nytt, av=aktor.person_id, naa=naa)
    _tell(aktor, gammelt, nytt, naa)


def _tell(
    aktor: Aktor, gammelt: Tilbakebetalingskrav, nytt: Tilbakebetalingskrav | None, naa: datetime
) -> None:
    """The journal, the attestant, and the doctor if she has had the old one."""
    skriv_opphorshendelse(
        aktor=aktor,
        opphor=gammelt.opphor,
        handling="rett_krav",
        naa=naa,
        innhold={"krav": gammelt.nummer, "nytt": nytt.nummer if nytt else None, "belop": nytt and nytt.belop},
    )
    var_sendt = gammelt.sendt_at is not None
    fortell(
        aktor=aktor,
        opphor=gammelt.opphor,
        mal=Varselmal.KRAV_RETTET,
        roller=(Rolle.ATTESTANT, *((Rolle.ALIS,) if var_sendt else ())),
        nokkel=f"rettet-{gammelt.nummer}",
        naa=naa,
    )
