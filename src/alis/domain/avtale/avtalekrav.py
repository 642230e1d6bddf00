"""What the parties must have settled before an agreement can be signed."""

from datetime import date
from fractions import Fraction

from alis.domain.parter import Driftsform
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.utdanning import Stilling


@regel(
    kilde="002-2023-06/1",
    oppfylt=_("Stillingen og stillingsprosenten er avtalt fra første dag."),
    ikke_oppfylt=_(
        "Legen har ingen stilling den dagen avtalen skal begynne å gjelde ({gjelder_fra}). "
        "Registrer stillingen i saken, eller velg en annen dag."
    ),
)
def stillingsprosent_avtalt(*, gjelder_fra: date, stillinger: tuple[Stilling, ...]) -> Utfall:
    """A position, which always has its percentage, covers the first day of the agreement."""
    dekker = any(gjelder_fra in stilling.periode for stilling in stillinger)
    return Utfall.OPPFYLT if dekker else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("002/4.1.1-5", "002/4.1.3-6"),
    oppfylt=_("Fordelingen mellom legen og kommunen er avtalt."),
    ikke_oppfylt=_("Ved annen driftsform må dere avtale hvor stor andel legen får."),
    gjelder_ikke=_("Driftsformen avgjør hvem som får pengene."),
)
def fordeling_avtalt(*, driftsform: Driftsform, fordeling_alis: Fraction | None) -> Utfall:
    """The doctor's share, where the form of operation does not decide the recipient."""
    if driftsform is not Driftsform.ANNET:
        return Utfall.GJELDER_IKKE
    return Utfall.IKKE_OPPFYLT if fordeling_alis is None else Utfall.OPPFYLT


@regel(
    kilde="valg/apent-forslag",
    oppfylt=_("Ingen forslag venter på svar."),
    ikke_oppfylt=_(
        "Et forslag venter på svar. Det må være godtatt, avslått eller trukket før avtalen sendes til signering."
    ),
)
def forslag_avgjort(*, venter_pa_svar: bool) -> Utfall:
    """No proposal about the element is open when the agreement is sent for signing."""
    return Utfall.IKKE_OPPFYLT if venter_pa_svar else Utfall.OPPFYLT


@regel(
    kilde="valg/enighet",
    oppfylt=_("Utkastet sier det begge parter har godtatt."),
    ikke_oppfylt=_("Utkastet sier noe annet enn det begge parter har godtatt. Send et nytt forslag om det."),
)
def som_godtatt(*, er_likt: bool) -> Utfall:
    """What is sent for signing under an element is the very text and amount that both have accepted."""
    return Utfall.OPPFYLT if er_likt else Utfall.IKKE_OPPFYLT


@regel(
    kilde="002-2023-06/3",
    beregnet=_("Avtalen er signert {signert} og skal gjelde fra {gjelder_fra}. Den er i kraft fra {verdi}."),
)
def i_kraft_fra(*, signert: date, gjelder_fra: date) -> date:
    """The first day in force: the later of the last signature and the day agreed."""
    return max(signert, gjelder_fra)
