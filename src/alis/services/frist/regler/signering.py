"""A version sent for signing waits for each party whose turn it is, until that party has signed."""

from collections.abc import Iterator
from datetime import date

from alis.domain.avtale.frister import kommunens_signeringsfrist, signeringsfrist
from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Rolle
from alis.records.felles.dato import lokal_dato
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.felles import lag_frist
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde


def signeringsfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    for sak in utvalg.bilder:
        for versjon in sendte_versjoner(sak):
            yield from frist_for_kommunen(sak, versjon)
            yield from frist_for_alis(sak, versjon)


def frist_for_kommunen(sak: Saksbilde, versjon: Versjonsbilde) -> Iterator[Frist]:
    if versjon.kommunens_tur:
        yield _frist(sak, versjon, Fristslag.SIGNER_FOR_KOMMUNEN, Rolle.SIGNATAR)


def frist_for_alis(sak: Saksbilde, versjon: Versjonsbilde) -> Iterator[Frist]:
    if versjon.alis_tur:
        yield _frist(sak, versjon, Fristslag.SIGNER_SOM_ALIS, Rolle.ALIS)


def sendte_versjoner(sak: Saksbilde) -> list[Versjonsbilde]:
    return [versjon for versjon in sak.versjoner if versjon.status is Avtalestatus.SENDT]


def _frist(sak: Saksbilde, versjon: Versjonsbilde, slag: Fristslag, eier: Rolle) -> Frist:
    """Whoever sent the version told both parties of it on that day."""
    assert versjon.sendt_at and versjon.gjelder_fra  # a database constraint holds it for a sent version
    return lag_frist(
        sak,
        slag,
        _last_day(versjon.gjelder_fra, versjon.signeringsfrist),
        objekt=versjon,
        eier=eier,
        person_id=sak.lege.person_id if eier is Rolle.ALIS else None,
        oppsto=lokal_dato(versjon.sendt_at),
        fortalt=True,
    )


def _last_day(gjelder_fra: date, satt: date | None) -> Vurdering[date]:
    if satt is not None and satt < gjelder_fra:
        return kommunens_signeringsfrist(satt=satt)
    return signeringsfrist(gjelder_fra=gjelder_fra)
