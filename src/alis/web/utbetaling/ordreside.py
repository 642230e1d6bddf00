"""The page of one order, and what the reader may do with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from alis.domain.flyt import Utbetalingsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.services.utbetaling.hent_utbetaling import Betalingsbilde, Utbetalingsbilde
from alis.services.utbetaling.kontonummer import skjul_kontonummer, vis_kontonummer
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.utbetaling.ord import LINJEFARGE, ORDREFARGE, linjestatus, ordrestatus


@dataclass(frozen=True, kw_only=True)
class Betalingsrad:
    """`avvist` and `fordi` are the bank's answer, or what is being written of it."""

    linje_id: UUID
    mottaker: str
    hva: str
    prosjektkode: str
    konto: str
    belop: Belop
    status: str
    farge: str
    avvist: bool
    fordi: str


@dataclass(frozen=True, kw_only=True)
class Ordreside:
    """`venter_pa_en_annen`: the reader has made it, or cannot approve it."""

    bilde: Utbetalingsbilde
    fra_konto: str
    status: str
    farge: str
    rader: tuple[Betalingsrad, ...]
    kan_sendes: bool
    kan_forkastes: bool
    kan_besvares: bool
    venter_pa_en_annen: bool
    har_fil: bool


def lag_ordreside(
    bilde: Utbetalingsbilde, aktor: Aktor, *, skrevet: Mapping[UUID, str] | None = None
) -> Ordreside:
    """`skrevet`: the payments that are being refused, with the reasons as they stand in the form."""
    klar = bilde.status is Utbetalingsstatus.KLAR
    kan_sendes = klar and aktor.har(Rettighet.UTBETAL) and aktor.person_id != bilde.laget_av_id
    return Ordreside(
        bilde=bilde,
        fra_konto=vis_kontonummer(bilde.fra_konto),
        status=ordrestatus(bilde.status),
        farge=ORDREFARGE[bilde.status],
        rader=tuple(_payment(ett, skrevet) for ett in bilde.betalinger),
        kan_sendes=kan_sendes,
        kan_forkastes=klar and aktor.har(Rettighet.FOR_REGNSKAP),
        kan_besvares=bilde.status is Utbetalingsstatus.I_BANKEN and aktor.har(Rettighet.UTBETAL),
        venter_pa_en_annen=klar and not kan_sendes,
        har_fil=bilde.er_sendt and aktor.har(Rettighet.UTBETAL),
    )


def _payment(ett: Betalingsbilde, skrevet: Mapping[UUID, str] | None) -> Betalingsrad:
    return Betalingsrad(
        linje_id=ett.linje_id,
        mottaker=ett.mottaker,
        hva=f"{ELEMENTNAVN[ett.element]}, nr. {ett.kravnummer}",
        prosjektkode=ett.prosjektkode,
        konto=skjul_kontonummer(ett.kontonummer),
        belop=ett.belop,
        status=linjestatus(ett.status),
        farge=LINJEFARGE[ett.status],
        avvist=ett.linje_id in (skrevet or {}),
        fordi=ett.avvist_fordi if skrevet is None else skrevet.get(ett.linje_id, ""),
    )
