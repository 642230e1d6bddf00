"""Conditions that the table of claims is held by: in which states what must be known, and that three persons are three."""

from django.db.models import CheckConstraint, F, Q

from alis.domain.flyt import Refusjonsstatus as S

SENDT = ~Q(status=S.KLADD.value)
UATTESTERT = Q(status__in=[s.value for s in (S.KLADD, S.SENDT, S.RETURNERT)])
ATTESTERT = Q(status__in=[s.value for s in (S.ATTESTERT, S.GODKJENT, S.UTBETALT)])
GODKJENT = Q(status__in=[s.value for s in (S.GODKJENT, S.UTBETALT)])
AVVIST = Q(status__in=[s.value for s in (S.RETURNERT, S.AVSLATT)])


def belopet_er_resten(navn: str) -> CheckConstraint:
    """What is claimed is the cost less the fund's part; nothing where the cost is not stated."""
    return CheckConstraint(
        name=navn,
        condition=Q(utgift__isnull=True, belop__isnull=True)
        | Q(utgift__isnull=False, belop__isnull=False, belop=F("utgift") - F("fond_ii")),
    )


def tre_personer(tabell: str) -> tuple[CheckConstraint, ...]:
    """Whoever vouches, whoever approves and whoever is paid are three persons, whatever roles they act in."""
    return tuple(
        CheckConstraint(
            name=f"{tabell}_{navn}",
            condition=Q(**{f"{en}__isnull": True}) | Q(**{f"{to}__isnull": True}) | ~Q(**{en: F(to)}),
        )
        for navn, en, to in (
            ("attesteres_ikke_av_legen", "attestert_av", "krevd_av"),
            ("godkjennes_ikke_av_legen", "godkjent_av", "krevd_av"),
            ("attesteres_og_godkjennes_av_to", "godkjent_av", "attestert_av"),
        )
    )
