"""Let a new version begin with the budget of the one before."""

from alis.domain.avtale.budsjett import fra_ny_forste_dag
from alis.records.avtale.models import Avtaleversjon
from alis.records.budsjett.queries import linjer_i
from alis.records.budsjett.sett_inn_rader import sett_inn_rader


def kopier_budsjett(*, fra: Avtaleversjon, til: Avtaleversjon) -> None:
    """The rows keep their numbers, and move to the year that they fall in when the years are counted from the first day
    of the new version. Both versions have a first day."""
    linjer = linjer_i(fra.pk)
    if linjer and fra.gjelder_fra and til.gjelder_fra:
        sett_inn_rader(
            til.pk, fra_ny_forste_dag(linjer, gjelder_fra=fra.gjelder_fra, ny_gjelder_fra=til.gjelder_fra)
        )
