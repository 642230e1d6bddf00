"""The surgeries follow: one that the kommune has by the same name already is the same."""

from collections.abc import Sequence

from alis.records.parter.models import Kommune, Legesenter
from alis.records.utdanning.models import AlisSak


def flytt_legesentre(*, fra: Sequence[Kommune], til: Kommune) -> None:
    """A surgery whose cases all stay goes with the others: a case may name it from there."""
    kjente = {senter.navn: senter for senter in til.legesentre.all()}
    for senter in Legesenter.objects.filter(kommune__in=fra).order_by("kommune", "navn"):
        if senter.navn in kjente:
            AlisSak.objects.filter(kommune=til, legesenter=senter).update(legesenter=kjente[senter.navn])
            continue
        senter.kommune = til
        senter.save(update_fields=["kommune"])
        kjente[senter.navn] = senter
