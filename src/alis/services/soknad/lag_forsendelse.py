"""The application as it leaves the house: what was sent, or would be, with its receipt."""

from typing import Any

from alis.domain.flyt import Soknadsstatus
from alis.services.soknad.soknadsbilde import Soknadsstand


def lag_forsendelse(*, innhold: dict[str, Any], stand: Soknadsstand | None) -> dict[str, Any]:
    """`utkast` is true until it is sent, and then the number, the time and the sender are empty."""
    sendt = stand.sendt if stand else None
    return {
        "soknad": {
            "utkast": sendt is None,
            "status": (stand.status if stand else Soknadsstatus.KLADD).value,
            "nummer": stand.nummer if stand else "",
            "sendt": sendt.at.isoformat() if sendt else None,
            "sendt_av": sendt.av if sendt else "",
            "innhold_sha256": stand.innhold_hash if stand else "",
        },
        **innhold,
    }
