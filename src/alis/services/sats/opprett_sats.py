"""Begin a rate set: the next period from one that there is, or a new version of a period."""

from copy import deepcopy
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.regel import Satsstatus
from alis.domain.regel.bekreftelse import er_belop
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.integrations.satser import UkjentSatssett, hent_satsinnhold
from alis.records.parter.models import Organisasjon
from alis.records.sats.models import Satsversjon
from alis.records.sats.models.satsversjon import UNDER_ARBEID
from alis.records.sats.queries import BRUKT
from alis.services.felles import FinnesIkke
from alis.services.sats.finn_satssett import alle_satssett, hent_satssett
from alis.services.sats.satsbok import satsinnhold
from alis.services.sats.skriv_satshendelse import skriv_satshendelse
from alis.services.sats.skriv_satsinnhold import skriv_satsinnhold

FORRIGE = "forrige"
FORRIGE_KILDE = {
    "tittel": "Ført videre fra forrige periode. Ikke kunngjort for denne perioden",
    "adresse": "",
    "visshet": "slutning",
}
MERKNAD = "Satsene er ført videre fra forrige periode og er ikke kunngjort for denne."


class SatserUnderArbeid(Exception):
    """The office has a version of the period that is being written or approved; there is never more than one."""

    def __init__(self, versjon_id: UUID) -> None:
        super().__init__(str(versjon_id))
        self.versjon_id = versjon_id


class PeriodenOverlapper(Exception):
    """Another rate set in force holds a day of the period. Carries its name."""

    def __init__(self, navn: str) -> None:
        super().__init__(navn)
        self.navn = navn


@transaction.atomic
def opprett_sats(
    *, aktor: Aktor, fra: str, periode: Periode | None = None, naa: datetime | None = None
) -> UUID:
    """Return the id of the draft. With a period it is the next one, where every amount says that it is only carried on;
    without, it is a new version of `fra` as it stands.

    Raises `ManglerRettighet`, `FinnesIkke`, `SatserUnderArbeid`, `PeriodenOverlapper` and `UgyldigeSatser`.
    """
    aktor.krev(Rettighet.SKRIV_SATS)
    naa = naa or timezone.now()
    navn = fra if periode is None else f"{fra.split('/')[0]}/{periode.fom:%Y-%m}"
    basert_paa, innhold = _source(fra)
    eier = Organisasjon.objects.select_for_update(no_key=True).get(pk=aktor.organisasjon_id)
    for under_arbeid in Satsversjon.objects.filter(UNDER_ARBEID, eier=eier, navn=navn):
        raise SatserUnderArbeid(under_arbeid.pk)
    if periode is not None:
        krev_uten_overlapp(navn=navn, periode=periode, ny=True)
        innhold = _carried_on(innhold, periode)
    rad = Satsversjon(
        navn=navn,
        eier=eier,
        eier_type=eier.type,
        basert_paa=basert_paa,
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )
    skriv_satsinnhold(rad, {**innhold, "status": Satsstatus.UBEKREFTET.value})
    rad.save()
    skriv_satshendelse(aktor=aktor, rad=rad, handling="opprett_sats", naa=naa, innhold={"fra": basert_paa})
    return rad.pk


def krev_uten_overlapp(*, navn: str, periode: Periode, ny: bool = False) -> None:
    """No other set in force may hold a day of the period, nor the set itself where the period is new.

    Raises `PeriodenOverlapper`.
    """
    for sett in alle_satssett():
        if sett.periode.overlaps(periode) and (ny or sett.navn != navn):
            raise PeriodenOverlapper(sett.navn)


def _source(navn: str) -> tuple[str, dict[str, Any]]:
    """What the set in force is called, and what it holds."""
    try:
        sett = hent_satssett(navn)
    except UkjentSatssett:
        raise FinnesIkke from None
    rad = Satsversjon.objects.filter(navn=sett.navn, versjon=sett.versjon, status__in=BRUKT).first()
    return sett.betegnelse, satsinnhold(rad) if rad else hent_satsinnhold(sett.navn)


def _carried_on(innhold: dict[str, Any], periode: Periode) -> dict[str, Any]:
    """The same rules, and the same amounts with the source that they are last year's."""
    nytt = deepcopy(innhold)
    nytt["kilder"][FORRIGE] = dict(FORRIGE_KILDE)
    nytt["periode"] = {"fom": periode.fom, "tom": periode.last, "kilde": FORRIGE}
    nytt["merknad"] = MERKNAD
    for sti, post in verdiene(nytt):
        if er_belop(sti):
            post["kilde"] = FORRIGE
    nytt["kilder"] = _used_sources(nytt)
    return nytt


def verdiene(tabell: dict[str, Any], under: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every value of the tree with its place."""
    funnet: list[tuple[str, dict[str, Any]]] = []
    for nokkel, post in tabell.items():
        if nokkel in ("kilder", "periode") or not isinstance(post, dict):
            continue
        sti = f"{under}{nokkel}"
        funnet += [(sti, post)] if "verdi" in post else verdiene(post, f"{sti}.")
    return funnet


def _used_sources(innhold: dict[str, Any]) -> dict[str, Any]:
    brukt = {post["kilde"] for _sti, post in verdiene(innhold)} | {innhold["periode"]["kilde"]}
    return {kode: kilde for kode, kilde in innhold["kilder"].items() if kode in brukt}
