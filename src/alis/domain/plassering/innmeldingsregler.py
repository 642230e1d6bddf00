"""What is said of a need when a kommune reports it. The general recommendations hold «i hovedsak»: they warn, they are no wall."""

from alis.domain.plassering.behov import MANEDER, MINSTE_PERIODE, STORSTE_AVVIK, Arena
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _

AR_I_KOMMUNEN = 2
"""Where the trust's profile says nothing else."""


@regel(
    kilde=("003/5-1", "valg/tid-i-kommunen"),
    oppfylt=_(
        "Legen har vært {maneder} hele måneder i kommunen når tjenesten tidligst begynner. Fravær i saken er trukket fra, "
        "også det som er planlagt. Hovedregelen er minst {ar} år."
    ),
    ikke_oppfylt=_(
        "Hovedregelen er minst {ar} år i kommunen før sykehuset. Hele måneder når tjenesten tidligst begynner: {maneder}. "
        "Fravær i saken er trukket fra, også det som er planlagt. Det gjelder i hovedsak, så kommunen kan melde behovet likevel."
    ),
    uavklart=_(
        "Hovedregelen er minst {ar} år i kommunen før sykehuset. Vi kan ikke regne ut tiden før saken har en stilling."
    ),
)
def lenge_nok_i_kommunen(*, maneder: int | None, ar: int) -> Utfall:
    """`maneder` before the first day she can begin. `ar` is what the trust's profile says, two where it says nothing."""
    if maneder is None:
        return Utfall.UAVKLART
    return Utfall.OPPFYLT if maneder >= 12 * ar else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/4-5",
    oppfylt=_("Legen har fullført {maneder} av de seks månedene som anbefales."),
    ikke_oppfylt=_(
        "Legen har alt fullført {maneder} måneder tjeneste, og anbefalingen er minst seks. Da trengs som regel ingen ny plass. Meld "
        "bare et nytt behov hvis legen skal ha mer tjeneste."
    ),
    gjelder_ikke=_("Legen har ikke fullført noen måneder med tjeneste."),
)
def tjenesten_gjenstar(*, maneder: int) -> Utfall:
    """`maneder` that she has served before this need, wherever it was. Six are the least: more can be wanted, and a person says so."""
    if maneder == 0:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if maneder < MANEDER else Utfall.IKKE_OPPFYLT


@regel(
    kilde=("003/4-5", "valg/det-som-gjenstar"),
    beregnet=_(
        "Legen har fullført {fullfort} av de seks månedene. Et nytt behov er på {verdi} måneder: det som gjenstår, og minst tre."
    ),
)
def det_som_gjenstar(*, fullfort: int) -> int:
    """Months of a new need when `fullfort` of the six, one or more and not all, have been served."""
    return max(MINSTE_PERIODE, MANEDER - fullfort)


def resten(fullfort: int) -> Vurdering[int] | None:
    """None where nothing has been served, or all of it: then a need is of all six."""
    return det_som_gjenstar(fullfort=fullfort) if 0 < fullfort < MANEDER else None


@regel(
    kilde=("003/5-2", "003/4-5"),
    oppfylt=_("Seks måneder sammenhengende ved samme avdeling, slik hovedregelen er."),
    ikke_oppfylt=_(
        "Hovedregelen er seks måneder sammenhengende ved samme avdeling. Tre og tre måneder, eller flere avdelinger, er et "
        "unntak. Det gjelder i hovedsak, så kommunen kan melde behovet likevel."
    ),
    gjelder_ikke=_("Behovet gjelder bare det som gjenstår av tjenesten."),
)
def sammenhengende_i_en_avdeling(*, deler: int, samme_avdeling: bool, bare_resten: bool) -> Utfall:
    """Six months in one part. Three plus three is an alternative for the learning goals, and an exception in the agreement.

    `bare_resten`: the need is of what is left of a service that ended early.
    """
    if bare_resten:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if deler == 1 and samme_avdeling else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/5-16",
    oppfylt=_("Starten kan flyttes inntil {maneder} måneder fra ønsket. Grensen er seks."),
    ikke_oppfylt=_("Starten kan ikke flyttes mer enn seks måneder fra ønsket. Skriv 0 til 6 måneder."),
)
def avviket_er_innenfor_grensen(*, maneder: int) -> Utfall:
    """How far from the wished start an offer can be."""
    return Utfall.OPPFYLT if 0 <= maneder <= STORSTE_AVVIK else Utfall.IKKE_OPPFYLT


@regel(
    kilde="003/4-6",
    gjelder_ikke=_("Tjenesten tas i sykehus."),
    uavklart=_(
        "En kommunal institusjon kan brukes når den oppfyller visse kriterier. Vi har ikke funnet dem skrevet ned. Kommunen må "
        "se at de er oppfylt, og at institusjonen er med i registreringen."
    ),
)
def institusjonen_kan_brukes(*, arena: Arena) -> Utfall:
    """Always for a person to judge."""
    return Utfall.GJELDER_IKKE if arena is Arena.SYKEHUS else Utfall.UAVKLART


@regel(
    kilde="valg/avtale-for-behov",
    oppfylt=_("Kommunen har en avtale med helseforetaket."),
    ikke_oppfylt=_(
        "Helseforetaket tar bare imot behov fra kommuner det har avtale med, og kommunen har ingen avtale som gjelder. Få avtalen "
        "på plass først, eller velg et annet helseforetak."
    ),
    gjelder_ikke=_("Helseforetaket krever ikke avtale for å ta imot behov."),
    uavklart=_(
        "Vi vet ikke om helseforetaket krever en avtale med kommunen, eller om den er på plass. Kommunen kan melde behovet, og "
        "spørre ALIS-kontakten."
    ),
)
def avtalen_er_pa_plass(*, krever_avtale: bool | None, har_avtale: bool | None) -> Utfall:
    """None is not known. Only what is known for sure refuses."""
    if krever_avtale is False:
        return Utfall.GJELDER_IKKE
    if har_avtale:
        return Utfall.OPPFYLT
    if krever_avtale and har_avtale is False:
        return Utfall.IKKE_OPPFYLT
    return Utfall.UAVKLART


@regel(
    kilde=("003/5-9",),
    beregnet=_("Nummer {verdi} av {antall} i kommunens egen rekkefølge hos helseforetaket."),
    uavklart=_("Behovet venter ikke i køen, og har ikke noe nummer i kommunens rekkefølge."),
)
def nummer_i_kommunens_rekkefolge(*, foran: int | None, antall: int) -> int | None:
    """`foran` is how many of the kommune's own that wait with the trust before this one; `antall` how many wait in all."""
    return None if foran is None else foran + 1


@regel(
    kilde="valg/ko-etter-meldedag",
    beregnet=_(
        "Nummer {verdi} av {antall} når alle som venter hos helseforetaket, står etter dagen de ble meldt. Det er ikke et løfte om "
        "når plassen kommer: en plass må passe med ønskene, og kommunens egen rekkefølge går foran dagen."
    ),
    uavklart=_("Behovet venter ikke i køen."),
)
def nummer_etter_meldedagen(*, foran: int | None, antall: int) -> int | None:
    """`foran` is how many of all that wait with the trust were reported before."""
    return None if foran is None else foran + 1


assert MANEDER == 6 and STORSTE_AVVIK == 6, "the words above say six"
