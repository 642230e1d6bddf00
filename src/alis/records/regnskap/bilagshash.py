"""The hash of a voucher: what was booked, in one line that is the same on both databases."""

import hashlib
import json

from alis.domain.regnskap import Bilag


def bilagshash(bilag: Bilag) -> str:
    """SHA-256 of the voucher's whole content as canonical JSON. Who booked it, and when, is not part of it."""
    return hashlib.sha256(
        json.dumps(_content(bilag), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()


def _content(bilag: Bilag) -> dict[str, object]:
    return {
        "art": bilag.art.value,
        "sak": str(bilag.sak_id),
        "tilskuddsperiode": bilag.tilskuddsperiode,
        "dato": bilag.dato.isoformat(),
        "nokkel": bilag.nokkel,
        "objekt": [bilag.objekt_type, str(bilag.objekt_id or "")],
        "grunnlag": bilag.grunnlag,
        "overforinger": [
            [rad.debet.value, rad.kredit.value, rad.belop.ore, rad.element.value]
            for rad in bilag.overforinger
        ],
    }
