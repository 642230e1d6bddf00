"""Put the acts of one case in line."""

from uuid import UUID

from alis.records.utdanning.models import AlisSak


def laas_saken(versjon_id: UUID) -> None:
    """Lock the case that the version belongs to until the transaction ends; nothing where there is no such version.

    Every act takes its locks in the same order: the case, then the version, then the head of the journal. Signing one
    version also replaces another and changes the supervision, so without it two acts could wait for each other.
    Notices come after the journal's line, since two cases may have the same receiver. No lock is a full one
    (`no_key`): the others' rows may go on pointing at what is locked.
    """
    AlisSak.objects.select_for_update(of=("self",), no_key=True).filter(avtaler__versjoner=versjon_id).first()
