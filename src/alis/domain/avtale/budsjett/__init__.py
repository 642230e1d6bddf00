"""The budget of an agreement: what each element costs each year of the agreement, and who pays it."""

from alis.domain.avtale.budsjett.andeler import Andeler
from alis.domain.avtale.budsjett.avtalear import antall_avtalear, avtalear_for, satser_i_avtalearet
from alis.domain.avtale.budsjett.fordel import Arsfordeling, Budsjett, Linjefordeling, Postfordeling, fordel
from alis.domain.avtale.budsjett.linje import (
    Budsjettlinje,
    TimerEllerBelop,
    fra_ny_forste_dag,
    regn_kostnader,
)
from alis.domain.avtale.budsjett.til_avtalen import belop_til_avtalen
from alis.domain.avtale.budsjett.tilskudd_i_aret import TilskuddIAret

__all__ = [
    "Andeler",
    "Arsfordeling",
    "Budsjett",
    "Budsjettlinje",
    "Linjefordeling",
    "Postfordeling",
    "TilskuddIAret",
    "TimerEllerBelop",
    "antall_avtalear",
    "avtalear_for",
    "belop_til_avtalen",
    "fordel",
    "fra_ny_forste_dag",
    "regn_kostnader",
    "satser_i_avtalearet",
]
