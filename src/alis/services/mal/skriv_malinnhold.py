"""Put a template into its row."""

from dataclasses import replace

from alis.domain.dokument import Mal, kanonisk_json, malhash
from alis.records.mal.models import Malversjon


def skriv_malinnhold(rad: Malversjon, mal: Mal) -> None:
    """Change the row in memory; the act saves it. The columns that follow from the content follow."""
    rad.versjon = mal.versjon
    rad.gjelder_fra = mal.bruk.fom
    rad.innhold = kanonisk_json(replace(mal, hash="")).decode()
    rad.sha256 = malhash(mal)
