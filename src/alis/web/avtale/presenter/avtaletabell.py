"""The agreed amounts of a frozen agreement."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.dokument import Avtaleinnhold, Avtaltelement, Punkt
from alis.domain.tilskudd import Mottaker
from alis.domain.verdier import Belop
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import andel, kr


@dataclass(frozen=True, kw_only=True)
class Belopsrad:
    navn: str
    punkt: str
    mottaker: str
    belop: str
    avtalt: str


def lag_belopsrader(innhold: Avtaleinnhold) -> tuple[Belopsrad, ...]:
    return tuple(_rad(innhold, avtalt) for avtalt in innhold.fakta.elementer)


def sum_avtalt(innhold: Avtaleinnhold) -> str:
    belop = (avtalt.belop_per_ar for avtalt in innhold.fakta.elementer)
    return kr(sum((ett for ett in belop if ett is not None), Belop.null()))


def _rad(innhold: Avtaleinnhold, avtalt: Avtaltelement) -> Belopsrad:
    punkt = next(punkt for punkt in innhold.punkter if punkt.element is avtalt.element)
    return Belopsrad(
        navn=str(ELEMENTNAVN[avtalt.element]),
        punkt=punkt.nummer,
        mottaker=_recipient(innhold, punkt),
        belop=kr(avtalt.belop_per_ar),
        avtalt=avtalt.avtalt_tekst,
    )


def _recipient(innhold: Avtaleinnhold, punkt: Punkt) -> str:
    match punkt.element:
        case Element.LAERINGSAKTIVITETER:
            return _("etter bilag")
        case Element.VEILEDNING:
            return _("etter attest fra veilederen")
        case Element.TILRETTELEGGING:
            return _("brukes av kommunen")
    match punkt.mottaker:
        case Mottaker.ALIS:
            return _("til legen")
        case Mottaker.KOMMUNE:
            return _("til kommunen")
        case Mottaker.FORDELT:
            del_ = andel(innhold.fakta.lege.fordeling_alis or Fraction(0))
            return _("%(del)s til legen, resten til kommunen") % {"del": del_}
    return _("til den som har hatt utgiften")
