"""Are the public registers not loaded yet?"""

from alis.records.parter.models import Kommune


def mangler_registre() -> bool:
    """True in a new installation; `last_registre` mends it."""
    return not Kommune.objects.exists()
