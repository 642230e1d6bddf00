"""The hospital half-year: report the need, ask again, answer the offer, make the contract, begin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from uuid import UUID

from alis.domain.flyt import I_KOEN, LEVENDE_BEHOV, Behovsstatus, Tilbudsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.plassering.behov import Innmelding
from alis.domain.plassering.klokker import (
    AR_FORST,
    SPOR_SENEST,
    SPOR_TIDLIGST,
    kontrakt_fra,
    kontraktsfrist,
    meldefrist,
    meldefrist_i_forveien,
    plassvarfrist,
    spor_fra,
    sporrefrist,
    tjenestens_start,
)
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.plassering.les_klokkerader import Behovsrad, Klokkerad, Tilbudsrad, les_klokkerader
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.saksstand import SIGNERTE, er_i_gang, gjeldende

TREKT_INN = (*LEVENDE_BEHOV, Behovsstatus.FULLFORT)
"""With a need in one of these there is nothing to report, nor where one fell away because she takes the service elsewhere."""


def plassfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    """Those whose time has come: before the first day on which a thing can be done, nobody is told of it."""
    rader = les_klokkerader(utvalg.saker)
    for frist in (*meldefrister(utvalg.bilder, rader, utvalg.idag), *behovsfrister(rader, utvalg.idag)):
        if frist.oppsto is None or frist.oppsto <= utvalg.idag:
            yield frist


def foretakets_rader(aktor: Aktor) -> list[Klokkerad]:
    """Of the needs that are reported to the contact's own trust, with nothing of the others."""
    rader = les_klokkerader(AlisSak.objects.filter(behov__helseforetak=aktor.organisasjon_id))
    return [rad for rad in rader if rad.behov and rad.behov.helseforetak_id == aktor.organisasjon_id]


def meldefrister(saker: Iterable[Saksbilde], rader: Sequence[Klokkerad], idag: date) -> Iterator[Frist]:
    """An agreement is signed, and no need is reported, served or registered as institution service."""
    i_saken: dict[UUID, list[Klokkerad]] = defaultdict(list)
    for rad in rader:
        i_saken[rad.sak_id].append(rad)
    for sak in saker:
        if (radene := i_saken.get(sak.sak_id)) and _nothing_reported(radene) and _waits(sak, idag):
            yield _to_report(sak, radene)


def behovsfrister(rader: Iterable[Klokkerad], idag: date) -> Iterator[Frist]:
    """Of the needs that are reported, and of the offers that bind."""
    spurt: set[UUID] = set()
    for rad in rader:
        if rad.behov and rad.behov.behov_id not in spurt:
            spurt.add(rad.behov.behov_id)
            yield from _to_ask_again(rad, rad.behov, idag)
        if rad.behov and rad.tilbud:
            yield from _of_offer(rad, rad.behov, rad.tilbud, idag)


def _nothing_reported(rader: Sequence[Klokkerad]) -> bool:
    return not any(rad.behov and _is_seen_to(rad.behov) for rad in rader)


def _is_seen_to(behov: Behovsrad) -> bool:
    return behov.status in TREKT_INN or (behov.bortfall is not None and behov.bortfall.dekket_ellers)


def _waits(sak: Saksbilde, idag: date) -> bool:
    har_tjeneste = any(fravar.type is Fravarstype.INSTITUSJONSTJENESTE for fravar in sak.fravar)
    return er_i_gang(sak, idag) and gjeldende(sak) is not None and not har_tjeneste


def _to_report(sak: Saksbilde, rader: Sequence[Klokkerad]) -> Frist:
    """Counted from the first agreement that both had signed. Where a need has fallen away since, it is to be reported anew
    from that day, and nobody is late before it.
    """
    rad = rader[0]
    signert = min(
        lokal_dato(v.signert_at) for v in sak.versjoner if v.status in SIGNERTE and v.signert_at is not None
    )
    regnet = meldefrist(signert=signert)
    if rad.maneder_i_forveien is not None and sak.start_spesialisering is not None:
        ar = AR_FORST if rad.ar_i_kommunen is None else rad.ar_i_kommunen
        regnet = meldefrist_i_forveien(
            signert=signert,
            tidligst=add_months(sak.start_spesialisering, 12 * ar),
            maneder=rad.maneder_i_forveien,
        )
    falt = [lokal_dato(en.behov.falt_bort_at) for en in rader if en.behov and en.behov.falt_bort_at]
    return _frist(Fristslag.MELD_BEHOV, rad, "AlisSak", sak.sak_id, regnet, oppsto=max([signert, *falt]))


def _to_ask_again(rad: Klokkerad, behov: Behovsrad, idag: date) -> Iterator[Frist]:
    """While she waits in the queue, and the wished day has not passed. Reported that late, it is asked already.

    A new wish, or a place that is lost, can make it late on the day it comes to be: nobody is late before that.
    """
    maneder = _months(behov)
    if behov.status not in I_KOEN or behov.helseforetak_id is None or maneder is None:
        return
    fra = spor_fra(start=behov.onsket_fom, tidligst=maneder[0])
    sist = lokal_dato(behov.forespurt_at or behov.meldt_at)
    if sist < fra and idag <= behov.onsket_fom:
        regnet = sporrefrist(start=behov.onsket_fom, senest=maneder[1])
        oppsto = max(fra, lokal_dato(behov.endret_at))
        yield _frist(Fristslag.SPOR_PA_NYTT, rad, "Behov", behov.behov_id, regnet, oppsto=oppsto)


def _months(behov: Behovsrad) -> tuple[int, int] | None:
    """The trust's own; else those of the agreement, unless the trust has another way that says nothing of asking."""
    if behov.gjenta_fra is not None and behov.gjenta_til is not None:
        return behov.gjenta_fra, behov.gjenta_til
    if behov.innmelding in (Innmelding.STRAKS, Innmelding.IKKE_KJENT):
        return SPOR_TIDLIGST, SPOR_SENEST
    return None


def _of_offer(rad: Klokkerad, behov: Behovsrad, tilbud: Tilbudsrad, idag: date) -> Iterator[Frist]:
    if tilbud.status is Tilbudsstatus.SENDT:
        yield from _to_answer(rad, tilbud, idag)
        return
    if tilbud.kontrakt is None and tilbud.svart_at is not None and idag <= tilbud.start:
        yield _to_contract(rad, tilbud, lokal_dato(tilbud.svart_at))
    if idag <= tilbud.start and behov.status is Behovsstatus.PLASSERT:
        yield from _to_begin(rad, tilbud)


def _to_answer(rad: Klokkerad, tilbud: Tilbudsrad, idag: date) -> Iterator[Frist]:
    """An offer that was not answered in time has run out, whether the job has marked it or not."""
    if idag <= tilbud.svarfrist:
        yield _frist(
            Fristslag.SVAR_PA_PLASSTILBUD,
            rad,
            "Plasstilbud",
            tilbud.tilbud_id,
            plassvarfrist(svarfrist=tilbud.svarfrist),
            eier=Rolle.ALIS,
            oppsto=lokal_dato(tilbud.sendt_at),
        )


def _to_contract(rad: Klokkerad, tilbud: Tilbudsrad, godtatt: date) -> Frist:
    return _frist(
        Fristslag.LAG_ARBEIDSAVTALE,
        rad,
        "Plasstilbud",
        tilbud.tilbud_id,
        kontraktsfrist(start=tilbud.start),
        eier=Rolle.ALIS_KONTAKT,
        oppsto=max(godtatt, kontrakt_fra(start=tilbud.start)),
    )


def _to_begin(rad: Klokkerad, tilbud: Tilbudsrad) -> Iterator[Frist]:
    """The day comes whatever anyone does; both sides have it, each as her own."""
    regnet = tjenestens_start(start=tilbud.start)
    for slag, eier in (
        (Fristslag.TJENESTEN_BEGYNNER, Rolle.KOORDINATOR),
        (Fristslag.TA_IMOT_ALIS, Rolle.ALIS_KONTAKT),
    ):
        yield _frist(slag, rad, "Plasstilbud", tilbud.tilbud_id, regnet, eier=eier)


def _frist(
    slag: Fristslag,
    rad: Klokkerad,
    objekt_type: str,
    objekt_id: UUID,
    regnet: Vurdering[date],
    *,
    eier: Rolle = Rolle.KOORDINATOR,
    oppsto: date | None = None,
) -> Frist:
    return Frist(
        slag=slag,
        objekt_type=objekt_type,
        objekt_id=objekt_id,
        regnet=regnet,
        eier=eier,
        kommunenummer=rad.kommunenummer,
        sak_id=rad.sak_id,
        person_id=rad.lege_id if eier is Rolle.ALIS else None,
        organisasjon_id=rad.behov.helseforetak_id if rad.behov else None,
        oppsto=oppsto,
    )
