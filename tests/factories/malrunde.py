"""Agreements that a new version of their template touches."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.signering import Rekkefolge
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.delendring import Delendring, Elementene
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from factories.avtaleforlop import BELOP, NAA, Forlop, lag_ferdig_kladd, lag_forlop, poster
from factories.signering import navngitt, sett_plan

MAL, ELDRE, NY = "alis-avtale-nasjonal", "2023-01", "2023-06"
RUNDEN = {"mal": MAL, "versjon": NY}
UTEN_LAVERE_PRODUKTIVITET = Elementene(
    del_=Avtaledel.BELOP,
    poster=poster(BELOP | {Element.LAVERE_PRODUKTIVITET: 0}, "Slik partene er enige om."),
)
"""Amounts that are within the caps also when the first months as a fastlege have passed."""
RUNDETID = datetime(2025, 7, 20, 10, 0, tzinfo=UTC)


def lag_paa_eldre_mal(
    *, naa: datetime = NAA, endringer: Sequence[Delendring] = (), navngi_signataren: bool = False
) -> Forlop:
    """Signed by both, and made from the template as it was before June 2023."""
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop, naa=naa, endringer=[UTEN_LAVERE_PRODUKTIVITET, *endringer])
    Avtaleversjon.objects.filter(pk=versjon_id).update(mal_versjon=ELDRE)
    if navngi_signataren:
        sett_plan(forlop, versjon_id, Rekkefolge.FRI, [navngitt(forlop.signatar)], naa=naa)
    laas = forlop.versjon(versjon_id).laas
    dokument_hash = send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=naa)
    signer_begge(forlop, versjon_id, dokument_hash, naa=naa)
    return forlop


def signer_begge(forlop: Forlop, versjon_id: UUID, dokument_hash: str, *, naa: datetime) -> None:
    for nummer, aktor in enumerate((forlop.alis, forlop.signatar), start=1):
        signer_avtale(
            aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=naa + timedelta(hours=nummer)
        )
