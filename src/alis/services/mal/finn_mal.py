"""Find a template by name and version: the one place that knows where templates are."""

from datetime import date

from alis.domain.dokument import Mal, Malreferanse
from alis.domain.dokument.innhold import MalErEndret
from alis.domain.dokument.malvalg import NASJONAL_MAL
from alis.integrations.dokument import hent_mal, list_maler


def finn_mal(navn: str, versjon: str) -> Mal:
    """Raises `UkjentMal`."""
    return hent_mal(navn, versjon)


def finn_mal_som_pinnet(referanse: Malreferanse) -> Mal:
    """The template that a content names, if it is unchanged. Raises `UkjentMal` and `MalErEndret`."""
    mal = finn_mal(referanse.navn, referanse.versjon)
    if mal.hash != referanse.hash:
        raise MalErEndret(f"{referanse.navn}/{referanse.versjon}")
    return mal


def nasjonal_mal(dag: date) -> Mal:
    """Helsedirektoratet's template for agreements that begin on the day; the oldest there is for days before it."""
    kandidater = [hent_mal(navn, versjon) for navn, versjon in list_maler() if navn == NASJONAL_MAL]
    gjeldende = [mal for mal in kandidater if mal.bruk.fom <= dag]
    return max(gjeldende or kandidater[:1], key=lambda mal: mal.bruk.fom)
