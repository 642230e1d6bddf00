"""Tell those whose turn it is with a list, in the act's own transaction."""

from collections.abc import Iterable
from datetime import datetime

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.veiledning.models import Veiledningsattest
from alis.services.varsel import Mottaker, rolleinnehavere, varsle


def fortell(
    *, aktor: Aktor, attest: Veiledningsattest, mal: Varselmal, til: Iterable[Mottaker], naa: datetime
) -> None:
    """Whoever did it is not told, and nothing of a person goes into the notice."""
    varsle(
        mal=mal,
        til=[mottaker for mottaker in til if mottaker.person_id != aktor.person_id],
        nokkel=f"{mal}:{attest.pk}",
        objekt_type="Veiledningsattest",
        objekt_id=attest.pk,
        sak_id=attest.sak_id,
        kommunenummer=attest.sak.kommune_id,
        naa=naa,
    )


def signererne(attest: Veiledningsattest) -> list[Mottaker]:
    kommunen = attest.sak.kommune.organisasjon_id
    return [
        Mottaker(person_id=attest.lege_id, rolle=Rolle.ALIS, organisasjon_id=kommunen),
        Mottaker(person_id=attest.veileder_id, rolle=Rolle.VEILEDER, organisasjon_id=kommunen),
    ]


def i_kommunen(attest: Veiledningsattest, *roller: Rolle, naa: datetime) -> list[Mottaker]:
    """Never one who signed the list, or attested it: she can't do what is asked."""
    kommunen = attest.sak.kommune.organisasjon_id
    opptatt = {attest.lege_id, attest.veileder_id, attest.attestert_av_id}
    alle = {
        mottaker.person_id: mottaker
        for rolle in roller
        for mottaker in rolleinnehavere(rolle=rolle, organisasjoner=[kommunen], dag=lokal_dato(naa))
    }
    return [mottaker for person, mottaker in alle.items() if person not in opptatt]
