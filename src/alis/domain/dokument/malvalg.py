"""Which templates an agreement may be made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.dokument.mal import Mal
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _

NASJONAL_MAL = "alis-avtale-nasjonal"
OBLIGATORISK_FRA = date(2023, 1, 1)


@dataclass(frozen=True, kw_only=True)
class Malvalg:
    """A template, and for an agreement that begins on a given day: whether it may be used, and the rule's reason."""

    mal: Mal
    nasjonal: Vurdering[Utfall]
    i_bruk: bool

    @property
    def kan_velges(self) -> bool:
        return self.i_bruk and self.nasjonal.utfall is not Utfall.IKKE_OPPFYLT


@regel(
    kilde="nasjonal-alis/mal",
    oppfylt=_("Malen har alle de låste punktene i malen fra Helsedirektoratet, ord for ord."),
    ikke_oppfylt=_(
        "Avtaler som gjelder fra 1. januar 2023 eller senere, må følge malen fra Helsedirektoratet. "
        "Denne malen gjør ikke det."
    ),
    gjelder_ikke=_("Før 2023 sto det partene fritt å bruke en annen mal."),
)
def folger_nasjonal_mal(*, gjelder_fra: date, har_de_laste_punktene: bool) -> Utfall:
    """From 2023 an agreement is made from the directorate's template, or from one that holds all of it."""
    if gjelder_fra < OBLIGATORISK_FRA:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if har_de_laste_punktene else Utfall.IKKE_OPPFYLT


def har_de_laste_punktene(mal: Mal, *, nasjonal: Mal) -> bool:
    """Whether every locked clause of the national template stands in this one, unchanged in all but its order."""
    egne = {klausul.id: klausul for klausul in mal.klausuler}
    return all(egne.get(klausul.id) == klausul for klausul in nasjonal.klausuler if klausul.laast)


def vurder_maler(maler: Sequence[Mal], *, gjelder_fra: date, nasjonal: Mal) -> tuple[Malvalg, ...]:
    """Each template of the same kind weighed for an agreement that begins on the day; `nasjonal` is the one in force then."""
    return tuple(
        Malvalg(
            mal=mal,
            nasjonal=folger_nasjonal_mal(
                gjelder_fra=gjelder_fra, har_de_laste_punktene=har_de_laste_punktene(mal, nasjonal=nasjonal)
            ),
            i_bruk=mal.bruk.gjelder(gjelder_fra),
        )
        for mal in maler
        if mal.bruk.slag is nasjonal.bruk.slag
    )
