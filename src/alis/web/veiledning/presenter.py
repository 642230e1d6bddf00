"""Sessions and lists as they are shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import VEILEDNINGSATTEST, Attesthandling, Atteststatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.veiledning.attestinnhold import Attestmote
from alis.services.sats import hent_satssett
from alis.services.veiledning.attestbilde import Attestbilde
from alis.services.veiledning.hent_veiledning import Motebilde, Veiledningsbilde
from alis.services.veiledning.list_attester import Attestrad
from alis.services.veiledning.temanavn import TEMANAVN
from alis.web.felles.satssettnavn import satssettnavn
from alis.web.felles.visning import dato_lang, periode
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.veiledning.ord import STATUSFARGE, STATUSNAVN
from alis.web.veiledning.skjema import skriv_klokke, skriv_timer


@dataclass(frozen=True, kw_only=True)
class Moterad:
    """`venter`: the rates of its period are not known, so it can't be gathered yet."""

    dag: date
    start: str
    timer: str
    tema: str
    beskrivelse: str
    adresse: str = ""
    venter: bool = False


@dataclass(frozen=True, kw_only=True)
class Samling:
    """What can be gathered in one list: the hours of a grant period with one supervisor."""

    veileder_id: UUID
    veileder: str
    tilskuddsperiode: str
    periode: str
    timer: str


@dataclass(frozen=True, kw_only=True)
class Moteside:
    """The page that doctor and supervisor keep on the phone."""

    sak_id: UUID
    lege: str
    kommune: str
    periode: str
    timer: str
    opplysninger: tuple[str, ...]
    moter: tuple[Moterad, ...]
    samlinger: tuple[Samling, ...]


def lag_moteside(bilde: Veiledningsbilde) -> Moteside:
    fom, tom = bilde.satssett.periode.fom, bilde.satssett.periode.tom
    return Moteside(
        sak_id=bilde.sak.sak_id,
        lege=bilde.sak.lege,
        kommune=bilde.sak.kommune,
        periode=periode(fom, tom),
        timer=skriv_timer(int(bilde.timer * 100)),
        opplysninger=tuple(vis_trinn(vurdering).inn for vurdering in bilde.vurderinger),
        moter=tuple(map(_free, bilde.frie)),
        samlinger=_gatherings(bilde.frie),
    )


def _free(mote: Motebilde) -> Moterad:
    return Moterad(
        dag=mote.dag,
        start=skriv_klokke(mote.start),
        timer=skriv_timer(mote.hundredeler),
        tema=str(TEMANAVN[mote.tema]),
        beskrivelse=mote.beskrivelse,
        adresse=reverse("veiledning:mote", args=[mote.mote_id]),
        venter=not mote.tilskuddsperiode,
    )


def _gatherings(frie: Sequence[Motebilde]) -> tuple[Samling, ...]:
    timer: dict[tuple[UUID, str, str], int] = {}
    for mote in frie:
        if mote.tilskuddsperiode:
            liste = mote.veileder_id, mote.veileder, mote.tilskuddsperiode
            timer[liste] = timer.get(liste, 0) + mote.hundredeler
    return tuple(
        Samling(
            veileder_id=veileder_id,
            veileder=navn,
            tilskuddsperiode=tilskuddsperiode,
            periode=_days_of(tilskuddsperiode),
            timer=skriv_timer(sum_),
        )
        for (veileder_id, navn, tilskuddsperiode), sum_ in timer.items()
    )


def _days_of(tilskuddsperiode: str) -> str:
    sett = hent_satssett(tilskuddsperiode)
    return periode(sett.periode.fom, sett.periode.tom)


@dataclass(frozen=True, kw_only=True)
class Attestside:
    """`kan` are the acts that the reader can do now; `hendelser` what has been done, in the order of time."""

    bilde: Attestbilde
    status: str
    farge: str
    hva_na: str
    periode: str
    sum_timer: str
    moter: tuple[Moterad, ...]
    kan: frozenset[Attesthandling]
    hendelser: tuple[str, ...]

    @property
    def kan_signere(self) -> bool:
        return bool(self.kan & {Attesthandling.SIGNER_FORST, Attesthandling.SIGNER_SIST})

    @property
    def kan_forkaste(self) -> bool:
        return Attesthandling.FORKAST in self.kan

    @property
    def kan_attestere(self) -> bool:
        return Attesthandling.ATTESTER in self.kan

    @property
    def kan_returnere(self) -> bool:
        return Attesthandling.RETURNER in self.kan

    @property
    def kan_godkjenne(self) -> bool:
        return Attesthandling.GODKJENN in self.kan


def lag_attestside(bilde: Attestbilde, aktor: Aktor) -> Attestside:
    return Attestside(
        bilde=bilde,
        status=str(STATUSNAVN[bilde.status]),
        farge=STATUSFARGE[bilde.status],
        hva_na=_what_now(bilde),
        periode=periode(bilde.innhold.fom, bilde.innhold.tom),
        sum_timer=skriv_timer(bilde.innhold.hundredeler),
        moter=tuple(map(_signed, bilde.innhold.moter)),
        kan=frozenset(h for h in Attesthandling if _can(h, bilde, aktor)),
        hendelser=tuple(_events(bilde)),
    )


def _signed(mote: Attestmote) -> Moterad:
    return Moterad(
        dag=mote.dag,
        start=skriv_klokke(mote.start),
        timer=skriv_timer(mote.hundredeler),
        tema=str(TEMANAVN[mote.tema]),
        beskrivelse=mote.beskrivelse,
    )


def _can(handling: Attesthandling, bilde: Attestbilde, aktor: Aktor) -> bool:
    if not VEILEDNINGSATTEST.kan(bilde.status, handling):
        return False
    signerte = aktor.person_id in (bilde.lege_id, bilde.veileder_id)
    match handling:
        case Attesthandling.SIGNER_FORST | Attesthandling.SIGNER_SIST:
            mitt = bilde.lege_signert_at if aktor.rolle is Rolle.ALIS else bilde.veileder_signert_at
            return aktor.har(Rettighet.FOR_VEILEDNING) and mitt is None
        case Attesthandling.FORKAST:
            return aktor.har(Rettighet.FOR_VEILEDNING)
        case Attesthandling.ATTESTER:
            return aktor.har(Rettighet.ATTESTER_REFUSJON) and not signerte
        case Attesthandling.RETURNER:
            return aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)
        case Attesthandling.GODKJENN:
            attesterte = aktor.person_id == bilde.attestert_av_id
            return aktor.har(Rettighet.GODKJENN_REFUSJON) and not (signerte or attesterte)


def _what_now(bilde: Attestbilde) -> str:
    navn = bilde.innhold.veileder if bilde.lege_signert_at else bilde.innhold.lege
    match bilde.status:
        case Atteststatus.KLADD:
            return _("Lege og veileder skal signere listen.")
        case Atteststatus.TIL_SIGNERING:
            return _("Nå skal %(navn)s signere.") % {"navn": navn}
        case Atteststatus.SIGNERT:
            return _("Begge har signert. Nå skal kommunen attestere.")
        case Atteststatus.ATTESTERT:
            return _("Attestert av %(navn)s. En annen i kommunen skal godkjenne.") % {
                "navn": bilde.attestert_av
            }
        case Atteststatus.GODKJENT:
            return _("Kommunen har godkjent timene.")
        case Atteststatus.RETURNERT:
            return _("Sendt tilbake. Rett møtene, samle dem på nytt og signer.")
        case Atteststatus.FORKASTET:
            return _("Listen er forkastet. Møtene kan rettes og samles på nytt.")


def _events(bilde: Attestbilde) -> list[str]:
    forkastet = bilde.status is Atteststatus.FORKASTET
    slutt = _("%(navn)s forkastet listen.") if forkastet else _("%(navn)s sendte den tilbake.")
    alle: tuple[tuple[datetime | None, str, str], ...] = (
        (bilde.lege_signert_at, bilde.innhold.lege, _("%(navn)s signerte.")),
        (bilde.veileder_signert_at, bilde.innhold.veileder, _("%(navn)s signerte.")),
        (bilde.attestert_at, bilde.attestert_av, _("%(navn)s attesterte.")),
        (bilde.godkjent_at, bilde.godkjent_av, _("%(navn)s godkjente.")),
        (bilde.avsluttet_at, bilde.avsluttet_av, slutt),
    )
    skjedd = sorted((nar, tekst % {"navn": navn}) for nar, navn, tekst in alle if nar)
    return [f"{dato_lang(nar)}: {tekst}" for nar, tekst in skjedd]


@dataclass(frozen=True, kw_only=True)
class Attestlisterad:
    adresse: str
    lege: str
    veileder: str
    periode: str
    timer: str
    status: str
    farge: str
    samlet: datetime


def lag_attestrader(rader: Sequence[Attestrad]) -> tuple[Attestlisterad, ...]:
    return tuple(
        Attestlisterad(
            adresse=reverse("veiledning:attest", args=[rad.attest_id]),
            lege=rad.lege,
            veileder=rad.veileder,
            periode=satssettnavn(rad.tilskuddsperiode),
            timer=skriv_timer(int(rad.timer * 100)),
            status=str(STATUSNAVN[rad.status]),
            farge=STATUSFARGE[rad.status],
            samlet=rad.samlet_at,
        )
        for rad in rader
    )
