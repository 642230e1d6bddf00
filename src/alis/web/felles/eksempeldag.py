"""The day that a message shows how to write. It follows the calendar, so that it never looks like an old mistake."""

from typing import Any

from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.timezone import localdate

I_FJOR, NESTE_AR = -1, 1


def med_eksempel(tekst: Any, for_aret: str = "1.6.", *, om_ar: int = NESTE_AR) -> Any:
    """`tekst` with `{eksempel}` as `1.6.2027`: by default in the year that comes, `I_FJOR` where what is asked about is over.

    `for_aret` is what stands before the year, a day that every year has. The year is read when the text is shown.
    """
    return format_lazy(tekst, eksempel=_example(for_aret, om_ar))


def _write(for_aret: str, om_ar: int) -> str:
    return f"{for_aret}{localdate().year + om_ar}"


_example = lazy(_write, str)
