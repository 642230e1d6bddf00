"""Read what one case is worked out by and no more, for a page that asks of one claim or one cost. Three questions."""

from itertools import groupby
from typing import Any

from django.db.models import F

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform
from alis.records.avtale.models import Avtaleversjon
from alis.records.parter.queries import nyeste_klasse
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.bilder import fravarsbilde, stillingsbilde
from alis.services.utdanning.saksbilde import Sakskjerne, Versjonskjerne
from alis.services.utdanning.saksstand import SIGNERTE

VERSJON = (
    "id",
    "avtale_id",
    "nummer",
    "status",
    "driftsform",
    "fordeling_alis",
    "gjelder_fra",
    "gjelder_til",
    "signert_at",
)


def les_sakskjerne(sak: AlisSak) -> Sakskjerne | None:
    """None where no agreement is signed: then nothing is worked out. Whoever asks may see the case."""
    rader = list(_signed(sak))
    if not rader:
        return None
    return Sakskjerne(
        sak_id=sak.pk,
        sentralitetsklasse=rader[0]["klasse"],
        start_spesialisering=sak.start_spesialisering,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        vikarbyra=sak.vikarbyra,
        driftsform=Driftsform(sak.driftsform),
        fordeling_alis=sak.fordeling_alis,
        stillinger=tuple(stillingsbilde(rad) for rad in sak.stillinger.all()),
        fravar=tuple(fravarsbilde(rad) for rad in sak.fravar.select_related("sykehussted")),
        versjoner=tuple(_version(list(gruppe)) for _id, gruppe in groupby(rader, key=lambda rad: rad["id"])),
    )


def _signed(sak: AlisSak) -> Any:
    """A row for each element of each signed version of the ALIS-avtale; one for a version without any."""
    return (
        Avtaleversjon.objects.filter(
            avtale__sak=sak.pk, avtale__slag=Avtaleslag.ALIS_AVTALE, status__in=SIGNERTE
        )
        .order_by("avtale_id", "nummer")
        .values(
            *VERSJON,
            klasse=nyeste_klasse("avtale__sak__kommune_id"),
            element=F("elementer__element"),
            tekst=F("elementer__avtalt_tekst"),
            belop=F("elementer__belop_per_ar"),
        )
    )


def _version(rader: list[dict[str, Any]]) -> Versjonskjerne:
    felter = {navn: rader[0][navn] for navn in VERSJON}
    elementer = [rad for rad in rader if rad["element"] is not None]
    return Versjonskjerne(
        **felter | {"status": Avtalestatus(felter["status"]), "driftsform": Driftsform(felter["driftsform"])},
        avtalt=frozenset(Element(rad["element"]) for rad in elementer if rad["tekst"] or rad["belop"]),
        belop={Element(rad["element"]): rad["belop"] for rad in elementer if rad["belop"] is not None},
    )
