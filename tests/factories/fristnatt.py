"""Many kommuner with an application ready, on the night that the deadline runs out."""

from itertools import islice

from stdnum.no import orgnr

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Orgnr
from factories.avtaleforlop import Forlop
from factories.opphor import lag_avtale_i_kraft
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.soknad import Soknadsforlop, lag_grunnlag, lag_klar
from factories.utdanning import lag_alis, lag_sak


def lag_klare(antall: int) -> list[Soknadsforlop]:
    """Each with one doctor, in a kommune of its own whose numbers are nobody's."""
    gyldige = (Orgnr(str(tall)) for tall in range(910_000_000, 920_000_000) if orgnr.is_valid(str(tall)))
    return [_ready(str(1001 + nummer), sitt) for nummer, sitt in enumerate(islice(gyldige, antall))]


def _ready(kommunenummer: str, sitt: Orgnr) -> Soknadsforlop:
    forlop, _ = lag_avtale_i_kraft(_in(kommunenummer))
    return lag_klar(lag_grunnlag(forlop, orgnr=sitt))


def _in(kommunenummer: str) -> Forlop:
    koordinator = lag_koordinator(lag_kommune(kommunenummer, f"Kommune {kommunenummer}"))
    sak = lag_sak(koordinator)
    organisasjon = sak.kommune.organisasjon
    veileder = lag_person("Vera Veileder")
    gi_rolle(veileder, Rolle.VEILEDER, organisasjon)
    return Forlop(
        sak=sak,
        koordinator=koordinator,
        signatar=lag_aktor_i(organisasjon, Rolle.SIGNATAR, lag_person("Sigurd Signatar")),
        alis=lag_alis(sak),
        veileder=Aktor(
            person_id=veileder.pk,
            navn=veileder.navn,
            rolle=Rolle.VEILEDER,
            organisasjon_id=organisasjon.pk,
            organisasjon_navn=organisasjon.navn,
            kommunenummer=sak.kommune_id,
        ),
    )
