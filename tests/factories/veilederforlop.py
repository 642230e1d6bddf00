"""A veilederavtale walked through the services to the state that a test begins with."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from alis.domain.avtale.veilederkontroll import Veilederutkast
from alis.domain.avtale.veiledervilkar import Lonnsform, Moteform
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.lagre_veilederutkast import lagre_veilederutkast
from alis.services.veilederavtale.opprett_veilederavtale import opprett_veilederavtale
from alis.services.veilederavtale.send_veilederavtale import send_veilederavtale
from factories.avtaleforlop import NAA, Forlop

FERDIG = {
    "kontaktperson": "Kari Kontakt",
    "gjelder_fra": date(2025, 7, 1),
    "moteform": Moteform.BEGGE,
    "sted": "Leinesfjord legesenter",
    "lonnsform": Lonnsform.FAKTURA,
}


def lag_veilederkladd(forlop: Forlop, *, naa: datetime = NAA) -> UUID:
    return opprett_veilederavtale(
        aktor=forlop.koordinator, sak_id=forlop.sak.pk, veileder_id=forlop.veileder.person_id, naa=naa
    )


def fyll_ut(forlop: Forlop, versjon_id: UUID, *, naa: datetime = NAA, **felter: Any) -> Veilederutkast:
    bilde = hent_veilederutkast(aktor=forlop.koordinator, versjon_id=versjon_id, naa=naa)
    utkast = replace(bilde.utkast, **{**FERDIG, **felter})
    lagre_veilederutkast(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=bilde.laas, utkast=utkast, naa=naa
    )
    return utkast


def lag_sendt_veilederavtale(forlop: Forlop, *, naa: datetime = NAA, **felter: Any) -> tuple[UUID, str]:
    """The version and the hash of its content."""
    versjon_id = lag_veilederkladd(forlop, naa=naa)
    fyll_ut(forlop, versjon_id, naa=naa, **felter)
    laas = forlop.versjon(versjon_id).laas
    return versjon_id, send_veilederavtale(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=naa
    )


def lag_signert_veilederavtale(forlop: Forlop, *, naa: datetime = NAA, **felter: Any) -> UUID:
    """Signed by both, the supervisor first."""
    versjon_id, dokument_hash = lag_sendt_veilederavtale(forlop, naa=naa, **felter)
    for nummer, aktor in enumerate((forlop.veileder, forlop.signatar), start=1):
        signer_avtale(
            aktor=aktor,
            versjon_id=versjon_id,
            dokument_hash=dokument_hash,
            naa=naa + timedelta(hours=nummer),
        )
    return versjon_id
