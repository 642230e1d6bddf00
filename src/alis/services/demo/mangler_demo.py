"""Has the demo not been made yet?"""

from alis.records.parter.models import Person


def mangler_demo() -> bool:
    """True where nobody is registered; `nullstill_demo` mends it."""
    return not Person.objects.exists()
