"""One year of a budget as a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.budsjett import Arsfordeling, Linjefordeling
from alis.services.budsjett.budsjettbilde import Budsjettar, Budsjettbilde, Utregning
from alis.web.budsjett.presenter.adresser import til_ar, til_budsjett
from alis.web.budsjett.presenter.oversikt import ETTER_AVTALEN
from alis.web.budsjett.presenter.satstekst import Satstekst, lag_satstekst
from alis.web.budsjett.presenter.sumrad import Sumrad, andel_i_kroner, lag_postrad, lag_sumrad
from alis.web.budsjett.radskjema import Radskjema
from alis.web.budsjett.radskjemaer import Radskjemaer
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.feilsummering import Feil, finn_feil
from alis.web.felles.regneblokker import lag_regneblokker
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import kr, periode, tall
from alis.web.felles.vurderingstrinn import vis_trinn


@dataclass(frozen=True, kw_only=True)
class Arslenke:
    navn: str
    lenke: str
    er_her: bool


@dataclass(frozen=True, kw_only=True)
class Skrevetrad:
    """A row that can be written in, with its sum."""

    skjema: Radskjema
    navn: str
    sum: str
    sum_id: str


@dataclass(frozen=True, kw_only=True)
class Lestrad:
    navn: str
    beskrivelse: str
    regnestykke: str
    kostnad: str
    stat: str
    klasse6: str
    kommune: str


@dataclass(frozen=True, kw_only=True)
class Arside:
    overskrift: str
    periode: str
    lenker: tuple[Arslenke, ...]
    til_budsjett: str
    rader: tuple[Skrevetrad, ...]
    leste: tuple[Lestrad, ...]
    poster: tuple[Sumrad, ...]
    sum: Sumrad
    kostnad: str
    satser: Satstekst
    advarsel: str
    feil: tuple[Feil, ...]
    neste: str
    blokker: tuple[Regneblokk, ...]


def lag_arside(bilde: Budsjettbilde, avtalear: int, skjemaer: Radskjemaer) -> Arside:
    utregning = bilde.utregning
    assert utregning is not None  # the view shows a year only where there is one
    ar = utregning.ar[avtalear - 1]
    fordelt = utregning.budsjett.ar[avtalear - 1]
    return Arside(
        overskrift=_("Budsjett år %(nummer)s") % {"nummer": avtalear},
        periode=periode(ar.periode.verdi.fom, ar.periode.verdi.tom),
        lenker=tuple(_links(bilde, utregning, avtalear)),
        til_budsjett=til_budsjett(bilde.versjon_id),
        rader=tuple(_written(utregning, skjemaer)) if bilde.er_kladd else (),
        leste=() if bilde.er_kladd else tuple(_read(utregning, skjemaer)),
        poster=tuple(lag_postrad(post, kan_endres=bilde.er_kladd) for post in fordelt.poster),
        sum=lag_sumrad(_("Sum år %(nummer)s") % {"nummer": avtalear}, fordelt.kostnad, fordelt.andeler),
        kostnad=kr(fordelt.kostnad),
        satser=lag_satstekst(ar),
        feil=tuple(_faults(skjemaer)) if bilde.er_kladd else (),
        advarsel=str(ETTER_AVTALEN) if ar.etter_avtalen else "",
        neste=f"{til_ar(bilde.versjon_id, avtalear)}?etter={skjemaer.neste}" if skjemaer.neste else "",
        blokker=(_budget_block(ar, fordelt), *_grant_blocks(ar, fordelt)),
    )


def _faults(skjemaer: Radskjemaer) -> Iterator[Feil]:
    """With the name of the row, so that each can be read alone at the top."""
    for skjema in skjemaer.skjemaer:
        if not skjema.skal_fjernes:
            for feil in finn_feil(skjema):
                yield Feil(lenke=feil.lenke, tekst=f"{_row_name(skjema)}: {feil.tekst}")


def _row_name(skjema: Radskjema) -> str:
    return _("Rad %(nummer)s") % {"nummer": skjema.nummer} if skjema.nummer else _("Ny rad")


def _links(bilde: Budsjettbilde, utregning: Utregning, avtalear: int) -> Iterator[Arslenke]:
    for ar in utregning.ar:
        yield Arslenke(
            navn=_("År %(nummer)s") % {"nummer": ar.nummer},
            lenke=til_ar(bilde.versjon_id, ar.nummer),
            er_her=ar.nummer == avtalear,
        )


def _written(utregning: Utregning, skjemaer: Radskjemaer) -> Iterator[Skrevetrad]:
    """New rows stand last, and their sums are the last of the year that is counted."""
    regnet = {rad.linje.nummer: rad for rad in utregning.budsjett.linjer}
    hoyeste = max((linje.nummer for linje in skjemaer.bilde.linjer), default=0)
    nye = iter(range(hoyeste + 1, hoyeste + 1 + len(skjemaer.skjemaer)))
    for skjema in skjemaer.skjemaer:
        er_lest = skjema.is_bound and not skjema.skal_fjernes and not skjema.er_tom and skjema.is_valid()
        nummer = skjema.nummer or (next(nye) if er_lest else 0)
        rad = None if skjema.skal_fjernes else regnet.get(nummer)
        yield Skrevetrad(
            skjema=skjema,
            navn=_row_name(skjema),
            sum=tall(rad.kostnad.verdi) if rad else "–",
            sum_id=f"sum-{skjema.prefix}",
        )


def _read(utregning: Utregning, skjemaer: Radskjemaer) -> Iterator[Lestrad]:
    pa_siden = {skjema.nummer for skjema in skjemaer.skjemaer}
    for rad in utregning.budsjett.linjer:
        if rad.linje.nummer in pa_siden:
            yield _read_row(rad)


def _read_row(rad: Linjefordeling) -> Lestrad:
    linje = rad.linje
    timer = ""
    if linje.hundredeltimer is not None and linje.timesats is not None:
        timer = _("%(timer)s timer × %(sats)s") % {
            "timer": tall(linje.hundredeltimer),
            "sats": kr(linje.timesats),
        }
    return Lestrad(
        navn=str(ELEMENTNAVN[linje.element]),
        beskrivelse=linje.beskrivelse,
        regnestykke=timer,
        kostnad=tall(rad.kostnad.verdi),
        stat=andel_i_kroner(rad.andeler.stat),
        klasse6=andel_i_kroner(rad.andeler.klasse6),
        kommune=andel_i_kroner(rad.andeler.kommune),
    )


def _budget_block(ar: Budsjettar, fordelt: Arsfordeling) -> Regneblokk:
    trinn = [vis_trinn(ar.periode), vis_trinn(ar.satser, ubekreftet=not ar.ramme.bekreftet)]
    for post in fordelt.poster:
        if post.innenfor is not None:
            trinn.append(vis_trinn(post.innenfor))
        trinn.append(vis_trinn(post.kommunens_del))
    return Regneblokk(id="regnet-budsjett", tittel=_("Året, takene og kommunens del"), trinn=tuple(trinn))


def _grant_blocks(ar: Budsjettar, fordelt: Arsfordeling) -> Iterator[Regneblokk]:
    """The grant calculation itself, for the elements that have a row."""
    brukte = {post.element for post in fordelt.poster}
    alltid = {"regnet-vilkar", "regnet-dager"}
    for blokk in lag_regneblokker(ar.ramme.beregning, med_kostnad=brukte):
        if blokk.id in alltid or blokk.id.removeprefix("regnet-") in brukte:
            yield blokk
