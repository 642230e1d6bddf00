"""What a main rule says against a need is read before the need is saved: who answers «likevel» has read what was shown, and no more."""

from collections.abc import Sequence

from alis.web.felles.foresporsel import Foresporsel


def er_lest(request: Foresporsel, advarsler: Sequence[str]) -> bool:
    """Also where there is nothing to read. The page sends back, word for word, what it showed."""
    return not advarsler or (
        "likevel" in request.POST and set(advarsler) <= set(request.POST.getlist("lest"))
    )
