"""What is said when something has been done with a need: who has been told, and whom the kommune must tell itself."""

from django.contrib import messages
from django.utils.translation import gettext as _

from alis.services.plassering.hvem_har_fatt_beskjed import Beskjed
from alis.web.felles.foresporsel import Foresporsel


def si_hvem_som_vet(request: Foresporsel, beskjed: Beskjed) -> None:
    """A warning where somebody has to be told by the kommune."""
    vet_det = beskjed.legen and (beskjed.foretaket or not beskjed.helseforetak)
    (messages.success if vet_det else messages.warning)(request, hvem_som_vet(beskjed))


def si_om_legen_vet(request: Foresporsel, gjort: str, *, legen_vet: bool) -> None:
    """What has been done, and a warning where she has to be told by the kommune."""
    (messages.success if legen_vet else messages.warning)(request, f"{gjort} {_of_doctor(legen_vet)}")


def hvem_som_vet(beskjed: Beskjed) -> str:
    return f"{_of_trust(beskjed)} {_of_doctor(beskjed.legen)}"


def _of_trust(beskjed: Beskjed) -> str:
    om = {"foretak": beskjed.helseforetak}
    if not beskjed.helseforetak:
        return _("Behovet er meldt. Tjenesten tas i kommunen, så ikke noe sykehus har fått beskjed.")
    if beskjed.foretaket:
        return _("Behovet er meldt. ALIS-kontakten ved %(foretak)s har fått beskjed.") % om
    return (
        _(
            "Behovet er ført her, men %(foretak)s har ingen ALIS-kontakt i Felles ALIS ennå, så ingen der har fått beskjed. "
            "Kommunen må selv melde behovet til helseforetaket."
        )
        % om
    )


def _of_doctor(legen_vet: bool) -> str:
    if legen_vet:
        return _("Legen har fått beskjed.")
    return _("Legen har ikke fått noe varsel, så si fra selv.")
