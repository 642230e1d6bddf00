"""Begin a version of the agreement: the first, or one that will replace the last."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Mal
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtale, Avtaleelement, Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.avtale.forste_dag import forste_dag
from alis.services.avtale.kopier_budsjett import kopier_budsjett
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.utkastfelter import Utkastfelter, les_felter, skriv_felter
from alis.services.felles import hent
from alis.services.mal.finn_mal import standardmal
from alis.services.mal.list_malvalg import list_malvalg

UNDER_ARBEID = (Avtalestatus.KLADD, Avtalestatus.SENDT)


class AvtaleUnderArbeid(Exception):
    """The case has a version that is being written or signed; there is never more than one."""

    def __init__(self, versjon_id: UUID) -> None:
        super().__init__(str(versjon_id))
        self.versjon_id = versjon_id


class MalenPasserIkke(Exception):
    """The template is not among those that the agreement may be made from."""


@transaction.atomic
def opprett_avtale(
    *, aktor: Aktor, sak_id: UUID, mal: tuple[str, str] | None = None, naa: datetime | None = None
) -> UUID:
    """Return the id of the new draft, filled in from the case and from the last version.

    `mal` is the name and version of the template; without it the last version's is used in its newest form, or the
    national one in force.
    Raises `ManglerRettighet`, `FinnesIkke`, `AvtaleUnderArbeid` and `MalenPasserIkke`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    sak = hent(saker_for(aktor, dag=lokal_dato(naa)), for_endring=True, pk=sak_id)
    return begynn_versjon(aktor=aktor, sak=sak, mal=mal, naa=naa).pk


def begynn_versjon(
    *, aktor: Aktor, sak: AlisSak, naa: datetime, mal: tuple[str, str] | None = None
) -> Avtaleversjon:
    """For an act that has found the case, locked it, and checked its own right.

    Raises `AvtaleUnderArbeid` and `MalenPasserIkke`.
    """
    avtale, _ = Avtale.objects.get_or_create(sak=sak, slag=Avtaleslag.ALIS_AVTALE)
    tidligere = list(avtale.versjoner.exclude(status=Avtalestatus.FORKASTET).order_by("nummer"))
    for versjon in tidligere:
        if versjon.status in UNDER_ARBEID:
            raise AvtaleUnderArbeid(versjon.pk)
    forrige = tidligere[-1] if tidligere else None
    gjelder_fra = forste_dag(sak, forrige, lokal_dato(naa))
    valgt = _template(aktor, mal, forrige, gjelder_fra, lokal_dato(naa))
    versjon = _new_draft(aktor, avtale, sak, forrige, gjelder_fra, valgt, naa)
    if forrige is not None:
        _copy_elements(forrige, versjon)
        kopier_budsjett(fra=forrige, til=versjon)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="opprett_avtale",
        naa=naa,
        innhold={"mal": f"{valgt.navn}/{valgt.versjon}", "mal_hash": valgt.hash},
    )
    return versjon


def _template(
    aktor: Aktor,
    onsket: tuple[str, str] | None,
    forrige: Avtaleversjon | None,
    gjelder_fra: date,
    idag: date,
) -> Mal:
    """What was asked for; else the newest of the template that the last version was made from, while it still fits."""
    if onsket is None:
        return standardmal(gjelder_fra, forrige.mal if forrige else "")
    for valg in list_malvalg(aktor=aktor, gjelder_fra=gjelder_fra, idag=idag):
        if valg.kan_velges and (valg.mal.navn, valg.mal.versjon) == onsket:
            return valg.mal
    raise MalenPasserIkke


def _new_draft(
    aktor: Aktor,
    avtale: Avtale,
    sak: AlisSak,
    forrige: Avtaleversjon | None,
    gjelder_fra: date,
    mal: Mal,
    naa: datetime,
) -> Avtaleversjon:
    return Avtaleversjon.objects.create(
        avtale=avtale,
        nummer=forrige.nummer + 1 if forrige else 1,
        mal=mal.navn,
        mal_versjon=mal.versjon,
        gjelder_fra=gjelder_fra,
        driftsform=sak.driftsform,
        fordeling_alis=sak.fordeling_alis,
        innhold=skriv_felter(_prefilled(sak, forrige)),
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )


def _prefilled(sak: AlisSak, forrige: Avtaleversjon | None) -> Utkastfelter:
    """What the case says; what it does not say is taken from the last version."""
    gammel = les_felter(forrige.innhold) if forrige else Utkastfelter()
    veileder = sak.veilederforhold.select_related("person").order_by("-fom").first()
    return Utkastfelter(
        kontaktperson=sak.kontaktperson.navn if sak.kontaktperson else gammel.kontaktperson,
        arbeidssted=sak.legesenter.navn if sak.legesenter else gammel.arbeidssted,
        start_spesialisering=sak.start_spesialisering or gammel.start_spesialisering,
        forventet_slutt=sak.forventet_slutt or gammel.forventet_slutt,
        veileder_id=veileder.person_id if veileder else gammel.veileder_id,
        veileder=veileder.person.navn if veileder else gammel.veileder,
        egne_punkter=gammel.egne_punkter,
    )


def _copy_elements(fra: Avtaleversjon, til: Avtaleversjon) -> None:
    Avtaleelement.objects.bulk_create(
        Avtaleelement(
            versjon=til,
            element=rad.element,
            avtalt_tekst=rad.avtalt_tekst,
            belop_per_ar=rad.belop_per_ar,
        )
        for rad in fra.elementer.all()
    )
