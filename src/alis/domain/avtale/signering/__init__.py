"""Who signs an agreement, in which order, and who may sign for whom."""

from alis.domain.avtale.signering.arv import Planarv, arv_plan
from alis.domain.avtale.signering.fullmakt import Fullmakt
from alis.domain.avtale.signering.partsrett import PARTSRETT, part_for
from alis.domain.avtale.signering.plan import (
    MAKS_KRAV,
    Planfeil,
    Rekkefolge,
    Signaturkrav,
    Signeringsplan,
    Underskriver,
    finn_planfeil,
    lag_plan,
    rekkefolge_i,
)
from alis.domain.avtale.signering.signeringsmate import Signeringsmate
from alis.domain.avtale.signering.stand import GittSignatur, Signeringsstand
from alis.domain.avtale.signering.vurder import Signeringssvar, Signeringsutfall, vurder_signering

__all__ = [
    "MAKS_KRAV",
    "PARTSRETT",
    "Fullmakt",
    "GittSignatur",
    "Planarv",
    "Planfeil",
    "Rekkefolge",
    "Signaturkrav",
    "Signeringsmate",
    "Signeringsplan",
    "Signeringsstand",
    "Signeringssvar",
    "Signeringsutfall",
    "Underskriver",
    "arv_plan",
    "finn_planfeil",
    "lag_plan",
    "part_for",
    "rekkefolge_i",
    "vurder_signering",
]
