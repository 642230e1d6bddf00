"""Which versions of an agreement an actor may see, and the newest document of one."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.records.avtale.models import Avtale, Avtaleversjon, Dokument, Skann
from alis.records.utdanning.queries import saker_for

_ALT = frozenset(Avtalestatus)
_SENDT = _ALT - {Avtalestatus.KLADD, Avtalestatus.FORKASTET}
_SIGNERT = _SENDT - {Avtalestatus.SENDT}
_INGEN: frozenset[Avtalestatus] = frozenset()

SYNLIGE_STATUSER: Mapping[Avtaleslag, Mapping[Rolle, frozenset[Avtalestatus]]] = {
    # A draft is the kommune's own work. The supervisor gets a copy of what has been signed (002 §3.2).
    Avtaleslag.ALIS_AVTALE: {
        Rolle.ALIS: _SENDT,
        Rolle.KOORDINATOR: _ALT,
        Rolle.SIGNATAR: _SENDT,
        Rolle.ATTESTANT: _SENDT,
        Rolle.REVISOR: _SENDT,
        Rolle.VEILEDER: _SIGNERT,
        Rolle.KONTORRADGIVER: _SENDT,
        Rolle.SAKSBEHANDLER: _SENDT,
        Rolle.ALIS_KONTAKT: _INGEN,
    },
    # What a supervisor is paid is between her and the kommune, and those who control its money.
    Avtaleslag.VEILEDERAVTALE: {
        Rolle.ALIS: _INGEN,
        Rolle.KOORDINATOR: _ALT,
        Rolle.SIGNATAR: _SENDT,
        Rolle.ATTESTANT: _SENDT,
        Rolle.REVISOR: _SENDT,
        Rolle.VEILEDER: _SENDT,
        Rolle.KONTORRADGIVER: _INGEN,
        Rolle.SAKSBEHANDLER: _SIGNERT,
        Rolle.ALIS_KONTAKT: _INGEN,
    },
}


def skjulte_versjoner(aktor: Aktor, sak_id: UUID) -> QuerySet[Avtaleversjon]:
    """The versions in a case of the kinds of agreement that the actor is never to know of, whatever their state."""
    skjult = [slag for slag, statuser in SYNLIGE_STATUSER.items() if not statuser[aktor.rolle]]
    return Avtaleversjon.objects.filter(avtale__sak=sak_id, avtale__slag__in=skjult)


def synlige_versjoner(aktor: Aktor) -> QuerySet[Avtaleversjon]:
    """Narrow the ALIS-avtaler by state only: for use inside a selection of cases that is narrowed already."""
    return Avtaleversjon.objects.filter(_visible(aktor, Avtaleslag.ALIS_AVTALE))


def versjoner_for(
    aktor: Aktor, *, slag: Avtaleslag | None = Avtaleslag.ALIS_AVTALE, dag: date | None = None
) -> QuerySet[Avtaleversjon]:
    """Return the versions of one kind of agreement, or of every kind (`None`), that the actor may see on the day.

    Today when no day is given. Narrowed without joins on rows that may be missing.
    """
    utvalg = {
        Avtaleslag.ALIS_AVTALE: Q(avtale__sak__in=saker_for(aktor, dag=dag)),
        Avtaleslag.VEILEDERAVTALE: _own_or_the_kommunes(aktor, dag),
    }
    valgte = list(Avtaleslag) if slag is None else [slag]
    synlig = Q(pk__in=[])
    for ett in valgte:
        synlig |= _visible(aktor, ett) & utvalg[ett]
    return Avtaleversjon.objects.filter(synlig)


def signert_nummer(avtale: Avtale, nummer: int) -> Avtaleversjon:
    """The signed version of the number; a discarded draft that gave the number back was never signed."""
    return avtale.versjoner.select_related("avtale__sak").get(nummer=nummer, signert_at__isnull=False)


def nyeste_pdf(versjon: Avtaleversjon) -> Dokument | None:
    """The PDF that was made last, with the signatures that had been given by then."""
    return versjon.dokumenter.filter(format=Dokumentformat.PDF).order_by("opprettet_at").last()


def ventende_skann() -> QuerySet[Skann]:
    """Scans of what is being signed now that nobody has registered or set aside.

    What was sent in before the version was sent the last time is of a content that is no more.
    """
    return Skann.objects.filter(
        versjon__status=Avtalestatus.SENDT,
        lastet_opp_at__gte=F("versjon__sendt_at"),
        registrering=None,
        tilsidelegging=None,
    )


def _visible(aktor: Aktor, slag: Avtaleslag) -> Q:
    return Q(avtale__slag=slag, status__in=SYNLIGE_STATUSER[slag][aktor.rolle])


def _own_or_the_kommunes(aktor: Aktor, dag: date | None) -> Q:
    """A supervisor sees her own agreements, also before she has begun and after she has ended."""
    if aktor.rolle is Rolle.VEILEDER:
        return Q(avtale__veileder_id=aktor.person_id, avtale__sak__kommune_id=aktor.kommune)
    return Q(avtale__sak__in=saker_for(aktor, dag=dag))
