"""Who supervises, and from when."""

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alis.services.utdanning import Sakvalg
from alis.web.felles.felter import Datofelt
from alis.web.sak.skjema.felter import SKRIV_DATO, radioknapper
from alis.web.sak.skjema.laas import Laastskjema


class Veilederskjema(Laastskjema):
    veileder = radioknapper(
        (),
        label=_("Hvem er veileder?"),
        help_text=_("Listen viser dem som har rollen veileder i kommunen."),
        error_messages={"required": _("Velg hvem som skal veilede legen.")},
    )
    fom = Datofelt(label=_("Fra dato"), error_messages={"required": SKRIV_DATO})

    def __init__(self, *args: Any, valg: Sakvalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["veileder"].choices = [  # type: ignore[attr-defined]
            (str(person.person_id), person.navn) for person in valg.veiledere
        ]

    @property
    def person_id(self) -> UUID:
        return UUID(self.cleaned_data["veileder"])
