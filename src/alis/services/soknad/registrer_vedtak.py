"""Register what the state answered: granted, element by element, or refused. What is granted is booked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Soknadshandling
from alis.domain.regnskap import Post, innvilget
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad, Soknadspost
from alis.services.regnskap import bokfor
from alis.services.regnskap.alt_innvilget import krev_nytt_tilskudd
from alis.services.soknad.aapne_soknad import aapne_soknad, flytt, laas_sakene
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse
from alis.services.soknad.velg_linje import UtenGrunn


class VedtakFrem(Exception):
    """A decision cannot be from a day that has not come, nor from before the application."""


class MerEnnSokt(Exception):
    """More is granted than was sought. Carries the post."""

    def __init__(self, post_id: int) -> None:
        super().__init__(str(post_id))
        self.post_id = post_id


class UkjentBelop(Exception):
    """Nothing says how much is granted of a post that no amount was sought for. Carries the post."""

    def __init__(self, post_id: int) -> None:
        super().__init__(str(post_id))
        self.post_id = post_id


@dataclass(frozen=True, kw_only=True)
class Vedtak:
    """`innvilget` holds the posts where the answer is another amount than what was sought, by their keys.
    `i_tillegg` says that it comes beside a grant that is booked on the cases already."""

    dato: date
    referanse: str
    innvilget: Mapping[int, Belop]
    i_tillegg: bool = False


@transaction.atomic
def registrer_innvilgelse(
    *, aktor: Aktor, tilskuddsperiode: str, laas: int, vedtak: Vedtak, naa: datetime | None = None
) -> Belop:
    """Return the sum. Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `VedtakFrem`, `MerEnnSokt`,
    `UkjentBelop` and `AltInnvilget`."""
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    laas_sakene(aktor)
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=laas, naa=naa)
    _decide(soknad, Soknadshandling.INNVILG, vedtak.dato, vedtak.referanse, aktor, naa)
    soknad.save()
    poster = [_granted(post, vedtak.innvilget) for post in soknad.poster.select_related("sak")]
    if not vedtak.i_tillegg:
        nye = [(post.sak_id, Element(post.element)) for post in poster if post.innvilget]
        krev_nytt_tilskudd(nye, tilskuddsperiode=tilskuddsperiode)
    Soknadspost.objects.bulk_update(poster, ["innvilget"])
    for post in poster:
        _book(soknad, post, aktor, naa)
    summen = Belop(sum(post.innvilget or 0 for post in poster))
    skriv_soknadshendelse(
        aktor=aktor, soknad=soknad, handling="innvilg_soknad", naa=naa, innhold={"innvilget": summen.ore}
    )
    return summen


@transaction.atomic
def registrer_avslag(
    *,
    aktor: Aktor,
    tilskuddsperiode: str,
    laas: int,
    dato: date,
    referanse: str,
    fordi: str,
    naa: datetime | None = None,
) -> None:
    """Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `UlovligOvergang`, `VedtakFrem` and `UtenGrunn`."""
    aktor.krev(Rettighet.SKRIV_SOKNAD)
    naa = naa or timezone.now()
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=laas, naa=naa)
    if not fordi.strip():
        raise UtenGrunn
    soknad.fordi = fordi.strip()
    _decide(soknad, Soknadshandling.AVSLA, dato, referanse, aktor, naa)
    soknad.save()
    skriv_soknadshendelse(aktor=aktor, soknad=soknad, handling="avsla_soknad", naa=naa)


def _decide(
    soknad: Soknad, handling: Soknadshandling, dato: date, referanse: str, aktor: Aktor, naa: datetime
) -> None:
    flytt(soknad, handling, aktor=aktor, naa=naa)
    if soknad.sendt_at is None or not lokal_dato(soknad.sendt_at) <= dato <= lokal_dato(naa):
        raise VedtakFrem
    soknad.vedtaksdato, soknad.vedtaksreferanse = dato, referanse.strip()
    soknad.vedtak_at, soknad.vedtak_av_id = naa, aktor.person_id


def _granted(post: Soknadspost, annet: Mapping[int, Belop]) -> Soknadspost:
    belop = annet[post.pk].ore if post.pk in annet else post.sokt
    if belop is None:
        raise UkjentBelop(post.pk)
    if post.sokt is not None and belop > post.sokt:
        raise MerEnnSokt(post.pk)
    post.innvilget = belop
    return post


def _book(soknad: Soknad, post: Soknadspost, aktor: Aktor, naa: datetime) -> None:
    if not post.innvilget or soknad.vedtaksdato is None:
        return
    bilag = innvilget(
        Post(
            sak_id=post.sak_id,
            tilskuddsperiode=soknad.tilskuddsperiode,
            element=Element(post.element),
            belop=Belop(post.innvilget),
            dato=soknad.vedtaksdato,
            nokkel=f"innvilget:{post.pk}",
            objekt_type="Soknad",
            objekt_id=soknad.pk,
        )
    )
    bokfor(bilag=bilag, kommunenummer=soknad.kommune_id, bokfort_av=aktor.person_id, naa=naa)
