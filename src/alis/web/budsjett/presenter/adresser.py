"""The addresses that the pages about a budget link to."""

from uuid import UUID

from django.urls import reverse


def til_budsjett(versjon_id: UUID) -> str:
    return reverse("budsjett:oversikt", args=[versjon_id])


def til_ar(versjon_id: UUID, avtalear: int) -> str:
    return reverse("budsjett:ar", args=[versjon_id, avtalear])
