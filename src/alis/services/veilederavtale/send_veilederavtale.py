"""Freeze a veilederavtale and send it to kommune and supervisor for signing."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.veilederkontroll import Mangel
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.fullfor_sending import fullfor_sending
from alis.services.avtale.list_vurderinger import vurdering_som_json
from alis.services.avtale.plan_for_versjon import fest_plan
from alis.services.veilederavtale.aapne_veilederutkast import aapne_veilederutkast
from alis.services.veilederavtale.frys_veilederinnhold import frys_veilederinnhold
from alis.services.veilederavtale.les_veilederutkast import les_veilederutkast


class VeilederavtalenHarMangler(Exception):
    """Something must be mended first. Carries what, by field."""

    def __init__(self, mangler: Mapping[str, Mangel]) -> None:
        super().__init__(", ".join(mangler))
        self.mangler = mangler


@transaction.atomic
def send_veilederavtale(*, aktor: Aktor, versjon_id: UUID, laas: int, naa: datetime | None = None) -> str:
    """Return the hash of the frozen content, which the parties will sign. The PDF is made and kept.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd`, `VeilederavtalenHarMangler` and
    `SigneringsplanHarFeil`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_veilederutkast(aktor=aktor, versjon_id=versjon_id, naa=naa, laas=laas)
    bilde = les_veilederutkast(aktor=aktor, versjon=versjon, dag=lokal_dato(naa))
    if not bilde.kan_sendes:
        raise VeilederavtalenHarMangler(bilde.mangler)
    plan = fest_plan(versjon=versjon, dag=lokal_dato(naa))
    innhold = frys_veilederinnhold(versjon=versjon, bilde=bilde, naa=naa)
    versjon.innhold = {}  # the draft has become the frozen content
    versjon.gjelder_til = bilde.utkast.varer_til
    return fullfor_sending(
        aktor=aktor,
        versjon=versjon,
        innhold=innhold,
        plan=plan,
        vurderinger=[vurdering_som_json(v) for v in bilde.vurderinger],
        handling="send_veilederavtale",
        naa=naa,
    )
