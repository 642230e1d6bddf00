"""A spreadsheet that is to be taken in, as a page."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.avtale.budsjett import Andeler, Budsjettlinje
from alis.domain.verdier import Belop
from alis.integrations.budsjettark import UlesbarFil
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.filbilde import Filbilde
from alis.services.budsjett.legg_fram_fil import FilenHarFeil
from alis.web.budsjett.presenter.adresser import til_budsjett
from alis.web.budsjett.presenter.feiltekst import FELTNAVN, feil_i_cellen, feil_i_filen
from alis.web.budsjett.presenter.sumrad import andel_i_kroner
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato_lang, klokkeslett, kr, tall

FLEST_FEIL, FLEST_RADER = 200, 50


@dataclass(frozen=True, kw_only=True)
class Feilrad:
    sted: str
    kolonne: str
    verdi: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Sendside:
    """`feil` is what is wrong with the file as a whole; `rader` what is wrong with its cells, the first of them."""

    til_budsjett: str
    feil: str = ""
    rader: tuple[Feilrad, ...] = ()
    antall_feil: int = 0
    antall_ar: int = 0


@dataclass(frozen=True, kw_only=True)
class Endringsrad:
    """`slag` is new, changed or away, in a word."""

    slag: str
    farge: str
    nummer: int
    fra: str
    til: str


@dataclass(frozen=True, kw_only=True)
class Sammenlikning:
    navn: str
    for_: str
    etter: str


@dataclass(frozen=True, kw_only=True)
class Filside:
    bilde: Filbilde
    overskrift: str
    sendt: str
    til_budsjett: str
    antall_nye: int
    antall_endrede: int
    antall_fjernede: int
    endringer: tuple[Endringsrad, ...]
    flere: int
    summer: tuple[Sammenlikning, ...]


def lag_tom_filside(bilde: Budsjettbilde) -> Sendside:
    return Sendside(til_budsjett=til_budsjett(bilde.versjon_id), antall_ar=bilde.antall_ar)


def lag_feilside(bilde: Budsjettbilde, feil: UlesbarFil | FilenHarFeil) -> Sendside:
    if isinstance(feil, UlesbarFil):
        return Sendside(
            til_budsjett=til_budsjett(bilde.versjon_id), feil=feil_i_filen(feil), antall_ar=bilde.antall_ar
        )
    return Sendside(
        til_budsjett=til_budsjett(bilde.versjon_id),
        rader=tuple(_faults(feil)),
        antall_feil=len(feil.feil),
        antall_ar=bilde.antall_ar,
    )


def _faults(feil: FilenHarFeil) -> Iterator[Feilrad]:
    for ett in feil.feil[:FLEST_FEIL]:
        yield Feilrad(
            sted=_("%(ark)s, rad %(rad)s") % {"ark": ett.ark, "rad": ett.rad},
            kolonne=f"{ett.kolonne} {FELTNAVN[ett.felt]}".strip(),
            verdi=ett.verdi,
            tekst=feil_i_cellen(ett),
        )


def lag_filside(bilde: Filbilde) -> Filside:
    endringer = list(_changes(bilde))
    return Filside(
        bilde=bilde,
        overskrift=_("Se hva filen endrer"),
        sendt=_("%(fil)s, sendt %(dag)s kl. %(tid)s av %(navn)s")
        % {
            "fil": bilde.filnavn,
            "dag": dato_lang(bilde.lastet_opp_at),
            "tid": klokkeslett(bilde.lastet_opp_at),
            "navn": bilde.lastet_opp_av,
        },
        til_budsjett=til_budsjett(bilde.for_.versjon_id),
        antall_nye=len(bilde.nye),
        antall_endrede=len(bilde.endrede),
        antall_fjernede=len(bilde.fjernede),
        endringer=tuple(endringer[:FLEST_RADER]),
        flere=max(0, len(endringer) - FLEST_RADER),
        summer=tuple(_sums(bilde)),
    )


def _changes(bilde: Filbilde) -> Iterator[Endringsrad]:
    for gammel, ny in bilde.endrede:
        yield Endringsrad(slag=_("Endret"), farge="warning", nummer=ny.nummer, fra=_row(gammel), til=_row(ny))
    for linje in bilde.nye:
        yield Endringsrad(slag=_("Ny"), farge="success", nummer=linje.nummer, fra="–", til=_row(linje))
    for linje in bilde.fjernede:
        yield Endringsrad(slag=_("Borte"), farge="danger", nummer=linje.nummer, fra=_row(linje), til="–")


def _row(linje: Budsjettlinje) -> str:
    if linje.hundredeltimer is not None and linje.timesats is not None:
        sum_ = _("%(timer)s timer × %(sats)s") % {
            "timer": tall(linje.hundredeltimer),
            "sats": kr(linje.timesats),
        }
    else:
        sum_ = kr(linje.belop)
    return _("År %(ar)s, %(element)s: %(tekst)s, %(sum)s") % {
        "ar": linje.avtalear,
        "element": str(ELEMENTNAVN[linje.element]).lower(),
        "tekst": linje.beskrivelse,
        "sum": sum_,
    }


def _sums(bilde: Filbilde) -> Iterator[Sammenlikning]:
    for_, etter = (_whole(budsjett) for budsjett in (bilde.for_, bilde.etter))
    navn = (_("Kostnad i alt"), _("Staten betaler"), _("Tillegget for klasse 6"), _("Kommunen betaler"))
    for hva, en, annen in zip(navn, for_, etter, strict=True):
        yield Sammenlikning(navn=hva, for_=andel_i_kroner(en), etter=andel_i_kroner(annen))


def _whole(bilde: Budsjettbilde) -> tuple[Belop | None, Belop | None, Belop | None, Belop | None]:
    assert bilde.utregning is not None  # a file is read only for an agreement that has years
    andeler: Andeler = bilde.utregning.budsjett.andeler
    return bilde.utregning.budsjett.kostnad, andeler.stat, andeler.klasse6, andeler.kommune
