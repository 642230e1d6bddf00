"""Book what an approved list cost: the kommune has paid its supervisor, and owes the doctor nothing."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.dokument import les_som
from alis.domain.regnskap.post import Post
from alis.domain.regnskap.refusjon import egen_kostnad
from alis.domain.veiledning.attestinnhold import Attestinnhold
from alis.domain.verdier import Belop
from alis.records.veiledning.models import Veiledningsattest
from alis.services.regnskap.bokfor import bokfor


def bokfor_kostnaden(attest: Veiledningsattest, *, bokfort_av: UUID, naa: datetime) -> None:
    """On the day of the last session. Part of the act, in its transaction. What cost nothing is not booked."""
    if not attest.belop:
        return
    innhold = les_som(Attestinnhold, attest.innhold)
    post = Post(
        sak_id=attest.sak_id,
        tilskuddsperiode=attest.tilskuddsperiode,
        element=Element.VEILEDNING,
        belop=Belop(attest.belop),
        dato=innhold.moter[-1].dag,
        nokkel=f"veiledning:{attest.pk}",
        objekt_type="Veiledningsattest",
        objekt_id=attest.pk,
        grunnlag={
            "hundredeler": attest.hundredeler,
            "timesats": attest.timesats,
            "sha256": attest.sha256,
        },
    )
    bokfor(bilag=egen_kostnad(post), kommunenummer=attest.sak.kommune_id, bokfort_av=bokfort_av, naa=naa)
