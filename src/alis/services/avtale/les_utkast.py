"""A version as the law library knows it: the draft's own fields beside the facts of the case."""

from datetime import date
from fractions import Fraction
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost, Avtaleutkast
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Andel, Belop
from alis.records.avtale.models import Avtaleelement, Avtaleversjon
from alis.services.avtale.utkastfelter import les_felter
from alis.services.utdanning.lovfakta import stilling_fra
from alis.services.utdanning.saksbilde import Saksbilde

GJELDER = frozenset({Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT})
KAN_VAERE_SLUTT = GJELDER | {Avtalestatus.AVSLUTTET}


def les_utkast(*, versjon: Avtaleversjon, sak: Saksbilde) -> Avtaleutkast:
    felter = les_felter(versjon.innhold)
    return Avtaleutkast(
        kontaktperson=felter.kontaktperson,
        arbeidssted=felter.arbeidssted,
        start_spesialisering=felter.start_spesialisering,
        forventet_slutt=felter.forventet_slutt,
        gjelder_fra=versjon.gjelder_fra,
        forrige_gjelder_fra=_first_day_of_the_one_before(versjon, sak),
        forrige_slutt=_last_day_of_the_one_before(versjon, sak),
        driftsform=Driftsform(versjon.driftsform),
        fordeling_alis=None if versjon.fordeling_alis is None else Andel(Fraction(versjon.fordeling_alis)),
        stillinger=_positions(sak, versjon.gjelder_fra),
        veileder=felter.veileder,
        sentralitetsklasse=sak.sentralitetsklasse,
        poster=tuple(_post(rad) for rad in versjon.elementer.all()),
    )


def les_poster(versjon_id: UUID) -> tuple[Avtalepost, ...]:
    """What a version says under each element. One query."""
    return tuple(_post(rad) for rad in Avtaleelement.objects.filter(versjon=versjon_id))


def _first_day_of_the_one_before(versjon: Avtaleversjon, sak: Saksbilde) -> date | None:
    return max(
        (
            annen.gjelder_fra
            for annen in sak.versjoner
            if annen.avtale_id == versjon.avtale_id and annen.status in GJELDER and annen.gjelder_fra
        ),
        default=None,
    )


def _last_day_of_the_one_before(versjon: Avtaleversjon, sak: Saksbilde) -> date | None:
    """Where it was ended; a version that was replaced has a last day only because another took over."""
    return max(
        (
            annen.gjelder_til
            for annen in sak.versjoner
            if annen.avtale_id == versjon.avtale_id and annen.status in KAN_VAERE_SLUTT and annen.gjelder_til
        ),
        default=None,
    )


def _positions(sak: Saksbilde, fra: date | None) -> tuple[Stilling, ...]:
    return tuple(
        stilling_fra(bilde)
        for bilde in sak.stillinger
        if fra is None or bilde.tom is None or bilde.tom >= fra
    )


def _post(rad: Avtaleelement) -> Avtalepost:
    return Avtalepost(
        element=Element(rad.element),
        avtalt=rad.avtalt_tekst,
        belop_per_ar=None if rad.belop_per_ar is None else Belop(rad.belop_per_ar),
    )
