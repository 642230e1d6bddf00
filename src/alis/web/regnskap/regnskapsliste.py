"""The kommune's books as a table and as a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from alis.domain.regnskap import Saldo
from alis.services.regnskap.list_regnskap import Regnskapsliste
from alis.web.felles.regneark import Ark, Celle, Kolonne
from alis.web.regnskap.periodenavn import periodenavn


@dataclass(frozen=True, kw_only=True)
class Periodelenke:
    navn: str
    adresse: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Regnskapslinje:
    kode: str
    navn: str
    adresse: str
    saldo: Saldo


@dataclass(frozen=True, kw_only=True)
class Regnskapsside:
    periode: str
    valg: tuple[Periodelenke, ...]
    rader: tuple[Regnskapslinje, ...]
    sum: Saldo
    neste: str
    xlsx: str
    til_staten: str


def lag_regnskapsside(regnskap: Regnskapsliste) -> Regnskapsside:
    valgt = urlencode({"periode": regnskap.tilskuddsperiode})
    return Regnskapsside(
        periode=periodenavn(regnskap.tilskuddsperiode) if regnskap.tilskuddsperiode else "",
        valg=tuple(lag_periodevalg(regnskap.perioder, valgt=regnskap.tilskuddsperiode)),
        rader=tuple(
            Regnskapslinje(
                kode=rad.prosjektkode,
                navn=rad.navn,
                adresse=reverse("regnskap:sak", args=[rad.sak_id]),
                saldo=rad.saldo,
            )
            for rad in regnskap.rader
        ),
        sum=regnskap.sum,
        neste=f"?{valgt}&{urlencode({'etter': regnskap.neste})}" if regnskap.neste else "",
        til_staten=f"{reverse('regnskap:staten')}?{valgt}",
        xlsx=f"{reverse('regnskap:liste_xlsx')}?{valgt}",
    )


def lag_periodevalg(perioder: Sequence[str], *, valgt: str) -> Iterator[Periodelenke]:
    for periode in perioder:
        yield Periodelenke(
            navn=periodenavn(periode),
            adresse=f"?{urlencode({'periode': periode})}",
            er_valgt=periode == valgt,
        )


def regnskap_som_ark(regnskap: Regnskapsliste) -> Ark:
    """One row per ALIS, and the sum: amounts are numbers, and no text is a formula."""
    return Ark(
        navn=_("Regnskap"),
        kolonner=tuple(Kolonne(navn=navn, bredde=bredde) for navn, bredde in _columns()),
        rader=[[rad.prosjektkode, rad.navn, *_amounts(rad.saldo)] for rad in regnskap.rader],
        sum=[_("Sum"), "", *_amounts(regnskap.sum)],
        merknader=[_("Tilskuddsperiode: %(periode)s") % {"periode": periodenavn(regnskap.tilskuddsperiode)}]
        if regnskap.tilskuddsperiode
        else [],
    )


def _columns() -> tuple[tuple[str, int], ...]:
    belop = (
        _("Ramme"),
        _("Krevd"),
        _("Godkjent"),
        _("Utbetalt"),
        _("Til utbetaling"),
        _("Forskudd som ikke er dekket"),
        _("Krav på legen"),
        _("Betalt tilbake"),
        _("Innvilget"),
        _("Igjen av rammen"),
    )
    return ((_("Prosjektkode"), 18), (_("ALIS"), 28), *((navn, 16) for navn in belop))


def _amounts(saldo: Saldo) -> tuple[Celle, ...]:
    return (
        saldo.ramme,
        saldo.krevd,
        saldo.godkjent,
        saldo.utbetalt,
        saldo.til_gode,
        saldo.forskudd,
        saldo.krav_pa_legen,
        saldo.tilbakebetalt,
        saldo.innvilget,
        saldo.igjen,
    )
