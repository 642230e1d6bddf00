"""What keeps one amendment of a round from being sent."""

from alis.services.malrunde.radsvar import Radutfall
from alis.web.avtale.presenter.oppsummering import hva_er_galt
from alis.web.avtale.rett_planen import PLANFEIL


def hva_mangler(utfall: Radutfall) -> tuple[str, ...]:
    """Everything that must be mended before the draft can be sent, in its parts and in its signing plan."""
    deler = (hva_er_galt(punkt) for punkt in utfall.mangler)
    planen = (str(PLANFEIL[feil]) for feil in utfall.planfeil)
    return (*deler, *planen)
