"""Find a person by number, and be sure that it is the one that is meant."""

from alis.records.felles.navn import sokeform
from alis.records.parter.models import Person


class NavnetStemmerIkke(Exception):
    """The number belongs to someone of another name. Nothing of that person is told."""


class FodselsnummeretStemmerIkke(Exception):
    """The doctor is known with another person number. That number is not told."""


def krev_samme_person(person: Person, *, navn: str, fodselsnummer: str) -> None:
    """First and last name and the person number must agree, where both are known."""
    if _ends(person.navn) != _ends(navn):
        raise NavnetStemmerIkke
    if fodselsnummer and person.fodselsnummer and person.fodselsnummer != fodselsnummer:
        raise FodselsnummeretStemmerIkke


def _ends(navn: str) -> tuple[str, str]:
    ord_ = sokeform(navn).split() or [""]
    return ord_[0], ord_[-1]
