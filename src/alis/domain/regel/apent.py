"""What the rules of a scheme leave open: a stated property of a rate set, and never the program's secret."""

from enum import StrEnum


class Apent(StrEnum):
    """A question that no source answers, or that they answer differently.

    The first four are settled by a value of the set, so that another reading can be computed beside it; for the others
    the program has one way of doing it, or none.
    """

    GRADERING = "gradering"
    TILRETTELEGGING = "tilrettelegging"
    SENTRALITETSTILLEGG = "sentralitetstillegg"
    AVRUNDING = "avrunding"
    RESTDAGER = "restdager"
    FORSTE_MANEDER = "forste_maneder"
    MINSTE_TID = "minste_tid"
    OVER_HUNDRE = "over_hundre"
    FLERE_KOMMUNER = "flere_kommuner"
    EKSTRA_VEILEDNING = "ekstra_veiledning"
    UBRUKTE_PENGER = "ubrukte_penger"
    AVKORTNING = "avkortning"
