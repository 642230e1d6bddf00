"""The main menu: one table of nouns, of which each sees what her role may open."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.tilgang import Aktor, Rettighet


@dataclass(frozen=True, kw_only=True)
class Menypunkt:
    navn: str | Promise
    adresse: str
    rettighet: Rettighet | None = None
    """None: for anyone."""
    unntatt: tuple[Rettighet, ...] = ()
    """Those who have one of these rights find it from the page that their own noun leads to."""
    deler: tuple[str, ...] = ()
    """Addresses that belong under this noun without beginning with its own."""


@dataclass(frozen=True, kw_only=True)
class Menylenke:
    navn: str
    adresse: str
    er_her: bool


KUNNSKAP = (
    "/satser/",
    "/kilder-og-satser/",
    "/ordliste/",
    "/kontroller-dokument/",
    "/personvern/",
    "/tilgjengelighet/",
)

INNLOGGET = (
    Menypunkt(
        navn=_("Min sak"),
        adresse="/min-sak/",
        rettighet=Rettighet.SE_TIDSLINJE,
        deler=("/alis/", "/sykehusplass/", "/plasstilbud/", "/sykehustjeneste/", "/foretak/"),
    ),
    Menypunkt(navn=_("Oppgaver"), adresse="/oppgaver/", rettighet=Rettighet.SE_OPPGAVER),
    Menypunkt(navn=_("ALIS"), adresse="/alis/", rettighet=Rettighet.SE_SAKSLISTE),
    Menypunkt(
        navn=_("Avtaler"),
        adresse="/avtaler/",
        rettighet=Rettighet.SE_AVTALE,
        deler=("/versjoner/", "/malrunder/", "/krav/", "/opphor/", "/veilederavtaler/", "/maler/"),
    ),
    Menypunkt(
        navn=_("Tilskudd"),
        adresse="/tilskudd/",
        rettighet=Rettighet.SE_SOKNAD,
        deler=("/refusjoner/", "/kostnader/", "/veiledning/", "/regnskap", "/utbetalinger/", "/kontonummer/"),
    ),
    Menypunkt(
        navn=_("Sykehus"),
        adresse="/sykehusplass/",
        rettighet=Rettighet.SE_SYKEHUSPLASS,
        unntatt=(Rettighet.SE_TIDSLINJE, Rettighet.STYRE_PLASSER),
        deler=(
            "/plasser/",
            "/plassko/",
            "/plasstilbud/",
            "/sykehustjeneste/",
            "/plassprognose/",
            "/foretak/",
            "/foretaksavtaler",
        ),
    ),
    Menypunkt(
        navn=_("Sykehus"),
        adresse="/plassko/",
        rettighet=Rettighet.STYRE_PLASSER,
        deler=(
            "/plasser/",
            "/plasstilbud/",
            "/sykehustjeneste/",
            "/sykehusplass/",
            "/plassprognose/",
            "/foretak/",
            "/foretaksavtaler",
        ),
    ),
    Menypunkt(navn=_("Veiledning"), adresse="/veiledning/", rettighet=Rettighet.FOR_VEILEDNING),
    Menypunkt(navn=_("Refusjon"), adresse="/refusjoner/", rettighet=Rettighet.KREV_REFUSJON),
    Menypunkt(navn=_("Kunnskap"), adresse="/kunnskap/", deler=(*KUNNSKAP, "/hva-kan-vi-fa/")),
)
APEN = (
    Menypunkt(navn=_("Slik virker det"), adresse="/"),
    Menypunkt(navn=_("Hva kan vi få?"), adresse="/hva-kan-vi-fa/"),
    Menypunkt(navn=_("Kunnskap"), adresse="/kunnskap/", deler=KUNNSKAP),
)


def meny(aktor: Aktor | None, *, path: str) -> list[Menylenke]:
    """The links for this actor, with the one she stands on marked."""
    punkter = APEN if aktor is None else [punkt for punkt in INNLOGGET if _kan_apne(aktor, punkt)]
    return [
        Menylenke(navn=str(punkt.navn), adresse=punkt.adresse, er_her=_er_her(punkt, path))
        for punkt in punkter
    ]


def forste_side(aktor: Aktor) -> str:
    """Where she lands: the first noun that her role may open."""
    return meny(aktor, path="")[0].adresse


def _kan_apne(aktor: Aktor, punkt: Menypunkt) -> bool:
    if any(aktor.har(rettighet) for rettighet in punkt.unntatt):
        return False
    return punkt.rettighet is None or aktor.har(punkt.rettighet)


def _er_her(punkt: Menypunkt, path: str) -> bool:
    return path == punkt.adresse or (punkt.adresse != "/" and path.startswith((punkt.adresse, *punkt.deler)))
