"""Read scanned files, and hold what is on them against the version that was sent for signing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from alis.domain.avtale.papir import Sidekode, Skannfunn, finn_i_skannet, les_sidekode, skannet_er_helt
from alis.domain.dokument import innholdshash
from alis.domain.regel import Utfall
from alis.integrations.skann import Filtype, Hindring, finn_filtype, les_skannfil
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.utkastfelter import AVTALE


@dataclass(frozen=True, kw_only=True)
class Sendtfil:
    filnavn: str
    innhold: bytes


class FilerKanIkkeLeses(Exception):
    """Carries the name of each file that is not taken in, and why."""

    def __init__(self, filer: tuple[tuple[str, Hindring], ...]) -> None:
        super().__init__(", ".join(f"{navn}: {hindring}" for navn, hindring in filer))
        self.filer = filer


class FeilPapir(Exception):
    """The scan does not show every page of the exact version.

    `andre_versjoner` are the numbers of the versions of the same agreement that it shows instead.
    """

    def __init__(self, funn: Skannfunn, andre_versjoner: tuple[int, ...]) -> None:
        super().__init__(repr(funn))
        self.funn = funn
        self.andre_versjoner = andre_versjoner


Ark = tuple[frozenset[Sidekode], ...]


def les_filene(filer: Sequence[Sendtfil]) -> tuple[tuple[tuple[Sendtfil, Filtype], ...], Ark]:
    """The files with their types, and our codes on each sheet. Raises `FilerKanIkkeLeses` and `Opptatt`."""
    lesninger = [les_skannfil(fil.innhold, laasfil=settings.KONTROLL_LAAS) for fil in filer]
    stanset = tuple(
        (fil.filnavn, lest.hindring)
        for fil, lest in zip(filer, lesninger, strict=True)
        if lest.hindring is not None
    )
    if stanset:
        raise FilerKanIkkeLeses(stanset)
    ark = tuple(frozenset(filter(None, map(les_sidekode, koder))) for lest in lesninger for koder in lest.ark)
    return tuple((fil, finn_filtype(fil.innhold)) for fil in filer), ark


def krev_riktig_papir(*, versjon: Avtaleversjon, ark: Ark, dokument_hash: str) -> Skannfunn:
    """Raises `FeilPapir`."""
    funn = finn_i_skannet(ark, dokument_hash=dokument_hash)
    helt = skannet_er_helt(mangler=len(funn.mangler), uten_kode=funn.uten_kode, kode_skrevet=False)
    if funn.fremmede or funn.antall_sider is None or helt.verdi is Utfall.IKKE_OPPFYLT:
        raise FeilPapir(funn, _other_versions(versjon, funn))
    return funn


def _other_versions(versjon: Avtaleversjon, funn: Skannfunn) -> tuple[int, ...]:
    if not funn.fremmede:
        return ()
    andre = (
        Avtaleversjon.objects.filter(avtale_id=versjon.avtale_id).exclude(pk=versjon.pk).order_by("nummer")
    )
    return tuple(annen.nummer for annen in andre if AVTALE in annen.innhold and _is_among(annen, funn))


def _is_among(versjon: Avtaleversjon, funn: Skannfunn) -> bool:
    dokument_hash = innholdshash(les_frosset_innhold(versjon))
    return any(kode.gjelder(dokument_hash) for kode in funn.fremmede)
