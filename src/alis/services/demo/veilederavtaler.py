"""The supervisors' agreements of the demo: one in force, one that waits for the supervisor."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from alis.domain.avtale.veiledervilkar import Lonnsform, Moteform
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import Veilederforhold
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.demo.i_rollen import i_rollen
from alis.services.demo.scene import Kommunescene
from alis.services.veilederavtale.hent_veilederutkast import hent_veilederutkast
from alis.services.veilederavtale.lagre_veilederutkast import lagre_veilederutkast
from alis.services.veilederavtale.opprett_veilederavtale import opprett_veilederavtale
from alis.services.veilederavtale.send_veilederavtale import send_veilederavtale


def sett_veilederavtaler(scene: Kommunescene, *, naa: datetime) -> None:
    """The two doctors who have been longest in the kommune with an agreement in force."""
    eldste, nest_eldste = _supervised(scene, naa)[:2]
    versjon_id, dokument = _send(scene.koordinator, eldste, naa)
    for aktor in (i_rollen(eldste.person_id, Rolle.VEILEDER, scene), scene.signatar):
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument, naa=naa)
    versjon_id, dokument = _send(scene.koordinator, nest_eldste, naa)
    signer_avtale(aktor=scene.signatar, versjon_id=versjon_id, dokument_hash=dokument, naa=naa)


def _supervised(scene: Kommunescene, naa: datetime) -> list[Veilederforhold]:
    return list(
        Veilederforhold.objects.filter(
            sak__kommune__organisasjon=scene.organisasjon_id,
            sak__avtaler__versjoner__status=Avtalestatus.I_KRAFT,
            fom__lte=lokal_dato(naa),
            tom__isnull=True,
        ).order_by("fom", "pk")
    )


def _send(koordinator: Aktor, forhold: Veilederforhold, naa: datetime) -> tuple[UUID, str]:
    """The version and the hash of its content."""
    versjon_id = opprett_veilederavtale(
        aktor=koordinator, sak_id=forhold.sak_id, veileder_id=forhold.person_id, naa=naa
    )
    bilde = hent_veilederutkast(aktor=koordinator, versjon_id=versjon_id, naa=naa)
    utkast = replace(
        bilde.utkast,
        kontaktperson=koordinator.navn,
        gjelder_fra=lokal_dato(naa),
        moteform=Moteform.BEGGE,
        sted="Leinesfjord legesenter",
        lonnsform=Lonnsform.FAKTURA,
    )
    laas = lagre_veilederutkast(
        aktor=koordinator, versjon_id=versjon_id, laas=bilde.laas, utkast=utkast, naa=naa
    )
    return versjon_id, send_veilederavtale(aktor=koordinator, versjon_id=versjon_id, laas=laas, naa=naa)
