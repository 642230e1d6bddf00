"""Which template a new agreement is made from: the choice, and why some cannot be chosen."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.malvalg import Malvalg
from alis.domain.regel import Utfall
from alis.web.felles.visning import dato_lang


@dataclass(frozen=True, kw_only=True)
class Valg:
    """`verdi` is `<name>/<version>`; `grunn` says why it can, or cannot, be chosen."""

    verdi: str
    navn: str
    grunn: str
    kan_velges: bool


def lag_malvalg(alle: tuple[Malvalg, ...]) -> tuple[Valg, ...]:
    """The one used when nothing is chosen comes first."""
    sprak = Skriftsprak.NYNORSK if get_language() == "nn" else Skriftsprak.BOKMAL
    return tuple(
        Valg(
            verdi=f"{valg.mal.navn}/{valg.mal.versjon}",
            navn=valg.mal.vist_navn(sprak),
            grunn=_reason(valg),
            kan_velges=valg.kan_velges,
        )
        for valg in alle
    )


def _reason(valg: Malvalg) -> str:
    if valg.nasjonal.utfall is Utfall.IKKE_OPPFYLT or valg.i_bruk:
        return valg.nasjonal.begrunn(_)
    tom = valg.mal.bruk.tom
    if tom is None:
        return _("Malen kan brukes fra %(dag)s.") % {"dag": dato_lang(valg.mal.bruk.fom)}
    return _("Malen ble brukt for avtaler som begynte til og med %(dag)s.") % {"dag": dato_lang(tom)}
