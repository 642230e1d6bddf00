"""Random changes to the journal's own rows, by someone who owns the database and has taken the triggers away."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from django.db import transaction
from django.db.models import F

from alis.records.journal.kjede import FORSTE_HASH, linjehash
from alis.records.journal.models import Journalhode, Journallinje
from alis.services.journal import skriv_linje

Journalmutasjon = Callable[[Random], None]
START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)
TEKSTKOLONNER = ("navn", "rolle", "organisasjon", "handling", "objekt_type", "objekt_id", "kommunenummer")


def skriv_journal(antall: int) -> None:
    """A whole journal of so many lines."""
    with transaction.atomic():
        for nummer in range(antall):
            skriv_linje(
                aktor=None,
                handling="signer_avtale",
                objekt_type="Avtaleversjon",
                objekt_id=UUID(int=nummer),
                kommunenummer="1848",
                innhold={"versjon": nummer, "hash": f"{nummer:064x}"},
                naa=START + timedelta(minutes=nummer),
            )


def endre_tekst(terning: Random) -> None:
    """One letter more in one column."""
    linje = _any(terning)
    kolonne = terning.choice(TEKSTKOLONNER)
    verdi = getattr(linje, kolonne)
    _update(linje, **{kolonne: f"{verdi[:-1]}x" if kolonne == "kommunenummer" else f"{verdi}x"})


def endre_tid(terning: Random) -> None:
    linje = _any(terning)
    _update(linje, tidspunkt=linje.tidspunkt + timedelta(microseconds=terning.randrange(1, 10**9)))


def endre_innhold(terning: Random) -> None:
    linje = _any(terning)
    _update(linje, innhold=linje.innhold | {"versjon": linje.innhold["versjon"] + terning.randrange(1, 99)})


def sett_person(terning: Random) -> None:
    kolonne = terning.choice(("person_id", "organisasjon_id", "sak_id"))
    _update(_any(terning), **{kolonne: UUID(int=terning.getrandbits(128))})


def endre_hash(terning: Random) -> None:
    linje = _any(terning)
    kolonne = terning.choice(("hash", "forrige_hash"))
    sted, gammel = terning.randrange(64), getattr(linje, kolonne)
    ny = terning.choice(sorted(set("0123456789abcdef") - {gammel[sted]}))
    _update(linje, **{kolonne: gammel[:sted] + ny + gammel[sted + 1 :]})


def fjern_linje(terning: Random) -> None:
    Journallinje.objects.filter(pk=_any(terning).pk).delete()


def fjern_slutten(terning: Random) -> None:
    """The last lines, with the head put right after it."""
    siste = terning.randrange(1, Journallinje.objects.count())
    Journallinje.objects.filter(sekvens__gt=siste).delete()
    _set_head()


def legg_til_linje(terning: Random) -> None:
    """A line that is chained rightly, with the head left as it was."""
    siste = Journallinje.objects.latest("sekvens")
    ny = Journallinje(
        **{felt.attname: getattr(siste, felt.attname) for felt in Journallinje._meta.fields}
        | {"sekvens": siste.sekvens + 1, "forrige_hash": siste.hash, "objekt_id": str(terning.random())}
    )
    ny.hash = linjehash(ny)
    ny.save(force_insert=True)


def bytt_to_linjer(terning: Random) -> None:
    """Two lines trade places."""
    en, to = terning.sample(range(1, Journallinje.objects.count() + 1), 2)
    for fra, til in ((en, 0), (to, en), (0, to)):
        Journallinje.objects.filter(sekvens=fra or 10**9).update(sekvens=til or 10**9)


def flytt_linjer(terning: Random) -> None:
    """Every line from one on gets a higher number."""
    fra = terning.randrange(1, Journallinje.objects.count() + 1)
    Journallinje.objects.filter(sekvens__gte=fra).update(sekvens=F("sekvens") + 10**6)


def endre_hode(terning: Random) -> None:
    Journalhode.objects.update(antall=F("antall") + terning.choice((-2, -1, 1, 2)))


def skriv_om_resten(terning: Random) -> None:
    """One line is changed and every line after it chained anew, the head too: the best that an intruder can do."""
    linje = _any(terning)
    _update(linje, handling=f"{linje.handling}x")
    forrige = FORSTE_HASH
    for rad in Journallinje.objects.order_by("sekvens"):
        rad.forrige_hash = forrige
        rad.hash = forrige = linjehash(rad)
        _update(rad, forrige_hash=rad.forrige_hash, hash=rad.hash)
    _set_head()


JOURNALMUTASJONER: tuple[Journalmutasjon, ...] = (
    endre_tekst,
    endre_tid,
    endre_innhold,
    sett_person,
    endre_hash,
    fjern_linje,
    fjern_slutten,
    legg_til_linje,
    bytt_to_linjer,
    flytt_linjer,
    endre_hode,
    skriv_om_resten,
)


def _any(terning: Random) -> Journallinje:
    return Journallinje.objects.get(sekvens=terning.randrange(1, Journallinje.objects.count() + 1))


def _update(linje: Journallinje, **verdier: object) -> None:
    Journallinje.objects.filter(pk=linje.pk).update(**verdier)


def _set_head() -> None:
    siste = Journallinje.objects.latest("sekvens")
    Journalhode.objects.update(antall=siste.sekvens, hash=siste.hash)
