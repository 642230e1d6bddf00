"""From a cost as it was read to what its page shows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.egenkostnad import Kostnadsvurdering
from alis.domain.flyt import EGENKOSTNAD, Egenkostnadshandling, Egenkostnadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.egenkostnad.kostnadsbilde import Kostnadsbilde
from alis.services.egenkostnad.les_like import Kostnadslike
from alis.services.egenkostnad.list_egenkostnader import Kostnadsrad
from alis.services.soknad.sene_kostnader import Kostnadssoknad, SendtUten
from alis.web.egenkostnad.ord import FARGER, GJORT, NESTE, STATUSNAVN
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato, dato_lang, kr, periode
from alis.web.soknad.utveiord import hva_kan_gjores


@dataclass(frozen=True, kw_only=True)
class Likvisning:
    tekst: str
    adresse: str


@dataclass(frozen=True, kw_only=True)
class Utenfor:
    """What is so, and what can be done about it."""

    tekst: str
    utvei: str


@dataclass(frozen=True, kw_only=True)
class Kostnadsside:
    """`hindringer` keep a draft from being sent; `merknader` are said, and people decide. `kan` are the acts of the reader.

    `sagt_for`: the remarks were kept when it was sent, in bokmål. `utenfor` is there where an application was sent without it.
    """

    bilde: Kostnadsbilde
    tittel: str
    status: str
    farge: str
    neste: str
    fakta: tuple[tuple[str, str], ...]
    kan: frozenset[str]
    hindringer: tuple[str, ...]
    merknader: tuple[str, ...]
    like: tuple[Likvisning, ...]
    utenfor: Utenfor | None
    sagt_for: bool
    steg: tuple[tuple[str, Any], ...]


def lag_kostnadsside(
    bilde: Kostnadsbilde,
    aktor: Aktor,
    vurdering: Kostnadsvurdering | None = None,
    soknad: Kostnadssoknad | None = None,
) -> Kostnadsside:
    """With `vurdering` it is what would be said if it were sent now; else what was said when it was."""
    return Kostnadsside(
        bilde=bilde,
        tittel=_("Egen kostnad %(ref)s") % {"ref": bilde.referanse}
        if bilde.referanse
        else _("Kladd til egen kostnad"),
        status=str(STATUSNAVN[bilde.status]),
        farge=FARGER.get(bilde.status, "neutral"),
        neste=_next(bilde, soknad),
        fakta=tuple(_facts(bilde)),
        kan=frozenset(_possible(bilde, aktor)),
        hindringer=tuple(svar.begrunn(_) for svar in vurdering.hindringer) if vurdering else (),
        merknader=tuple(_remarks(bilde, vurdering)),
        like=tuple(map(_like, bilde.like)),
        utenfor=_left_out(bilde, soknad.soknad) if soknad and not soknad.er_med else None,
        sagt_for=vurdering is None,
        steg=tuple((str(GJORT[steg.hva]), steg) for steg in bilde.steg),
    )


def _next(bilde: Kostnadsbilde, soknad: Kostnadssoknad | None) -> str:
    if bilde.status is not Egenkostnadsstatus.GODKJENT or soknad is None:
        return str(NESTE[bilde.status])
    om = {"nummer": soknad.soknad.nummer}
    if soknad.er_med:
        return _("Kostnaden er bokført, og er med i søknaden %(nummer)s.") % om
    return _("Kostnaden er bokført, men er ikke med i søknaden %(nummer)s.") % om


def _left_out(bilde: Kostnadsbilde, soknad: SendtUten) -> Utenfor:
    om = {"nummer": soknad.nummer, "dag": dato_lang(soknad.sendt)}
    if bilde.status is Egenkostnadsstatus.GODKJENT:
        tekst = _("Søknaden %(nummer)s for perioden ble sendt %(dag)s uten denne kostnaden.") % om
    else:
        tekst = (
            _(
                "Søknaden %(nummer)s for perioden ble sendt %(dag)s. Blir kostnaden godkjent nå, blir den bokført, men den er ikke med i søknaden."
            )
            % om
        )
    return Utenfor(tekst=tekst, utvei=hva_kan_gjores(soknad))


def _facts(bilde: Kostnadsbilde) -> Iterator[tuple[str, str]]:
    yield _("Element"), str(ELEMENTNAVN[bilde.element])
    if bilde.fom == bilde.tom:
        yield _("Dag"), dato(bilde.fom)
    else:
        yield _("Dager"), periode(bilde.fom, bilde.tom)
    yield _("Kostnad"), kr(bilde.belop)


def _remarks(bilde: Kostnadsbilde, vurdering: Kostnadsvurdering | None) -> Iterator[str]:
    if vurdering is not None:
        yield from (svar.begrunn(_) for svar in vurdering.merknader)
    else:
        yield from (
            v["begrunnelse"] for v in bilde.vurderinger if v["utfall"] in ("ikke_oppfylt", "uavklart")
        )


def _possible(bilde: Kostnadsbilde, aktor: Aktor) -> Iterator[str]:
    if aktor.har(Rettighet.FOR_EGENKOSTNAD):
        if bilde.er_aapen:
            yield "rediger"
        if EGENKOSTNAD.kan(bilde.status, Egenkostnadshandling.TREKK):
            yield "trekk"
    venter = bilde.status is Egenkostnadsstatus.SENDT and aktor.har(Rettighet.GODKJENN_EGENKOSTNAD)
    if venter and aktor.person_id not in bilde.forte:
        yield "godkjenn"
    if venter:
        yield "returner"


def _like(lik: Kostnadslike) -> Likvisning:
    sider = "refusjon:vis" if lik.er_krav else "egenkostnad:vis"
    tekst = _("%(likhet)s: %(hvem)s, %(dager)s, %(belop)s") % {
        "likhet": _(lik.likhet.tekst),
        "hvem": lik.hvem,
        "dager": periode(lik.fom, lik.tom),
        "belop": kr(lik.belop),
    }
    return Likvisning(tekst=tekst, adresse=reverse(sider, args=[lik.id]))


def lag_rader(rader: Iterable[Kostnadsrad]) -> Sequence[dict[str, Any]]:
    return [
        {
            "rad": rad,
            "element": ELEMENTNAVN[rad.element],
            "dager": periode(rad.fom, rad.tom),
            "status": STATUSNAVN[rad.status],
            "farge": FARGER.get(rad.status, "neutral"),
        }
        for rad in rader
    ]
