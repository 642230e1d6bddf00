"""A stored template as the law library knows it."""

from dataclasses import replace

from alis.domain.dokument import Mal, MalErEndret, les_mal, malhash
from alis.records.mal.models import Malversjon


def les_malversjon(rad: Malversjon) -> Mal:
    """With its hash, worked out again from what is stored. Raises `MalErEndret` where the two do not agree."""
    mal = les_mal(rad.innhold)
    if malhash(mal) != rad.sha256:
        raise MalErEndret(f"{mal.navn}/{mal.versjon}")
    return replace(mal, hash=rad.sha256)
