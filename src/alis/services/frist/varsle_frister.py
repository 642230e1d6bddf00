"""Give the warnings of all deadlines that are due: the job that makes a deadline tell of itself."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.frist import Frist, Sendt, Trinn, forfalte_trinn
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Sendtvarsel
from alis.services.frist.finn_frister import finn_frister, finn_kommunefrister
from alis.services.frist.fristmottakere import finn_mottakere
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.frist.regler.foretaksavtale import foretaksavtaledager
from alis.services.varsel import varsle

OM_GANGEN = 500
"""How many cases are held in memory at once."""


def varsle_frister(*, naa: datetime | None = None) -> int:
    """Return how many steps were taken. Idempotent, and safe beside another that does the same.

    The nation is looked through first; then each case, and each kommune, with something due is asked again, locked, so that
    nobody is reminded of what was done a moment ago.
    """
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    i_sakene = sum(_warn(sak_id, naa) for sak_id in list(_cases_with_something_due(idag)))
    return i_sakene + sum(_warn_kommune(kommune, naa) for kommune in _kommuner_with_something_due(idag))


def _cases_with_something_due(idag: date) -> Iterator[UUID]:
    saker = list(AlisSak.objects.order_by("pk").values_list("pk", flat=True))
    for begynner in range(0, len(saker), OM_GANGEN):
        forfalte = _due(saker[begynner : begynner + OM_GANGEN], idag)
        yield from dict.fromkeys(frist.sak_id for frist, _ in forfalte if frist.sak_id)


def _kommuner_with_something_due(idag: date) -> list[str]:
    forfalte = _not_taken(_of_kommuner(None, idag), idag)
    return list(dict.fromkeys(frist.kommunenummer for frist, _ in forfalte))


def _of_kommuner(kommuner: Collection[str] | None, idag: date) -> list[Frist]:
    """Those that are about no case: the application, and the agreements with trusts. None is the whole nation."""
    return [*finn_kommunefrister(kommuner=kommuner, idag=idag), *foretaksavtaledager(kommuner=kommuner)]


def _due(saker: Sequence[UUID], idag: date) -> list[tuple[Frist, Trinn]]:
    return _not_taken(finn_frister(Fristutvalg(saker=AlisSak.objects.filter(pk__in=saker), idag=idag)), idag)


def _not_taken(frister: Sequence[Frist], idag: date) -> list[tuple[Frist, Trinn]]:
    """What is due of the deadlines, beside what has been sent."""
    mulige = [frist for frist in frister if forfalte_trinn(frist=frist, idag=idag, sendt=())]
    sendt: dict[str, set[Sendt]] = defaultdict(set)
    rader = Sendtvarsel.objects.filter(nokkel__in=[frist.nokkel for frist in mulige])
    for nokkel, dato, trinn in rader.values_list("nokkel", "dato", "trinn"):
        sendt[nokkel].add(Sendt(dato, trinn))
    return [
        (frist, trinn)
        for frist in mulige
        for trinn in forfalte_trinn(frist=frist, idag=idag, sendt=sendt[frist.nokkel])
    ]


@transaction.atomic
def _warn(sak_id: UUID, naa: datetime) -> int:
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(pk=sak_id).first()
    idag = lokal_dato(naa)
    return sum(_take(frist, trinn, naa) for frist, trinn in _due([sak_id], idag))


@transaction.atomic
def _warn_kommune(kommunenummer: str, naa: datetime) -> int:
    Kommune.objects.select_for_update(of=("self",), no_key=True).filter(pk=kommunenummer).first()
    idag = lokal_dato(naa)
    forfalte = _not_taken(_of_kommuner([kommunenummer], idag), idag)
    return sum(_take(frist, trinn, naa) for frist, trinn in forfalte)


def _take(frist: Frist, trinn: Trinn, naa: datetime) -> bool:
    """Not taken where there is nobody to tell: then it is tried again until there is."""
    mottakere = finn_mottakere(frist=frist, trinn=trinn, dag=lokal_dato(naa))
    if not mottakere:
        return False
    _rad, ny = Sendtvarsel.objects.get_or_create(
        nokkel=frist.nokkel, dato=frist.dato, trinn=trinn.kode, defaults={"sendt_at": naa}
    )
    if ny:
        varsle(
            mal=_template(frist, trinn, lokal_dato(naa)),
            til=mottakere,
            nokkel=f"frist:{frist.nokkel}:{frist.dato}:{trinn.kode}",
            objekt_type=frist.objekt_type,
            objekt_id=frist.objekt_id,
            sak_id=frist.sak_id,
            kommunenummer=frist.kommunenummer,
            innhold={"slag": frist.slag, "dato": frist.dato, "kilde": frist.regnet.kilde},
            naa=naa,
        )
    return ny


def _template(frist: Frist, trinn: Trinn, idag: date) -> Varselmal:
    """A deadline may be past when it comes to be: then nothing is near, and it is to be done at once."""
    if trinn.dager <= 0:
        return Varselmal.FRIST_KOMMER if idag <= frist.dato else Varselmal.FRIST_ALT_UTE
    return Varselmal.FRIST_PASSERT if trinn.til is None else Varselmal.FRIST_FULGT_OPP
