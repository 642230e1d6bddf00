"""What a change of a need would mean, before it is made: what is said of the need, and the open offer that would fall."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.behov import Arena
from alis.domain.plassering.tilbudets_hindre import Hinder, finn_fellende
from alis.domain.plassering.vurder_innmelding import Innmeldingsvurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Behov, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.felles import hent
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.innmeldingsgrunnlag import les_innmeldingsgrunnlag
from alis.services.plassering.les_kandidater import les_kandidat, som_plass


@dataclass(frozen=True, kw_only=True)
class Fallende:
    """The open offer, and in their own order the hindrances that the change would set in its way."""

    tilbud_id: UUID
    avdeling: str
    sted: str
    fom: date
    hindre: Sequence[Hinder]


@dataclass(frozen=True, kw_only=True)
class Endringsbilde:
    """`faller` is None where no offer is open, or where it stands."""

    vurdering: Innmeldingsvurdering
    faller: Fallende | None


def se_over_endring(
    *, aktor: Aktor, behov_id: UUID, onsker: Behovsonsker, naa: datetime | None = None
) -> Endringsbilde:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.MELD_BEHOV)
    dag = lokal_dato(naa or timezone.now())
    behov = hent(behov_for(aktor, dag=dag).select_related("sak"), pk=behov_id)
    return Endringsbilde(
        vurdering=vurder_endring(behov, onsker, dag=dag),
        faller=finn_fallende(aapent_tilbud(behov), onsker),
    )


def vurder_endring(behov: Behov, onsker: Behovsonsker, *, dag: date) -> Innmeldingsvurdering:
    sted = Behovssted(arena=Arena(behov.arena), helseforetak_id=behov.helseforetak_id)
    grunnlag = les_innmeldingsgrunnlag(sak=behov.sak, helseforetak_id=behov.helseforetak_id, dag=dag)
    return grunnlag.vurder(sted, onsker)


def aapent_tilbud(behov: Behov) -> Plasstilbud | None:
    """The offer that she has not answered: there is one at most."""
    tilbud = behov.tilbud.filter(status=Tilbudsstatus.SENDT)
    return tilbud.select_related(
        "behov__sak", "behov__kommune__organisasjon", "plass__avdeling__sykehussted"
    ).first()


def finn_fallende(tilbud: Plasstilbud | None, onsker: Behovsonsker) -> Fallende | None:
    """None where the offer stands with these wishes."""
    if tilbud is None:
        return None
    for_, etter = les_kandidat(tilbud.behov_id), les_kandidat(tilbud.behov_id, onsker=onsker)
    if for_ is None or etter is None:
        return None
    hindre = finn_fellende(for_=for_, etter=etter, plass=som_plass(tilbud.plass, 1))
    if not hindre:
        return None
    return Fallende(
        tilbud_id=tilbud.pk,
        avdeling=tilbud.plass.avdeling.navn,
        sted=tilbud.plass.avdeling.sykehussted.navn,
        fom=tilbud.plass.fom,
        hindre=[hinder for hinder in Hinder if hinder in hindre],
    )
