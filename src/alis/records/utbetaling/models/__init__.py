"""Tables of the payments."""

from alis.records.utbetaling.models.utbetaling import Utbetaling
from alis.records.utbetaling.models.utbetalingskonto import Utbetalingskonto
from alis.records.utbetaling.models.utbetalingslinje import Utbetalingslinje

__all__ = ["Utbetaling", "Utbetalingskonto", "Utbetalingslinje"]
