"""The request as a guarded view knows it: there is always someone who acts."""

from django.http import HttpRequest

from alis.domain.tilgang import Aktor


class Foresporsel(HttpRequest):
    """For annotation of views under `@krever`; the middleware puts `aktor` on Django's own request."""

    aktor: Aktor
