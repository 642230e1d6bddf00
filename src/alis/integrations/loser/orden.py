"""The kommune's order as rows: nobody behind holds a place that one before her could use and would rather have had."""

from collections.abc import Iterator

import numpy as np

from alis.integrations.loser.highs import Rad
from alis.integrations.loser.mulighet import Muligheter


def rader_per_plass(mulige: Muligheter) -> Iterator[Rad]:
    """Enough in whole numbers: those behind a candidate have a place that she could use, only where she has one that is as
    good to her. Where there is one of the place, they share the row.
    """
    for foran, bak in _pairs(mulige):
        hennes = mulige.hos[foran]
        deres: dict[str, list[int]] = {}
        for kandidat in bak:
            for nummer in mulige.hos[kandidat]:
                deres.setdefault(mulige.plass[nummer], []).append(nummer)
        for nummer in hennes:
            plass = mulige.plass[nummer]
            like_gode = mulige.like_gode(hennes, mulige.verdi[nummer])
            i_en_rad = [deres[plass]] if plass in deres else []
            if mulige.antall_av(nummer) > 1:
                i_en_rad = [[en] for rad in i_en_rad for en in rad]
            yield from (Rad.ikke_flere(disse, like_gode) for disse in i_en_rad)


def rader_per_verdi(mulige: Muligheter) -> Iterator[Rad]:
    """Stronger where possibilities are chosen in part: for each worth that a place can have to the one before, she behind has
    no more of the places worth so much than she herself has.
    """
    for foran, alle_bak in _pairs(mulige):
        hennes = mulige.hos[foran]
        for bak in alle_bak:
            deres = {mulige.plass[nummer]: nummer for nummer in mulige.hos[bak]}
            felles = [nummer for nummer in hennes if mulige.plass[nummer] in deres]
            for verdi in dict.fromkeys(mulige.verdi[nummer] for nummer in felles):
                like_gode = mulige.like_gode(hennes, verdi)
                hos_bak = [deres[mulige.plass[n]] for n in like_gode if mulige.plass[n] in deres]
                yield Rad.ikke_flere(hos_bak, like_gode)


def rader_uten_spill(mulige: Muligheter) -> Iterator[Rad]:
    """In a best answer nobody would rather have a place that is free: each place that a candidate can use is taken by others
    than those behind her, or she has one that is as good to her. Were it free, the first of her kommune who wants it could have
    it, and leave hers to the next: nobody would be worse off.
    """
    kandidat = [mulighet.kandidat for mulighet in mulige.alle]
    bak_henne = dict(_pairs(mulige))
    for foran, hennes in enumerate(mulige.hos):
        utenom = {foran, *bak_henne.get(foran, ())}
        for nummer in hennes:
            like_gode = mulige.like_gode(hennes, mulige.verdi[nummer])
            andres = [en for en in mulige.i_plassen[mulige.plass[nummer]] if kandidat[en] not in utenom]
            antall = mulige.antall_av(nummer)
            yield Rad(
                (*like_gode, *andres),
                (-antall,) * len(like_gode) + (-1,) * len(andres),
                -np.inf,
                -antall,
            )


def _pairs(mulige: Muligheter) -> Iterator[tuple[int, list[int]]]:
    """Each candidate, and those behind her in her kommune."""
    nummer_av = {kandidat.id: nummer for nummer, kandidat in enumerate(mulige.del_.kandidater)}
    for deres in mulige.del_.kommuner.values():
        i_rekkefolge = [nummer_av[kandidat.id] for kandidat in deres]
        for plass_nr, foran in enumerate(i_rekkefolge[:-1]):
            yield foran, i_rekkefolge[plass_nr + 1 :]
