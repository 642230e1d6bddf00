"""Put content into a draft: the text as it is kept, its hash, and the columns that are asked for."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from alis.domain.regel import Satssett
from alis.records.sats.models import Satsversjon
from alis.services.sats.kontroller_innhold import les_og_krev


def skriv_satsinnhold(rad: Satsversjon, innhold: Mapping[str, Any]) -> Satssett:
    """Does not save. Raises what `les_og_krev` raises."""
    sett = les_og_krev(innhold, rad)
    rad.innhold = json.dumps(innhold, ensure_ascii=False, default=lambda dag: dag.isoformat())
    rad.sha256 = hashlib.sha256(rad.innhold.encode()).hexdigest()
    rad.fom, rad.tom, rad.satsstatus = sett.fom, sett.tom, sett.status.value
    return sett
