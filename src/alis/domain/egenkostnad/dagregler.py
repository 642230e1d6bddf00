"""Whether the days of a cost can count: they must have been, and lie in one grant period."""

from datetime import date, timedelta

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Periode


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Dagene har vært: {dager}."),
    ikke_oppfylt=_("Den siste dagen er ikke kommet ennå ({dager}). Før kostnaden når dagene har vært."),
)
def dagene_har_vart(*, dager: Periode, idag: date) -> Utfall:
    """Costs are covered afterwards."""
    return Utfall.OPPFYLT if dager.tom is not None and dager.tom <= idag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/egenkostnad-periode",
    oppfylt=_("Dagene hører til tilskuddsperioden {periode}."),
    ikke_oppfylt=_(
        "Dagene {dager} begynner før tilskuddsperioden {periode}. Del kostnaden, og før én for hver periode."
    ),
    uavklart=_(
        "Vi kjenner ikke satsene for {dager} ennå. Kostnaden kan sendes når tilskuddsperioden er lagt inn. Kladden blir tatt vare på."
    ),
)
def dagene_er_i_en_periode(*, dager: Periode, periode: Periode | None) -> Utfall:
    """`periode` is the grant period that holds the last day. No part of a cost is sought in another year than its own."""
    if periode is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if dager.fom in periode else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002-2023-06/3", "002/1.2-1"),
    oppfylt=_("Alle dagene er i tiden avtalen gir tilskudd for: {avtaletid}."),
    ikke_oppfylt=_(
        "Ikke alle dagene {dager} er i tiden avtalen gir tilskudd for ({avtaletid}). Staten dekker trolig ikke dem som er utenfor."
    ),
)
def dagene_er_i_avtaletiden(*, dager: Periode, avtaletid: tuple[Periode, ...]) -> Utfall:
    """From the last signature to the end of the agreement, within the grant period."""
    return Utfall.OPPFYLT if _covered(dager, avtaletid) else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002/1.2-4", "000/opphor-3"),
    oppfylt=_("Legen var i stilling i kommunen alle dagene."),
    ikke_oppfylt=_(
        "Legen var ikke i stilling i kommunen alle dagene {dager}, eller var i institusjonstjeneste eller permisjon. Da hviler "
        "avtalen. Se over dagene."
    ),
)
def dagene_er_i_stillingen(*, dager: Periode, telledager: tuple[Periode, ...]) -> Utfall:
    """All days are among those that count: in a municipal post, and not in absence where the activities rest."""
    return Utfall.OPPFYLT if _covered(dager, telledager) else Utfall.IKKE_OPPFYLT


def _covered(dager: Periode, perioder: tuple[Periode, ...]) -> bool:
    """Periods may touch or overlap. An open one covers the rest."""
    dag = dager.fom
    for periode in sorted(perioder, key=lambda ett: ett.fom):
        if dag in periode:
            if periode.tom is None:
                return True
            dag = periode.tom + timedelta(1)
    return dager.tom is not None and dag > dager.tom
