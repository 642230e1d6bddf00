"""The constraints that return in table after table, each made by one function."""

from collections.abc import Iterable

from django.db.models import CheckConstraint, F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact, LessThanOrEqual


def tom_ikke_for_fom(navn: str, *, fom: str = "fom", tom: str = "tom") -> CheckConstraint:
    """A period's last day is not before its first; an open period passes."""
    return CheckConstraint(name=navn, condition=Q(**{f"{tom}__isnull": True}) | Q(**{f"{tom}__gte": F(fom)}))


def verdi_i(navn: str, *, felt: str, verdier: Iterable[str]) -> CheckConstraint:
    """The column holds one of the words of a table in the domain."""
    return CheckConstraint(name=navn, condition=Q(**{f"{felt}__in": [str(verdi) for verdi in verdier]}))


def begge_eller_ingen(navn: str, *, felter: tuple[str, str]) -> CheckConstraint:
    """Who and when come in pairs."""
    en, to = felter
    return CheckConstraint(
        name=navn,
        condition=Q(**{f"{en}__isnull": True, f"{to}__isnull": True})
        | Q(**{f"{en}__isnull": False, f"{to}__isnull": False}),
    )


def krever(navn: str, *, naar: Q, da: Q) -> CheckConstraint:
    """Where the first holds, so does the second. Neither may compare with a column that can be null."""
    return CheckConstraint(name=navn, condition=~naar | da)


def lengde(navn: str, *, felt: str, tegn: int) -> CheckConstraint:
    return CheckConstraint(name=navn, condition=Exact(Length(felt), tegn))


def lengst(navn: str, *, felt: str, tegn: int) -> CheckConstraint:
    """No longer than so many characters, whatever wrote it."""
    return CheckConstraint(name=navn, condition=LessThanOrEqual(Length(felt), tegn))
