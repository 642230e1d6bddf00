"""Costs that are not in the application yet, or may not stand when the auditor looks."""

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Alle krav fra legen er avgjort."),
    ikke_oppfylt=_(
        "Krav for {venter} fra legen venter på dere. Det er ikke med i søknaden før det er godkjent."
    ),
)
def alle_krav_er_avgjort(*, venter: Belop) -> Utfall:
    """Only what is approved is a documented cost."""
    return Utfall.OPPFYLT if venter == Belop.null() else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Alle egne kostnader er godkjent."),
    ikke_oppfylt=_(
        "Egne kostnader for {venter} venter på godkjenning. De er ikke med i søknaden før de er godkjent."
    ),
)
def egne_kostnader_er_godkjent(*, venter: Belop) -> Utfall:
    """Only what another has approved is a documented cost."""
    return Utfall.OPPFYLT if venter == Belop.null() else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/kostnad-med-bilag",
    oppfylt=_("Alle godkjente krav har bilag."),
    ikke_oppfylt=_("Godkjente krav for {uten} har ikke bilag. Revisor vil spørre etter dem."),
)
def kostnadene_har_bilag(*, uten: Belop) -> Utfall:
    """A receipt lies with each approved claim for an outlay."""
    return Utfall.OPPFYLT if uten == Belop.null() else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("nasjonal-alis/etterskudd", "002/3.1-2"),
    oppfylt=_("Det er dokumentert kostnader for alt som er avtalt."),
    ikke_oppfylt=_(
        "Det er avtalt {ikke_krevd} mer for perioden enn det er dokumentert kostnader for. Se om alle krav er sendt, og om egne kostnader er ført."
    ),
    gjelder_ikke=_("Det er ikke avtalt noe beløp."),
)
def det_avtalte_er_krevd(*, avtalt: Belop, ikke_krevd: Belop) -> Utfall:
    """What the agreement promises for the grant period is claimed. Amounts are for the whole period."""
    if avtalt == Belop.null():
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if ikke_krevd == Belop.null() else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("nasjonal-alis/etterskudd", "002/4.1.5-1"),
    oppfylt=_("Praktisk tilrettelegging er dokumentert for {kostnad}."),
    ikke_oppfylt=_(
        "Avtalen sier noe om praktisk tilrettelegging, men ingen kostnad til det er godkjent i perioden. Se om kommunen har kostnader som ikke er ført."
    ),
    gjelder_ikke=_("Avtalen sier ikke noe om praktisk tilrettelegging."),
)
def tilretteleggingen_er_dokumentert(*, avtalt: bool, kostnad: Belop) -> Utfall:
    """What is agreed of facilitation, in words or as an amount, has a cost in the period. The kommune itself has it."""
    if not avtalt:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if kostnad > Belop.null() else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Veiledningen er attestert for {kostnad}."),
    ikke_oppfylt=_(
        "Ingen veiledning er attestert i perioden. Uten attest får dere ikke tilskudd til veiledning."
    ),
)
def veiledningen_er_attestert(*, kostnad: Belop) -> Utfall:
    """Supervision is paid from dated sessions that both have signed and the kommune has approved."""
    return Utfall.OPPFYLT if kostnad > Belop.null() else Utfall.IKKE_OPPFYLT
