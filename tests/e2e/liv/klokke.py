"""The day on which the site believes that it is, so that one test can live through a year."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

NI_OM_MORGENEN = time(9)


class Klokke:
    """Runs as clocks do, from wherever it was last set. The browser keeps its own time."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._tillegg = timedelta()
        patch.setattr(timezone, "now", self.naa)

    def naa(self) -> datetime:
        return datetime.now(UTC) + self._tillegg

    def still(self, dag: date) -> None:
        """To the morning of the day. It never goes back."""
        morgen = timezone.make_aware(datetime.combine(dag, NI_OM_MORGENEN))
        assert self._tillegg == timedelta() or morgen > self.naa()
        self._tillegg = morgen - datetime.now(UTC)
