"""What the forms of a draft have in common."""

from typing import Any

from django import forms
from django.http import QueryDict

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.delendring import Delendring
from alis.services.avtale.utkastbilde import Utkastbilde


class Delskjema(forms.Form):
    """One part of a draft: filled in from the draft, or holding what the user sent (`svar`)."""

    def __init__(self, svar: QueryDict | None, *, bilde: Utkastbilde, del_: Avtaledel) -> None:
        super().__init__(svar, initial=self.fra(bilde))
        self.del_ = del_

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        """The fields' values as the draft has them."""
        raise NotImplementedError

    def endring(self) -> Delendring:
        """What is to be saved; for a form that is valid."""
        raise NotImplementedError
