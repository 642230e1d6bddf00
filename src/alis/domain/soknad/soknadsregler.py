"""What is asked of the application as a whole: when it is sent, by which rates, and where the money goes."""

from datetime import date

from alis.domain.regel import Satsstatus, Utfall, regel
from alis.domain.regel.tekst import _


@regel(
    kilde="nasjonal-alis/soknadsfrist",
    oppfylt=_("Søknadsfristen er {frist}."),
    ikke_oppfylt=_("Søknadsfristen var {frist}. Staten kan avvise en søknad som kommer for sent."),
    uavklart=_(
        "Vi har ikke funnet noen søknadsfrist for denne perioden. Se i utlysningen hos Helsedirektoratet."
    ),
)
def innen_fristen(*, frist: date | None, idag: date) -> Utfall:
    """The kommune applies by the day in the call, that day included."""
    if frist is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if idag <= frist else Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/etterskudd",
    oppfylt=_("Tilskuddsperioden var over {siste_dag}."),
    ikke_oppfylt=_(
        "Tilskuddsperioden varer til {siste_dag}. Det som kommer etter i dag, er ikke med hvis dere sender nå."
    ),
)
def perioden_er_over(*, siste_dag: date, idag: date) -> Utfall:
    """The grant is paid in arrears, for costs that have been."""
    return Utfall.OPPFYLT if idag > siste_dag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/ubekreftede-satser",
    oppfylt=_("Satsene er bekreftet av Helsedirektoratet."),
    uavklart=_("Satsene er ikke bekreftet av Helsedirektoratet. Beløpene kan bli andre når de er det."),
)
def satsene_er_bekreftet(*, status: Satsstatus) -> Utfall:
    """Amounts by unconfirmed rates are shown and sent, and always said to be so."""
    return Utfall.OPPFYLT if status is Satsstatus.BEKREFTET else Utfall.UAVKLART


@regel(
    kilde="nasjonal-alis/konto",
    oppfylt=_("Kontoen står på kommunens organisasjonsnummer, {kommunens_orgnr}."),
    ikke_oppfylt=_(
        "Kontoen står på organisasjonsnummer {kontoens_orgnr}, men søkeren er {kommunens_orgnr}. Da kommer pengene ikke "
        "fram. Bruk en konto som står på kommunens eget nummer i registeret over kontoer (KAR)."
    ),
    uavklart=_(
        "Vi vet ikke om kontoen står på kommunens eget organisasjonsnummer. Spør banken, og skriv kontoen og nummeret her."
    ),
)
def kontoen_er_kommunens(*, kontoens_orgnr: str, kommunens_orgnr: str) -> Utfall:
    """The account is registered on the applicant's own number. An empty number is not known."""
    if not kontoens_orgnr or not kommunens_orgnr:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if kontoens_orgnr == kommunens_orgnr else Utfall.IKKE_OPPFYLT
