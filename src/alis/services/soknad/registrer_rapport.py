"""Register that the report on a grant has been delivered in the state's portal, or correct what was registered of it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.flyt import Soknadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Rapportlevering, Soknad
from alis.services.soknad.aapne_soknad import aapne_soknad, merk_endret
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse
from alis.services.soknad.velg_linje import UtenGrunn


class IkkeInnvilget(Exception):
    """A report is on a grant: there is none where nothing has been granted."""


class LevertFrem(Exception):
    """Nothing has been delivered on a day that has not come."""


class LevertForVedtaket(Exception):
    """A report on a grant is not delivered before it is granted. Carries the day of the state's letter."""

    def __init__(self, vedtaksdato: date) -> None:
        super().__init__(vedtaksdato.isoformat())
        self.vedtaksdato = vedtaksdato


@dataclass(frozen=True, kw_only=True)
class Rapport:
    """`referanse` is the state's or the archive's; empty where there is none. `grunn` is why an earlier registration is
    corrected."""

    levert: date
    med_revisoruttalelse: bool
    referanse: str = ""
    grunn: str = ""


@transaction.atomic
def registrer_rapport(
    *, aktor: Aktor, tilskuddsperiode: str, laas: int, rapport: Rapport, naa: datetime | None = None
) -> int:
    """Return the number of the registration: 1, and more for each correction. What it says stands.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeInnvilget`, `LevertFrem`, `LevertForVedtaket` and
    `UtenGrunn`.
    """
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=laas, naa=naa)
    _require_possible(soknad, rapport.levert, lokal_dato(naa))
    nummer = soknad.rapportleveringer.count() + 1
    grunn = rapport.grunn.strip() if nummer > 1 else ""
    if nummer > 1 and not grunn:
        raise UtenGrunn
    Rapportlevering.objects.create(
        soknad=soknad,
        nummer=nummer,
        levert=rapport.levert,
        referanse=rapport.referanse.strip(),
        med_revisoruttalelse=rapport.med_revisoruttalelse,
        grunn=grunn,
        registrert_at=naa,
        registrert_av_id=aktor.person_id,
    )
    merk_endret(soknad, aktor=aktor, naa=naa)
    soknad.save()
    skriv_soknadshendelse(
        aktor=aktor,
        soknad=soknad,
        handling="registrer_rapport",
        naa=naa,
        innhold={
            "nummer": nummer,
            "levert": rapport.levert.isoformat(),
            "med_revisoruttalelse": rapport.med_revisoruttalelse,
        },
    )
    return nummer


def _require_possible(soknad: Soknad, levert: date, idag: date) -> None:
    if soknad.status != Soknadsstatus.INNVILGET or soknad.vedtaksdato is None:
        raise IkkeInnvilget
    if levert > idag:
        raise LevertFrem
    if levert < soknad.vedtaksdato:
        raise LevertForVedtaket(soknad.vedtaksdato)
