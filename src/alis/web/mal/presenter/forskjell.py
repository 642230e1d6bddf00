"""What a new version changes, word by word, in both written forms."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.dokument import Mal, Skriftsprak
from alis.domain.dokument.forskjell import Bit, Malforskjell, Punktforskjell, malforskjell
from alis.web.mal.presenter.ord import SPRAKNAVN, klausulnavn


@dataclass(frozen=True, kw_only=True)
class Sprakforskjell:
    kode: str
    navn: str
    punkter: tuple[Punktforskjell, ...]
    tittel: tuple[Bit, ...]
    navnet: tuple[Bit, ...]


@dataclass(frozen=True, kw_only=True)
class Forskjellsside:
    """`vilkar` name the clauses whose terms, not words, have changed; `tiltak` the measures that are new or gone."""

    fra: str
    utgaver: tuple[Sprakforskjell, ...]
    vilkar: tuple[str, ...]
    nye_tiltak: tuple[str, ...]
    fjernede_tiltak: tuple[str, ...]
    er_tom: bool


def lag_forskjell(gammel: Mal, ny: Mal) -> Forskjellsside:
    forskjeller = {sprak: malforskjell(gammel=gammel, ny=ny, skriftsprak=sprak) for sprak in Skriftsprak}
    eldre, nyere = ({t.tekst[Skriftsprak.BOKMAL] for t in mal.tiltak} for mal in (gammel, ny))
    return Forskjellsside(
        fra=gammel.vist_navn(Skriftsprak.BOKMAL),
        utgaver=tuple(_utgave(sprak, forskjell) for sprak, forskjell in forskjeller.items()),
        vilkar=tuple(
            klausulnavn(klausul)
            for id in forskjeller[Skriftsprak.BOKMAL].endrede_vilkar
            if (klausul := ny.klausul(id))
        ),
        nye_tiltak=tuple(sorted(nyere - eldre)),
        fjernede_tiltak=tuple(sorted(eldre - nyere)),
        er_tom=all(forskjell.er_tom for forskjell in forskjeller.values()) and eldre == nyere,
    )


def _utgave(sprak: Skriftsprak, forskjell: Malforskjell) -> Sprakforskjell:
    navnet = next((ord_.biter for ord_ in forskjell.ord if ord_.noekkel == "bunn_midt"), ())
    return Sprakforskjell(
        kode=sprak.value,
        navn=str(SPRAKNAVN[sprak]) or _("Bokmål"),
        punkter=forskjell.endrede_punkter,
        tittel=forskjell.tittel,
        navnet=navnet,
    )
