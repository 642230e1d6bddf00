"""Begin a new version of a template from one that there is."""

import re
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Mal, Malbruk, Ordning
from alis.domain.dokument.malvalg import NASJONAL_MAL
from alis.domain.flyt import Malstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import add_months
from alis.integrations.dokument import UkjentMal, list_maler
from alis.records.felles.dato import lokal_dato
from alis.records.felles.navn import sokeform
from alis.records.mal.models import Malserie, Malversjon
from alis.records.parter.models import Organisasjon
from alis.services.felles import FinnesIkke
from alis.services.mal.finn_mal import finn_mal, kan_lese_mal
from alis.services.mal.skriv_malhendelse import skriv_malhendelse
from alis.services.mal.skriv_malinnhold import skriv_malinnhold


class MalUnderArbeid(Exception):
    """The template has a version that is being written or approved; there is never more than one."""

    def __init__(self, versjon_id: UUID) -> None:
        super().__init__(str(versjon_id))
        self.versjon_id = versjon_id


class KanIkkeByggesPa(Exception):
    """The template is for a scheme that takes no new agreements, or for another kind of agreement than the ALIS-avtale."""


@transaction.atomic
def opprett_mal(*, aktor: Aktor, navn: str, versjon: str, naa: datetime | None = None) -> UUID:
    """Return the id of the new draft, a copy of the template. An office that does not own it gets a series of its own.

    Raises `ManglerRettighet`, `FinnesIkke`, `MalUnderArbeid` and `KanIkkeByggesPa`.
    """
    aktor.krev(Rettighet.SKRIV_MAL)
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    kilde = _readable(aktor, navn, versjon, idag)
    if not kan_bygges_pa(kilde):
        raise KanIkkeByggesPa
    serie = _series(aktor, kilde)
    for under_arbeid in serie.versjoner.filter(status__in=(Malstatus.KLADD, Malstatus.TIL_GODKJENNING)):
        raise MalUnderArbeid(under_arbeid.pk)
    rad = Malversjon(
        serie=serie,
        basert_paa=f"{navn}/{versjon}",
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )
    skriv_malinnhold(rad, _copy(aktor, kilde, serie, idag))
    rad.save()
    skriv_malhendelse(aktor=aktor, rad=rad, handling="opprett_mal", naa=naa, innhold={"fra": rad.basert_paa})
    return rad.pk


def kan_bygges_pa(mal: Mal) -> bool:
    """Whether a new template can be begun from it."""
    return mal.bruk.ordning is Ordning.NASJONAL_ALIS and mal.bruk.slag is Avtaleslag.ALIS_AVTALE


def _readable(aktor: Aktor, navn: str, versjon: str, idag: date) -> Mal:
    """Shipped, or published and hers to see."""
    if not kan_lese_mal(aktor=aktor, navn=navn, versjon=versjon, dag=idag):
        raise FinnesIkke
    try:
        return finn_mal(navn, versjon)
    except UkjentMal:
        raise FinnesIkke from None


def _series(aktor: Aktor, kilde: Mal) -> Malserie:
    """Locked, so that two who begin at once get in line."""
    Organisasjon.objects.select_for_update(no_key=True).get(pk=aktor.organisasjon_id)
    egen = Malserie.objects.filter(navn=kilde.navn, eier_id=aktor.organisasjon_id).first()
    if egen is not None:
        return egen
    navn = NASJONAL_MAL if _continues_the_national(aktor, kilde) else _series_name(aktor.organisasjon_navn)
    return Malserie.objects.create(navn=navn, eier_id=aktor.organisasjon_id)


def _continues_the_national(aktor: Aktor, kilde: Mal) -> bool:
    type_ = Organisasjon.objects.values_list("type", flat=True).get(pk=aktor.organisasjon_id)
    return kilde.navn == NASJONAL_MAL and type_ == Organisasjonstype.DIREKTORAT


def _series_name(eier: str) -> str:
    """«alis-kontor-nord», with a number behind where the office has more than one."""
    stamme = re.sub(r"[^a-z0-9]+", "-", sokeform(eier)).strip("-")[:50]
    brukte = {navn for navn, _ in list_maler()} | set(
        Malserie.objects.filter(navn__startswith=stamme).values_list("navn", flat=True)
    )
    return next(n for n in (stamme, *(f"{stamme}-{i}" for i in range(2, 1000))) if n not in brukte)


def _copy(aktor: Aktor, kilde: Mal, serie: Malserie, idag: date) -> Mal:
    versjon = _version_label(serie, idag)
    return replace(
        kilde,
        navn=serie.navn,
        versjon=versjon,
        bruk=Malbruk(ordning=kilde.bruk.ordning, fom=add_months(idag.replace(day=1), 1)),
        ord={
            sprak: {**fraser, "bunn_midt": _name(aktor, kilde, serie, versjon, fraser["bunn_midt"])}
            for sprak, fraser in kilde.ord.items()
        },
        hash="",
    )


def _name(aktor: Aktor, kilde: Mal, serie: Malserie, versjon: str, gammelt: str) -> str:
    """A proposal: the old name with the new version in it, or the office's own name."""
    if kilde.navn == serie.navn and kilde.versjon in gammelt:
        return gammelt.replace(kilde.versjon, versjon)
    return f"{aktor.organisasjon_navn}, {versjon}"


def _version_label(serie: Malserie, idag: date) -> str:
    """Year and month, with a number behind where the month has more than one."""
    brukte = {versjon for navn, versjon in list_maler() if navn == serie.navn} | set(
        serie.versjoner.values_list("versjon", flat=True)
    )
    stamme = f"{idag:%Y-%m}"
    return next(v for v in (stamme, *(f"{stamme}-{i}" for i in range(2, 1000))) if v not in brukte)
