"""Tables of the endings."""

from alis.records.opphor.models.innbetaling import Innbetaling
from alis.records.opphor.models.opphor import Opphor
from alis.records.opphor.models.opphorsbrev import Opphorsbrev
from alis.records.opphor.models.tilbakebetalingskrav import Tilbakebetalingskrav

__all__ = ["Innbetaling", "Opphor", "Opphorsbrev", "Tilbakebetalingskrav"]
