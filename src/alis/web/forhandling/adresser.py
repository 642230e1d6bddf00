"""The addresses that the pages link to."""

from uuid import UUID

from django.urls import reverse

from alis.domain.avtale import Element


def til_forslag(versjon_id: UUID, element: Element) -> str:
    return reverse("forhandling:forslag", args=[versjon_id, element])


def til_element(versjon_id: UUID, element: Element) -> str:
    """The element's place on the page of the whole bargaining."""
    return f"{reverse('forhandling:vis', args=[versjon_id])}#{element}"
