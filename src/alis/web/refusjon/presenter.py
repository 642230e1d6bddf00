"""From a claim as it was read to what its page shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from alis.domain.flyt import REFUSJONSKRAV, Refusjonshandling
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.services.refusjon.list_refusjonskrav import Refusjonsrad, er_min_tur
from alis.services.refusjon.refusjonsbilde import Refusjonsbilde
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato, kr
from alis.web.refusjon.ord import GJORT, NESTE, statusord


@dataclass(frozen=True, kw_only=True)
class Faktum:
    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Kravside:
    """`kan` are the acts that the reader may do now. `merknader` are what the rules told when it was sent."""

    bilde: Refusjonsbilde
    tittel: str
    status: str
    farge: str
    neste: str
    fakta: tuple[Faktum, ...]
    kan: frozenset[str]
    merknader: tuple[str, ...]
    linjer: tuple[dict[str, Any], ...]
    like: tuple[dict[str, Any], ...]


def lag_kravside(bilde: Refusjonsbilde, aktor: Aktor) -> Kravside:
    status, farge = statusord(bilde.status, aktor)
    return Kravside(
        bilde=bilde,
        tittel=_("Refusjonskrav %(ref)s") % {"ref": bilde.referanse}
        if bilde.referanse
        else _("Kladd til refusjonskrav"),
        status=status,
        farge=farge,
        neste=str(NESTE[bilde.status]),
        fakta=tuple(_facts(bilde)),
        kan=frozenset(_possible(bilde, aktor)),
        merknader=tuple(_remarks(bilde.vurderinger)),
        linjer=tuple(
            {"hva": str(GJORT[linje.handling]), "hvem": linje.hvem, "at": linje.at, "ord": linje.ord}
            for linje in bilde.linjer
        ),
        like=tuple(
            {"likhet": likhet, "grad": _(likhet.grad.tekst), "status": statusord(likhet.status, aktor)[0]}
            for likhet in bilde.like
        ),
    )


def _facts(bilde: Refusjonsbilde) -> Iterable[Faktum]:
    yield Faktum(navn=_("Element"), verdi=str(ELEMENTNAVN[bilde.element]))
    yield Faktum(navn=_("Dag"), verdi=dato(bilde.dag))
    if bilde.timer is not None:
        yield Faktum(
            navn=_("Timer borte fra praksis"), verdi=f"{bilde.timer.normalize():f}".replace(".", ",")
        )
    yield Faktum(navn=_("Kostet"), verdi=kr(bilde.utgift))
    if bilde.fond_ii:
        yield Faktum(navn=_("Fond II dekker"), verdi=kr(bilde.fond_ii))
    yield Faktum(navn=_("Kreves"), verdi=kr(bilde.belop))


def _possible(bilde: Refusjonsbilde, aktor: Aktor) -> Iterable[str]:
    if aktor.har(Rettighet.KREV_REFUSJON):
        if bilde.hos_legen:
            yield "rediger"
        if REFUSJONSKRAV.kan(bilde.status, Refusjonshandling.TREKK):
            yield "trekk"
        return
    if aktor.person_id == bilde.krevd_av_id:
        return
    if er_min_tur(
        aktor, status=bilde.status, krevd_av_id=bilde.krevd_av_id, attestert_av_id=bilde.attestert_av_id
    ):
        yield "attester" if REFUSJONSKRAV.kan(bilde.status, Refusjonshandling.ATTESTER) else "godkjenn"
    if REFUSJONSKRAV.kan(bilde.status, Refusjonshandling.RETURNER) and _answers(aktor):
        yield "returner"
        yield "avsla"


def _answers(aktor: Aktor) -> bool:
    return aktor.har(Rettighet.ATTESTER_REFUSJON) or aktor.har(Rettighet.GODKJENN_REFUSJON)


def _remarks(vurderinger: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    """Kept in bokmål, as they were told."""
    return (v["begrunnelse"] for v in vurderinger if v["utfall"] in ("ikke_oppfylt", "uavklart"))


def grunner(vurderinger: Iterable[Vurdering[Any]]) -> list[str]:
    return [vurdering.begrunn(_) for vurdering in vurderinger]


def lag_rader(rader: Iterable[Refusjonsrad], aktor: Aktor) -> list[dict[str, Any]]:
    egne = aktor.rolle is Rolle.ALIS
    return [
        {
            "rad": rad,
            "navn": (rad.hva or _("Uten tekst")) if egne else rad.lege,
            "element": ELEMENTNAVN[rad.element],
            "status": statusord(rad.status, aktor)[0],
            "farge": statusord(rad.status, aktor)[1],
        }
        for rad in rader
    ]
