"""A sent version becomes a draft again."""

from datetime import datetime
from typing import Any

from alis.domain.flyt import Avtalehandling
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.bytt_status import bytt_status
from alis.services.avtale.utkastfelter import uten_frosset


def til_kladd(
    *, aktor: Aktor, versjon: Avtaleversjon, handling: Avtalehandling, naa: datetime
) -> list[dict[str, Any]]:
    """Every signature falls; return what they were, for the journal. The documents made are kept.

    Raises `UlovligOvergang` unless the version waits for signatures.
    """
    bytt_status(aktor=aktor, versjon=versjon, handling=handling, naa=naa)
    falt = [
        {"part": rad.part, "person_id": rad.person_id, "signert_at": rad.signert_at, "maate": rad.maate}
        for rad in versjon.signaturer.order_by("krav__nummer")
    ]
    versjon.signaturer.all().delete()
    versjon.sendt_at = versjon.sendt_av = None
    versjon.save()
    # The database lets go of the content of a draft only, so the frozen copy goes in a second write.
    versjon.innhold = uten_frosset(versjon.innhold)
    versjon.mal_hash = ""
    versjon.save(update_fields=["innhold", "mal_hash"])
    return falt
