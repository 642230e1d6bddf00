"""Put those who write in the journal in line, and those who must come in the same line."""

from alis.records.journal.kjede import FORSTE_HASH
from alis.records.journal.models import Journalhode


def laas_hodet() -> Journalhode:
    """Return the head of the journal, locked until the transaction ends. On SQLite it holds the write lock already."""
    hode = Journalhode.objects.select_for_update(no_key=True).filter(id=1).first()
    if hode is not None:
        return hode
    Journalhode.objects.bulk_create([Journalhode(id=1, antall=0, hash=FORSTE_HASH)], ignore_conflicts=True)
    return Journalhode.objects.select_for_update(no_key=True).get(id=1)
