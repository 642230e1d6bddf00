"""The way of a claim from the doctor's telephone to the bank, act by act, and the traces that each act leaves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID, uuid4

from alis.domain.flyt import Linjestatus, Refusjonsstatus, Utbetalingsstatus
from alis.records.journal.models import Journallinje
from alis.records.regnskap.models import Bilag
from alis.records.utbetaling.models import Utbetaling, Utbetalingslinje
from alis.records.varsel.models import Varsel
from alis.services.journal import kontroller
from alis.services.refusjon.avgjor_refusjonskrav import attester_refusjonskrav, godkjenn_refusjonskrav
from alis.services.refusjon.send_refusjonskrav import send_refusjonskrav
from alis.services.regnskap import kontroller_regnskap
from alis.services.utbetaling.avslutt_utbetaling import avslutt_utbetaling
from alis.services.utbetaling.lag_utbetaling import lag_utbetaling
from alis.services.utbetaling.send_utbetaling import send_utbetaling
from factories import utbetaling
from factories.refusjon import NAA, SENERE, Refusjonsforlop, lag_kladd
from factories.utbetaling import DAGEN, KOMMUNENS_KONTO, gi_konto, med_orgnr

Handling = Callable[[], object]
ATTESTERT = (Refusjonsstatus.ATTESTERT, Refusjonsstatus.GODKJENT, Refusjonsstatus.UTBETALT)


@dataclass(frozen=True, kw_only=True)
class Gang:
    """One claim, and the order to the bank that it will stand in."""

    forlop: Refusjonsforlop
    ordre_id: UUID

    @property
    def ordrelaas(self) -> int:
        return Utbetaling.objects.get(pk=self.ordre_id).laas


@dataclass(frozen=True, kw_only=True)
class Steg:
    """`handling` is made anew from the state of the moment. `spor` counts what the act leaves, each 0 before and 1 after."""

    navn: str
    handling: Callable[[Gang], Handling]
    spor: Callable[[Gang], Mapping[str, float]]


def lag_gang(fra: Refusjonsforlop | None = None) -> Gang:
    """A draft of a doctor with a confirmed account; with `fra`, one more of the same doctor."""
    kladd = lag_kladd(fra=fra)
    if fra is None:
        gi_konto(med_orgnr(kladd))
    return Gang(forlop=kladd, ordre_id=uuid4())


def gjor(gang: Gang, *, til: str) -> None:
    """Every act before the one with that name."""
    for steg in STEG:
        if steg.navn == til:
            return
        steg.handling(gang)()


def er_gjort(steg: Steg, gang: Gang) -> bool:
    """Whether the act was done, all of it and once. Fails with the traces when it is anything between."""
    spor = steg.spor(gang)
    antall = set(spor.values())
    assert antall in ({0}, {1}), f"halvt eller dobbelt etter «{steg.navn}»: {dict(spor)}"
    return antall == {1}


def krev_at_alt_stemmer() -> None:
    """The books add up, and the journal's chain is whole."""
    assert kontroller_regnskap() == ()
    assert kontroller().brudd is None


def _claim(tjeneste: Callable[..., object], hvem: str, naar: object) -> Callable[[Gang], Handling]:
    return lambda gang: partial(
        tjeneste,
        aktor=getattr(gang.forlop, hvem),
        krav_id=gang.forlop.krav_id,
        laas=gang.forlop.krav.laas,
        naa=naar,
    )


def _order(tjeneste: Callable[..., object], **valg: object) -> Callable[[Gang], Handling]:
    return lambda gang: partial(
        tjeneste,
        aktor=gang.forlop.attestant,
        utbetaling_id=gang.ordre_id,
        laas=gang.ordrelaas,
        naa=utbetaling.NAA + timedelta(hours=1),
        **valg,
    )


def _make_order(gang: Gang) -> Handling:
    return partial(
        lag_utbetaling,
        aktor=gang.forlop.koordinator,
        utbetaling_id=gang.ordre_id,
        krav_ider=[gang.forlop.krav_id],
        fra_konto=KOMMUNENS_KONTO,
        betalingsdag=DAGEN,
        naa=utbetaling.NAA,
    )


def _of_claim(gang: Gang, handling: str, mal: str, mottakere: int) -> dict[str, float]:
    krav_id = gang.forlop.krav_id
    return {
        "kravets linje": gang.forlop.krav.linjer.filter(handling=handling).count(),
        "journalen": _journal(krav_id, f"{handling}_refusjonskrav"),
        "varsler": _notices(krav_id, mal) / mottakere,
    }


def _of_sending(gang: Gang) -> dict[str, float]:
    krav = gang.forlop.krav
    return {
        "status": krav.status != Refusjonsstatus.KLADD,
        "innholdets hash": bool(krav.innhold_hash),
        "bilag": _vouchers(gang, "krevd"),
        **_of_claim(gang, "send", "refusjon_sendt", 2),
    }


def _of_attesting(gang: Gang) -> dict[str, float]:
    krav = gang.forlop.krav
    return {
        "status": krav.status in ATTESTERT,
        "av": krav.attestert_av_id is not None,
        **_of_claim(gang, "attester", "refusjon_attestert", 2),
    }


def _of_approving(gang: Gang) -> dict[str, float]:
    krav = gang.forlop.krav
    return {
        "status": krav.status in ATTESTERT[1:],
        "av": krav.godkjent_av_id is not None,
        "bilag": _vouchers(gang, "godkjent"),
        **_of_claim(gang, "godkjenn", "refusjon_godkjent", 1),
    }


def _of_making_order(gang: Gang) -> dict[str, float]:
    return {
        "ordre": Utbetaling.objects.filter(pk=gang.ordre_id).count(),
        "linjer": Utbetalingslinje.objects.filter(krav=gang.forlop.krav_id).count(),
        "journalen": _journal(gang.ordre_id, "lag_utbetaling"),
        "varsler": _notices(gang.ordre_id, "utbetaling_til_sending"),
    }


def _of_sending_order(gang: Gang) -> dict[str, float]:
    ordre = Utbetaling.objects.get(pk=gang.ordre_id)
    return {
        "status": ordre.status in (Utbetalingsstatus.I_BANKEN, Utbetalingsstatus.AVSLUTTET),
        "av": ordre.sendt_av_id is not None,
        "journalen": _journal(gang.ordre_id, "send_utbetaling"),
    }


def _of_paying(gang: Gang) -> dict[str, float]:
    ordre, krav = Utbetaling.objects.get(pk=gang.ordre_id), gang.forlop.krav
    return {
        "ordren": ordre.status == Utbetalingsstatus.AVSLUTTET,
        "linjen": ordre.linjer.get().status == Linjestatus.BETALT,
        "kravet": krav.status == Refusjonsstatus.UTBETALT,
        "bilag": _vouchers(gang, "utbetalt"),
        "journalen om ordren": _journal(gang.ordre_id, "avslutt_utbetaling"),
        "journalen om kravet": _journal(krav.pk, "utbetal_refusjon"),
        "varsler": _notices(krav.pk, "refusjon_utbetalt"),
    }


def _vouchers(gang: Gang, art: str) -> int:
    return Bilag.objects.filter(art=art, objekt_id=gang.forlop.krav_id).count()


def _journal(objekt_id: UUID, handling: str) -> int:
    return Journallinje.objects.filter(handling=handling, objekt_id=str(objekt_id)).count()


def _notices(objekt_id: UUID, mal: str) -> int:
    return Varsel.objects.filter(mal=mal, objekt_id=str(objekt_id)).count()


STEG: Sequence[Steg] = (
    Steg(navn="send", handling=_claim(send_refusjonskrav, "alis", NAA), spor=_of_sending),
    Steg(navn="attester", handling=_claim(attester_refusjonskrav, "koordinator", SENERE), spor=_of_attesting),
    Steg(navn="godkjenn", handling=_claim(godkjenn_refusjonskrav, "attestant", SENERE), spor=_of_approving),
    Steg(navn="lag ordre", handling=_make_order, spor=_of_making_order),
    Steg(navn="send ordre", handling=_order(send_utbetaling), spor=_of_sending_order),
    Steg(
        navn="svar fra banken",
        handling=_order(avslutt_utbetaling, dag=DAGEN, avvist={}),
        spor=_of_paying,
    ),
)
