"""A version sent for signing waits for those whose turn it is in its signing plan."""

from collections.abc import Iterator
from datetime import date

from alis.domain.frist import Frist
from alis.services.frist.regler.signering import frist_for_alis, frist_for_kommunen, sendte_versjoner
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag, Ventende
from alis.services.oppgaver.regler.felles import lag_oppgave
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde


def signer_for_kommunen(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for versjon in sendte_versjoner(sak):
        if versjon.min_tur:
            for frist in frist_for_kommunen(sak, versjon):
                yield _oppgave(sak, versjon, Oppgaveslag.SIGNER_FOR_KOMMUNEN, frist)


def signer_som_alis(sak: Saksbilde, idag: date) -> Iterator[Oppgave]:
    for versjon in sendte_versjoner(sak):
        if versjon.min_tur:
            for frist in frist_for_alis(sak, versjon):
                yield _oppgave(sak, versjon, Oppgaveslag.SIGNER_SOM_ALIS, frist)


def venter_pa_signatur(sak: Saksbilde) -> Iterator[Ventende]:
    """For the one who sent it: whose turn it is to sign, and since when it has been out."""
    for versjon in sendte_versjoner(sak):
        if versjon.alis_tur:
            yield _ventende(sak, versjon, hvem=sak.lege.navn)
        if versjon.kommunens_tur:
            yield _ventende(sak, versjon, hvem="")


def _oppgave(sak: Saksbilde, versjon: Versjonsbilde, slag: Oppgaveslag, frist: Frist) -> Oppgave:
    return lag_oppgave(sak, slag, frist=frist.dato, versjon=versjon, dag=versjon.gjelder_fra)


def _ventende(sak: Saksbilde, versjon: Versjonsbilde, *, hvem: str) -> Ventende:
    assert versjon.sendt_at and versjon.gjelder_fra  # a database constraint holds it for a sent version
    return Ventende(
        sak_id=sak.sak_id,
        versjon_id=versjon.id,
        navn=sak.lege.navn,
        hvem=hvem,
        siden=versjon.sendt_at,
        gjelder_fra=versjon.gjelder_fra,
    )
