"""Applications walked through the services to the state that a test begins with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from alis.domain.avtale import Element
from alis.domain.regnskap import godkjent, krevd
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Orgnr
from alis.records.parter.models import Organisasjon
from alis.records.soknad.models import Soknad
from alis.services.soknad.gjor_klar import gjor_klar
from alis.services.soknad.hent_soknad import Soknadsside, hent_soknad
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_innvilgelse
from alis.services.soknad.send_soknad import send_soknad
from alis.services.soknad.sett_konto import sett_konto
from factories.avtaleforlop import Forlop
from factories.opphor import lag_avtale_i_kraft
from factories.regnskap import PERIODE, bok, lag_post, sett_ramme
from factories.sats import lag_satsfolk
from factories.utlysning import lag_forslag

NAA = datetime(2026, 6, 10, 9, tzinfo=UTC)
VEDTATT = date(2026, 6, 20)
KONTO = "86011117947"
ORGNR = Orgnr("972418021")


@dataclass(frozen=True, kw_only=True)
class Soknadsforlop:
    """A kommune with one doctor whose agreement is signed, and 3 500 kroner of documented cost in 2025/26."""

    forlop: Forlop

    @property
    def koordinator(self) -> Aktor:
        return self.forlop.koordinator

    @property
    def signatar(self) -> Aktor:
        return self.forlop.signatar

    @property
    def orgnr(self) -> Orgnr:
        return Orgnr(Organisasjon.objects.get(pk=self.koordinator.organisasjon_id).orgnr)

    @property
    def soknad(self) -> Soknad:
        return Soknad.objects.exclude(status="trukket").get()

    @property
    def side(self) -> Soknadsside:
        return hent_soknad(aktor=self.koordinator, tilskuddsperiode=PERIODE, naa=NAA)


def lag_grunnlag(forlop: Forlop | None = None, *, orgnr: Orgnr = ORGNR) -> Soknadsforlop:
    forlop = forlop or lag_avtale_i_kraft()[0]
    Organisasjon.objects.filter(pk=forlop.sak.kommune.organisasjon_id).update(orgnr=orgnr)
    sett_ramme(forlop.sak, 1_400_000)
    for element, ore in ((Element.LAERINGSAKTIVITETER, 350_000), (Element.VEILEDNING, 1_581_25)):
        bok(forlop.sak, krevd(lag_post(forlop.sak.pk, ore, element=element)))
        bok(forlop.sak, godkjent(lag_post(forlop.sak.pk, ore, element=element)))
    return Soknadsforlop(forlop=forlop)


def med_konto(forlop: Soknadsforlop | None = None) -> Soknadsforlop:
    forlop = forlop or lag_grunnlag()
    sett_konto(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        konto=KONTO,
        orgnr=forlop.orgnr,
        naa=NAA,
    )
    return forlop


def lag_klar(forlop: Soknadsforlop | None = None) -> Soknadsforlop:
    forlop = med_konto(forlop)
    gjor_klar(aktor=forlop.koordinator, tilskuddsperiode=PERIODE, naa=NAA)
    return forlop


def lag_sendt(forlop: Soknadsforlop | None = None) -> Soknadsforlop:
    forlop = lag_klar(forlop)
    send_soknad(aktor=forlop.signatar, tilskuddsperiode=PERIODE, sett_hash=forlop.side.hash, naa=NAA)
    return forlop


def lag_innvilget(forlop: Soknadsforlop | None = None) -> Soknadsforlop:
    """Granted ten days after it was sent, as it was sought."""
    forlop = lag_sendt(forlop)
    registrer_innvilgelse(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=forlop.soknad.laas,
        vedtak=Vedtak(dato=VEDTATT, referanse="26/123", innvilget={}),
        naa=NAA + timedelta(days=10),
    )
    return forlop


def lag_soknadsobjekter(forlop: Forlop) -> dict[str, Any]:
    """What the addresses of an application that has been sent are made of."""
    sendt = lag_sendt(lag_grunnlag(forlop))
    utlysning_id = lag_forslag(lag_satsfolk().en, periode="nasjonal-alis/2024")
    return {
        "periode": PERIODE.replace("/", "-"),
        "soknad_id": sendt.soknad.pk,
        "format": "json",
        "utlysning_id": utlysning_id,
    }
