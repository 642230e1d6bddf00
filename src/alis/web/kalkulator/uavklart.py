"""What the calculation lacks, in words, with the field where it can be answered."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.web.felles.elementnavn import ELEMENTNAVN


@dataclass(frozen=True, kw_only=True)
class Mangel:
    tekst: str
    felt: str = ""


SPORSMAL: dict[str, tuple[str | Promise, str]] = {
    "/kommune/sentralitetsklasse": (
        gettext_lazy(
            "Sentralitetstillegget er ikke med. Velg kommune, så ser vi om den er i en klasse som kan få det."
        ),
        "kommune",
    ),
    "/lege/forste_dato_fastlege": (
        gettext_lazy(
            "Lavere produktivitet er ikke med. Skriv første dag som fastlege, så vet vi om det er innenfor tiden."
        ),
        "forste",
    ),
    "/stillinger/0/vikariat_fom": (
        gettext_lazy("Skriv når vikariatet begynner. Det må vare lenge nok."),
        "vikariat_fra",
    ),
    "/stillinger/0/vikariat_tom": (
        gettext_lazy("Skriv når vikariatet slutter. Det må vare lenge nok."),
        "vikariat_til",
    ),
}


def les_mangler(pekere: tuple[str, ...]) -> tuple[Mangel, ...]:
    """In the order given. A rate that is not known has no field: nobody here can answer it."""
    return tuple(_mangel(peker) for peker in pekere)


def _mangel(peker: str) -> Mangel:
    if peker in SPORSMAL:
        tekst, felt = SPORSMAL[peker]
        return Mangel(tekst=str(tekst), felt=f"#id_{felt}")
    element = Element(peker.rsplit("/", 1)[-1])
    return Mangel(
        tekst=_("%(element)s er ikke med, fordi satsen for denne perioden ikke er kjent.")
        % {"element": ELEMENTNAVN[element]}
    )
