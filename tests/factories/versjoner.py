"""An agreement with more than one version."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.delendring import Elementene
from factories.avtaleforlop import BELOP, STILLINGEN, Forlop, lag_forlop, lag_sendt, lag_signert, poster

SENERE = datetime(2025, 7, 20, 10, 0, tzinfo=UTC)
FRA_AUGUST = replace(STILLINGEN, gjelder_fra=date(2025, 8, 1))
MER_KURS = Elementene(
    del_=Avtaledel.BELOP,
    poster=poster(BELOP | {Element.LAERINGSAKTIVITETER: 1_100_000}, "Slik partene ble enige om."),
)
"""1,000 kroner more for learning, and one word changed in every text."""


def lag_to_versjoner() -> Forlop:
    """Version 1 is in force from 1 July 2025; version 2 is sent, to hold from 1 August."""
    forlop = lag_forlop()
    lag_signert(forlop)
    lag_sendt(forlop, naa=SENERE, endringer=(FRA_AUGUST, MER_KURS))
    return forlop


def avtale_id(forlop: Forlop) -> UUID:
    return forlop.sak.avtaler.get().pk
