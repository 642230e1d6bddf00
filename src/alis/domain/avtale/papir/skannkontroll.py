"""What was found on the scanned pages, held against the exact content that was sent for signing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from alis.domain.avtale.papir.sidekode import Sidekode


@dataclass(frozen=True, kw_only=True)
class Skannfunn:
    """`fremmede` are the codes of other contents, `mangler` the pages of this one that no code was read for.

    `uten_kode` is how many scanned sheets had no code that could be read: blank backs, and pages badly scanned.
    """

    antall_sider: int | None
    leste: tuple[int, ...]
    mangler: tuple[int, ...]
    uten_kode: int
    fremmede: tuple[Sidekode, ...]


def finn_i_skannet(ark: Sequence[Collection[Sidekode]], *, dokument_hash: str) -> Skannfunn:
    """`ark` holds the codes that were read on each sheet. `antall_sider` is None where no page of this content was."""
    koder = {kode for koder in ark for kode in koder}
    egne = {kode for kode in koder if kode.gjelder(dokument_hash)}
    sider = max((kode.sider for kode in egne), default=None)
    leste = {kode.side for kode in egne}
    return Skannfunn(
        antall_sider=sider,
        leste=tuple(sorted(leste)),
        mangler=tuple(side for side in range(1, (sider or 0) + 1) if side not in leste),
        uten_kode=sum(1 for koder in ark if not koder),
        fremmede=tuple(sorted(koder - egne)),
    )
