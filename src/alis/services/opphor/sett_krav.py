"""Work out the claim of an ending and keep it, with its facts and reasons."""

from datetime import datetime

from alis.domain.avtale.tilbakekrav import Tilbakekrav
from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.services.opphor.fakta_som_json import fakta_som_json
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.opphor.vurderinger_som_json import vurderinger_som_json


class ManglerBegrunnelse(Exception):
    """The rule for unspent money is chosen, so who decided and why must be said."""


def sett_krav(
    *,
    aktor: Aktor,
    opphor: Opphor,
    valg: Opphorsvalg,
    regnet: Tilbakekrav,
    nummer: int,
    naa: datetime,
    laas: int = 1,
) -> Tilbakebetalingskrav | None:
    """Return the claim, or None where nothing is to be paid back. `laas` goes on from the claim that it replaces.

    Raises `ManglerBegrunnelse`.
    """
    if valg.fakta.bruk and not (valg.bestemt_av.strip() and valg.begrunnelse.strip()):
        raise ManglerBegrunnelse
    if regnet.belop is not None and not regnet.belop:
        return None
    return Tilbakebetalingskrav.objects.create(
        opphor=opphor,
        nummer=nummer,
        laas=laas,
        status=Kravstatus.UAVKLART if regnet.belop is None else Kravstatus.BEREGNET,
        belop=None if regnet.belop is None else regnet.belop.ore,
        av_engangsbelop=None if regnet.av_engangsbelop is None else regnet.av_engangsbelop.ore,
        av_ubrukt=None if regnet.av_ubrukt is None else regnet.av_ubrukt.ore,
        ubruktregel=valg.fakta.ubruktregel,
        bestemt_av=valg.bestemt_av.strip(),
        begrunnelse=valg.begrunnelse.strip(),
        fakta=fakta_som_json(valg.fakta, kontonummer=valg.kontonummer),
        vurderinger=vurderinger_som_json(regnet.utregning),
        beregnet_at=naa,
        beregnet_av_id=aktor.person_id,
    )
