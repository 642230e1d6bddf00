"""The whole text of an agreement between a kommune and a trust, from its draft or as it was frozen."""

import json
from datetime import datetime

from alis.domain.dokument import Skriftsprak, les_som
from alis.domain.dokument.foretaksinnhold import Avtaleorganisasjon, Foretaksinnhold, lag_foretaksinnhold
from alis.domain.parter import Malform
from alis.domain.plassering.foretaksavtale import HAR_GJELDT
from alis.integrations.dokument import hent_foretaksmal
from alis.records.plassering.models import Foretaksavtale


def frys_foretaksinnhold(avtale: Foretaksavtale, *, naa: datetime) -> Foretaksinnhold:
    """In the kommune's written form, with the text that ships now."""
    kommune, foretak = avtale.kommune, avtale.helseforetak
    return lag_foretaksinnhold(
        mal=hent_foretaksmal(Skriftsprak.for_malform(Malform(kommune.malform))),
        referanse=avtale.referanse,
        nummer=avtale.nummer,
        erstatter=_replaces(avtale),
        kommune=Avtaleorganisasjon(
            navn=kommune.organisasjon.navn, orgnr=kommune.organisasjon.orgnr, nummer=kommune.pk
        ),
        foretak=Avtaleorganisasjon(navn=foretak.navn, orgnr=foretak.orgnr),
        overordnet=avtale.overordnet,
        annet=avtale.annet,
        laget_at=naa,
    )


def les_foretaksinnhold(avtale: Foretaksavtale, *, naa: datetime) -> Foretaksinnhold:
    """What was frozen; while nothing is, what would be now."""
    if not avtale.dokument_hash:
        return frys_foretaksinnhold(avtale, naa=naa)
    return les_som(Foretaksinnhold, json.dumps(avtale.innhold))


def _replaces(avtale: Foretaksavtale) -> int | None:
    """The number of the version before it that has held, where there is one."""
    eldre = Foretaksavtale.objects.filter(
        kommune=avtale.kommune_id,
        helseforetak=avtale.helseforetak_id,
        nummer__lt=avtale.nummer,
        status__in=[str(status) for status in HAR_GJELDT],
    )
    return eldre.order_by("-nummer").values_list("nummer", flat=True).first()
