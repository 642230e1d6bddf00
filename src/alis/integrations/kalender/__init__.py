"""Days as a calendar file that any calendar can subscribe to."""

from alis.integrations.kalender.skriv_kalender import Kalenderpost, skriv_kalender

__all__ = ["Kalenderpost", "skriv_kalender"]
