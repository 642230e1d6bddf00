"""From a need as it was read to what its page shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.begrunnelse import Grunnslag
from alis.domain.plassering.behov import Arena
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.behovsbilde import Behovsbilde, Tilbudsbilde
from alis.services.plassering.behovslogg import Behovsfelt, Verdi
from alis.services.plassering.det_som_mistes import KAN_FALLE_BORT
from alis.services.plassering.institusjon.aapne_institusjon import AAPEN
from alis.web.behov.feltord import FELTNAVN, feltverdi
from alis.web.behov.institusjon import hva_na_i_institusjonen
from alis.web.behov.logg import Loggrad, lag_loggrad
from alis.web.behov.ord import FARGER, LENGDER, TILBUDSNAVN, behovsmerke, hva_na, tilbudsgrunn, tilbudsnavn
from alis.web.behov.regelrad import Regelrad, lag_regelrad
from alis.web.behov.venting import Ventedel, endringene, lag_ventedel
from alis.web.felles.visning import dato_lang

F = Behovsfelt


@dataclass(frozen=True, kw_only=True)
class Behovsside:
    """`kan` are the acts of the reader; `kan_endre_seg` what would change where it stands. `spurt` is when the trust was
    last asked again, and by whom.
    """

    bilde: Behovsbilde
    tittel: str
    status: str
    farge: str
    neste: str
    spurt: str
    er_legens: bool
    fakta: tuple[tuple[str, str], ...]
    plassen: tuple[Regelrad, ...]
    venting: Ventedel | None
    kan_endre_seg: tuple[str, ...]
    regler: tuple[Regelrad, ...]
    tilbud: tuple[tuple[str, str, Tilbudsbilde], ...]
    logg: tuple[Loggrad, ...]
    kan: frozenset[str]


def lag_behovsside(bilde: Behovsbilde, aktor: Aktor, *, idag: date) -> Behovsside:
    for_legen = aktor.person_id == bilde.lege_id
    status, farge = _mark(bilde, for_legen)
    return Behovsside(
        bilde=bilde,
        tittel=_("Sykehusplassen din")
        if for_legen
        else _("Sykehusplass for %(lege)s") % {"lege": bilde.lege},
        status=status,
        farge=farge,
        neste=hva_na_i_institusjonen(bilde, idag)
        if bilde.institusjonen and bilde.status in AAPEN
        else hva_na(bilde, for_legen=for_legen),
        spurt=_last_asked(bilde),
        er_legens=for_legen,
        fakta=tuple(_facts(bilde)),
        plassen=tuple(map(lag_regelrad, bilde.venting.plassen)) if bilde.venting else (),
        venting=lag_ventedel(bilde, bilde.venting, for_legen=for_legen) if bilde.venting else None,
        kan_endre_seg=tuple(_what_would_change(bilde, for_legen)) if _in_queue(bilde) else (),
        regler=tuple(map(lag_regelrad, _of_interest(bilde))),
        tilbud=tuple(
            (tilbudsnavn(ett, for_legen=for_legen), tilbudsgrunn(ett, for_legen=for_legen), ett)
            for ett in reversed(bilde.tilbud)
        ),
        logg=tuple(lag_loggrad(steg, deler=bilde.onsker.deler) for steg in bilde.steg),
        kan=frozenset(_possible(bilde, aktor)),
    )


def _in_queue(bilde: Behovsbilde) -> bool:
    return bilde.venter and bilde.arena is Arena.SYKEHUS


def _mark(bilde: Behovsbilde, for_legen: bool) -> tuple[str, str]:
    frist = bilde.ubesvart.svarfrist if bilde.ubesvart else None
    return behovsmerke(
        bilde.status, arena=bilde.arena, svarfrist=frist, bortfall=bilde.bortfall, for_legen=for_legen
    )


def _facts(bilde: Behovsbilde) -> Iterator[tuple[str, str]]:
    onsker = bilde.onsker
    yield _("Hvor"), bilde.helseforetak or bilde.institusjon
    yield _("Kommune"), bilde.kommune
    felter: dict[F, Verdi] = {
        F.TIDLIGST: onsker.tidligst,
        F.ONSKET_FOM: onsker.onsket_fom,
        F.DELER: onsker.deler,
    }
    if bilde.arena is Arena.SYKEHUS:
        felter |= {
            F.SAMME_AVDELING: onsker.samme_avdeling,
            F.MAKS_AVVIK: onsker.maks_avvik_maneder,
            F.GODTAR_ANDRE: onsker.godtar_andre,
        }
    for felt, verdi in felter.items():
        resten = onsker.gjenstar if felt is F.DELER else None
        yield str(FELTNAVN[felt]), feltverdi(felt, verdi) if resten is None else str(LENGDER[resten])


def _of_interest(bilde: Behovsbilde) -> Iterator[Vurdering[Utfall]]:
    """What is kept, broken or open; what has nothing to do with this need is left out."""
    yield from (ett for ett in bilde.vurdering.alle if ett.utfall is not Utfall.GJELDER_IKKE)
    if bilde.institusjonen and bilde.institusjonen.lengde:
        yield bilde.institusjonen.lengde


def _what_would_change(bilde: Behovsbilde, for_legen: bool) -> Iterator[str]:
    """Only what is true of this need."""
    om = {"foretak": bilde.helseforetak}
    if bilde.gikk_ut:
        yield _after_silence(for_legen)
    if not _is_alone(bilde):
        yield _("Kommunen kan endre rekkefølgen mellom sine egne leger.")
    yield (
        _(
            "%(foretak)s kan tilby en annen start, et annet fag eller et annet sted enn ønsket. Et nei til et tilbud endrer ikke plassen i køen."
        )
        % om
    )
    if _is_for_want_of_short_ones(bilde):
        yield _("%(foretak)s kan dele en lengre plass, så den passer til tjeneste i to deler.") % om
    yield from endringene(bilde)
    if for_legen:
        yield _("Vil du endre ønsker eller dager, sier du fra til koordinatoren i kommunen.")


def _after_silence(for_legen: bool) -> str:
    if for_legen:
        return _(
            "Et tilbud gikk ut uten svar. Du beholder plassen i køen, og venter på det neste. Svar på det innen fristen."
        )
    return _(
        "Et tilbud gikk ut uten svar. Legen beholder plassen i køen, og venter på det neste. Det må besvares innen fristen."
    )


def _is_alone(bilde: Behovsbilde) -> bool:
    """The kommune has no other with the trust, so there is no order to change."""
    return bilde.venting is not None and bilde.venting.i_kommunen.inndata["antall"] == 1


def _is_for_want_of_short_ones(bilde: Behovsbilde) -> bool:
    utsikt = bilde.venting.utsikt if bilde.venting else None
    return bilde.onsker.deler > 1 and utsikt is not None and utsikt.hinder is Grunnslag.FOR_KORTE


def _possible(bilde: Behovsbilde, aktor: Aktor) -> Iterator[str]:
    kan_falle = bilde.status in KAN_FALLE_BORT
    if aktor.har(Rettighet.MELD_BEHOV):
        if bilde.venter:
            yield "endre"
        if _in_queue(bilde):
            yield "sporr"
        if kan_falle:
            yield "bortfall"
    elif aktor.har(Rettighet.SVAR_PA_TILBUD) and kan_falle:
        if bilde.kan_besvares:
            yield "svar"
        yield "egen_plass"
    elif aktor.har(Rettighet.STYRE_PLASSER) and _in_queue(bilde):
        if bilde.status is Behovsstatus.MELDT:
            yield "registrer"
        elif bilde.ubesvart is None:
            yield "tilby"


def _last_asked(bilde: Behovsbilde) -> str:
    if bilde.spurt_at is None or not _in_queue(bilde):
        return ""
    om = {"dag": dato_lang(bilde.spurt_at), "hvem": bilde.spurt_av}
    return _("Kommunen spurte på nytt om plassen %(dag)s: %(hvem)s.") % om


assert set(TILBUDSNAVN) == set(Tilbudsstatus) and set(FARGER) <= set(Behovsstatus)
