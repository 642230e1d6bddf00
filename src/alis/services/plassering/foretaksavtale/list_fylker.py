"""The fylker, for a trust that wants to see every kommune in one."""

from alis.records.parter.models import Fylke


def list_fylker() -> tuple[tuple[str, str], ...]:
    """Number and name, by name."""
    return tuple(Fylke.objects.order_by("navn").values_list("nummer", "navn"))
