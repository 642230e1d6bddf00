"""What a claim on the doctor is made of: an amount for each element, with the day that it belongs to."""

from dataclasses import dataclass
from datetime import date

from alis.domain.avtale.element import Element
from alis.domain.avtale.tilbakekrav import Opphorsfakta
from alis.domain.avtale.ubrukt import ubrukt_av_elementet
from alis.domain.verdier import Belop

NULL = Belop.null()


class DeleneErIkkeSummen(ValueError):
    """The facts of a claim do not give the sum that it was sent with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kravdel:
    element: Element
    dag: date
    belop: Belop


def kravdeler(fakta: Opphorsfakta, *, av_engangsbelop: Belop, av_ubrukt: Belop) -> tuple[Kravdel, ...]:
    """The lump sum is of the year it was paid for, the rest of the day the agreement ended, or was to begin.

    What each is comes from the claim as it was approved. Raises `DeleneErIkkeSummen`.
    """
    dag = fakta.begynner_aldri or fakta.siste_dag
    deler = [
        Kravdel(element=post.element, dag=dag, belop=ubrukt_av_elementet(
            element=post.element, utbetalt=post.utbetalt, brukt=post.brukt
        ).verdi or NULL)
        for post in (fakta.bruk if av_ubrukt else ())
    ]  # fmt: skip
    if sum((del_.belop for del_ in deler), NULL) != av_ubrukt:
        raise DeleneErIkkeSummen(str(av_ubrukt))
    if av_engangsbelop:
        deler.append(_lump_sum(fakta, av_engangsbelop))
    return tuple(del_ for del_ in deler if del_.belop)


def _lump_sum(fakta: Opphorsfakta, belop: Belop) -> Kravdel:
    if fakta.engangsbelop is None:
        raise DeleneErIkkeSummen(str(belop))
    return Kravdel(element=Element.LAVERE_PRODUKTIVITET, dag=fakta.engangsbelop.ar.fom, belop=belop)
