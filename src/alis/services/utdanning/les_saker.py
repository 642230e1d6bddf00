"""Read cases, with all that hangs on them, in a fixed number of queries however many they are."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from alis.domain.flyt import Atteststatus, Egenkostnadsstatus, Refusjonsstatus
from alis.domain.parter import Driftsform, Malform
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.queries import ventende_skann
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.parter.models import Legesenter, Person
from alis.records.parter.queries import nyeste_klasse
from alis.records.refusjon.models import Refusjonskrav
from alis.records.regnskap.models import Kontosaldo
from alis.records.utbetaling.queries import ventende_kontoer
from alis.records.utdanning.models import (
    AlisSak,
    Delingssamtykke,
    Fravar,
    TidligereArbeidsgiver,
    Veilederforhold,
)
from alis.records.veiledning.models import Veiledningsattest
from alis.services.utdanning.bilder import (
    arbeidsgiverbilde,
    fravarsbilde,
    stillingsbilde,
    veilederbilde,
)
from alis.services.utdanning.forhandlingssporring import les_utsikt, med_forhandling
from alis.services.utdanning.les_delte_saker import les_delte_saker
from alis.services.utdanning.les_institusjonstid import institusjonstider, les_institusjonstid
from alis.services.utdanning.les_krav_og_papir import UAVGJORT, les_krav_og_papir
from alis.services.utdanning.les_versjoner import les_versjoner
from alis.services.utdanning.saksbilde import (
    Deltbilde,
    Kommunebilde,
    Legebilde,
    Personbilde,
    Saksbilde,
    Stedbilde,
    Versjonsbilde,
)

VENTER = (Refusjonsstatus.SENDT, Refusjonsstatus.ATTESTERT, Refusjonsstatus.RETURNERT)
"""A claim from the doctor that someone is to answer or mend."""

KOSTNAD_VENTER = (Egenkostnadsstatus.SENDT, Egenkostnadsstatus.RETURNERT)
"""A cost of the kommune's own that someone is to approve or mend."""

ATTEST_VENTER = (
    Atteststatus.KLADD,
    Atteststatus.TIL_SIGNERING,
    Atteststatus.SIGNERT,
    Atteststatus.ATTESTERT,
)
"""A list of supervision that someone is to sign, attest or approve."""


def les_saker(*, aktor: Aktor | None, saker: QuerySet[AlisSak]) -> tuple[Saksbilde, ...]:
    """Return the cases in the order of the selection, with the agreement versions that the actor may see.

    `None` is the installation itself, which sees them all.
    """
    rader = list(_with_all(med_forhandling(saker), _absences(aktor)).annotate(**institusjonstider(aktor)))
    prefetch_related_objects([sak for sak in rader if sak.har_arbeidsgivere], "tidligere_arbeidsgivere")
    versjoner = les_versjoner(aktor=aktor, saker=rader)
    delte = les_delte_saker([sak for sak in rader if sak.har_delte])
    venter = les_krav_og_papir(
        aktor=aktor,
        med_krav=[sak for sak in rader if sak.har_krav],
        med_papir=[sak for sak in rader if sak.har_papir],
    )
    return tuple(
        replace(
            _case(sak, versjoner.get(sak.pk, ()), delte.get(sak.pk, ())),
            forhandling=les_utsikt(sak, aktor=aktor),
            krav=tuple(venter.krav.get(sak.pk, ())),
            har_refusjon=sak.har_refusjon,
            har_egenkostnad=sak.har_egenkostnad,
            har_utbetaling=sak.har_ubetalt or sak.har_ny_konto,
            har_veiledning=sak.har_veiledning,
            i_institusjon=tuple(les_institusjonstid(sak)),
            papir=tuple(venter.papir.get(sak.pk, ())),
        )
        for sak in rader
    )


def _absences(aktor: Aktor | None) -> QuerySet[Any]:
    """With the service that drives each, for those who may open it."""
    fravar = Fravar.objects.select_related("sykehussted")
    ser = aktor is not None and aktor.har(Rettighet.SE_SYKEHUSPLASS)
    return (
        fravar.annotate(tjenesten=F("tjeneste__pk"), bekreftet=F("tjeneste__bekreftet_at")) if ser else fravar
    )


def _with_all(saker: QuerySet[AlisSak], fravar: QuerySet[Any]) -> QuerySet[Any]:
    delt = Delingssamtykke.objects.filter(til_sak=OuterRef("pk"), trukket_at__isnull=True)
    krav = Tilbakebetalingskrav.objects.filter(opphor__avtale__sak=OuterRef("pk"), status__in=UAVGJORT)
    refusjon = Refusjonskrav.objects.filter(sak=OuterRef("pk"), status__in=VENTER)
    ubetalt = Refusjonskrav.objects.filter(sak=OuterRef("pk"), status=Refusjonsstatus.GODKJENT)
    egne = Egenkostnad.objects.filter(sak=OuterRef("pk"), status__in=KOSTNAD_VENTER)
    ny_konto = ventende_kontoer().filter(sak=OuterRef("pk"))
    veiledning = Veiledningsattest.objects.filter(sak=OuterRef("pk"), status__in=ATTEST_VENTER)
    papir = ventende_skann().filter(versjon__avtale__sak=OuterRef("pk"))
    return (
        saker.annotate(
            sentralitetsklasse=nyeste_klasse("kommune_id"),
            har_delte=Exists(delt),
            har_krav=Exists(krav),
            har_papir=Exists(papir),
            har_regnskap=Exists(Kontosaldo.objects.filter(sak=OuterRef("pk"))),
            har_refusjon=Exists(refusjon),
            har_egenkostnad=Exists(egne),
            har_ubetalt=Exists(ubetalt),
            har_ny_konto=Exists(ny_konto),
            har_veiledning=Exists(veiledning),
            har_arbeidsgivere=Exists(TidligereArbeidsgiver.objects.filter(sak=OuterRef("pk"))),
        )
        .select_related("lege__person", "kommune__organisasjon", "legesenter", "kontaktperson", "endret_av")
        .prefetch_related(
            Prefetch("stillinger", to_attr="leste_stillinger"),
            Prefetch("fravar", fravar, to_attr="lest_fravar"),
            Prefetch(
                "veilederforhold", Veilederforhold.objects.select_related("person"), to_attr="leste_veiledere"
            ),
        )
    )


def _case(sak: Any, versjoner: tuple[Versjonsbilde, ...], delte: tuple[Deltbilde, ...]) -> Saksbilde:
    return Saksbilde(
        sak_id=sak.pk,
        kommune=_kommune(sak),
        sentralitetsklasse=sak.sentralitetsklasse,
        lege=_doctor(sak),
        start_spesialisering=sak.start_spesialisering,
        forventet_slutt=sak.forventet_slutt,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        vikarbyra=sak.vikarbyra,
        driftsform=Driftsform(sak.driftsform),
        fordeling_alis=sak.fordeling_alis,
        legesenter=_place(sak.legesenter),
        kontaktperson=_person(sak.kontaktperson),
        stillinger=tuple(stillingsbilde(rad) for rad in sak.leste_stillinger),
        fravar=tuple(fravarsbilde(rad) for rad in sak.lest_fravar),
        veiledere=tuple(veilederbilde(rad) for rad in sak.leste_veiledere),
        tidligere_arbeidsgivere=tuple(arbeidsgiverbilde(rad) for rad in _employers(sak)),
        versjoner=versjoner,
        delte_saker=delte,
        laas=sak.laas,
        opprettet_at=sak.opprettet_at,
        endret_at=sak.endret_at,
        endret_av=sak.endret_av.navn,
        prosjektkode=sak.prosjektkode,
        har_regnskap=sak.har_regnskap,
    )


def _employers(sak: Any) -> Sequence[TidligereArbeidsgiver]:
    """Few have any, and then they are read already."""
    return sak.tidligere_arbeidsgivere.all() if sak.har_arbeidsgivere else ()


def _kommune(sak: Any) -> Kommunebilde:
    return Kommunebilde(
        kommunenummer=sak.kommune.kommunenummer,
        navn=sak.kommune.navn,
        orgnr=sak.kommune.organisasjon.orgnr,
        malform=Malform(sak.kommune.malform),
    )


def _doctor(sak: AlisSak) -> Legebilde:
    person = sak.lege.person
    return Legebilde(person_id=person.pk, navn=person.navn, hpr_nr=sak.lege.hpr_nr, epost=person.epost)


def _place(legesenter: Legesenter | None) -> Stedbilde | None:
    return Stedbilde(id=legesenter.pk, navn=legesenter.navn) if legesenter else None


def _person(person: Person | None) -> Personbilde | None:
    return Personbilde(person_id=person.pk, navn=person.navn) if person else None
