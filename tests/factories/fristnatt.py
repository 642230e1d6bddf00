"""Many kommuner with an application ready, on the night that the deadline runs out."""

from itertools import islice

from stdnum.no import orgnr

from alis.domain.verdier import Orgnr
from factories.avtaleforlop import Forlop, lag_forlop
from factories.opphor import lag_avtale_i_kraft
from factories.parter import lag_kommune, lag_koordinator
from factories.soknad import Soknadsforlop, lag_grunnlag, lag_klar


def lag_klare(antall: int) -> list[Soknadsforlop]:
    """Each with one doctor, in a kommune of its own whose numbers are nobody's."""
    gyldige = (Orgnr(str(tall)) for tall in range(910_000_000, 920_000_000) if orgnr.is_valid(str(tall)))
    return [_ready(str(1001 + nummer), sitt) for nummer, sitt in enumerate(islice(gyldige, antall))]


def _ready(kommunenummer: str, sitt: Orgnr) -> Soknadsforlop:
    forlop, _ = lag_avtale_i_kraft(_in(kommunenummer))
    return lag_klar(lag_grunnlag(forlop, orgnr=sitt))


def _in(kommunenummer: str) -> Forlop:
    return lag_forlop(lag_koordinator(lag_kommune(kommunenummer, f"Kommune {kommunenummer}")))
