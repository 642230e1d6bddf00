"""What the agreement and the doctor's time cost the kommune in the application, beside the six conditions."""

from datetime import date
from fractions import Fraction

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


@regel(
    kilde="002-2023-06/3",
    oppfylt=_("Avtalen var signert i tide, {signert}."),
    ikke_oppfylt=_(
        "Avtalen skulle gjelde fra {skulle_gjelde}, men ble ikke signert av begge før {signert}. Dagene før gir ikke "
        "tilskudd."
    ),
    gjelder_ikke=_("Det er ingen signert avtale i perioden."),
)
def signert_i_tide(*, signert: date | None, skulle_gjelde: date) -> Utfall:
    """Both signed by the day that the agreement should count from: its first day, or the first of the grant period."""
    if signert is None:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if signert <= skulle_gjelde else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002-2023-06/1", "nasjonal-alis/mal"),
    oppfylt=_("Avtalen oppgir stillingsprosent, som malen fra juni 2023 krever."),
    ikke_oppfylt=_(
        "Avtalen er skrevet på en mal uten stillingsprosent. Malen ble endret i juni 2023. Lag en ny versjon av avtalen på "
        "den nyeste malen, og få den signert."
    ),
    gjelder_ikke=_("Det er ingen signert avtale i perioden."),
)
def avtalen_oppgir_stillingsprosent(*, oppgir: bool | None) -> Utfall:
    """The template that the agreement is written on has the percentage of the post in it; None without an agreement."""
    if oppgir is None:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if oppgir else Utfall.IKKE_OPPFYLT


@regel(
    kilde="002/1.2-4",
    oppfylt=_("Legen er ikke i institusjonstjeneste i perioden."),
    ikke_oppfylt=_(
        "Legen er i institusjonstjeneste utenfor kommunen i {dager} dager av perioden. De dagene gir ikke tilskudd."
    ),
)
def ingen_institusjonstjeneste(*, dager: int) -> Utfall:
    """The agreement rests while the doctor serves in a hospital. Days in the grant period."""
    return Utfall.OPPFYLT if dager == 0 else Utfall.IKKE_OPPFYLT


@regel(
    kilde="002/1.2-2",
    oppfylt=_("Avtaletiden er ikke brukt opp i perioden."),
    ikke_oppfylt=_("Avtaletiden er brukt opp {siste_dag}. Tiden etter gir ikke tilskudd."),
    gjelder_ikke=_("Det løper ingen avtaletid."),
)
def avtaletiden_varer_ut(*, siste_dag: date | None, periodens_siste: date) -> Utfall:
    """The full-time years are not used up before the grant period is over."""
    if siste_dag is None:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if siste_dag >= periodens_siste else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/to-kommuner",
    oppfylt=_("Legen har ingen stilling i en annen kommune i perioden."),
    ikke_oppfylt=_(
        "Legen har også stilling i en annen kommune i perioden, og er til sammen {hoyeste} prosent på det meste. Over 100 "
        "prosent gir ikke tilskudd. Avklar med legen hvilke dager og prosenter som er riktige."
    ),
    uavklart=_(
        "Legen har også stilling i en annen kommune i perioden. Vi har ikke funnet noen regel for hvordan staten deler. "
        "Avklar med legen og Helsedirektoratet."
    ),
)
def en_kommune_om_gangen(*, i_en_annen: bool, hoyeste: Fraction) -> Utfall:
    """The same doctor in two kommuner in one grant period: at most 100 per cent together, and else a question.

    `hoyeste` is the largest sum on a day, both kommuner counted.
    """
    if not i_en_annen:
        return Utfall.OPPFYLT
    return Utfall.IKKE_OPPFYLT if hoyeste > 100 else Utfall.UAVKLART
