"""How central a kommune is, on Statistics Norway's scale of today: 1 is most central, 6 least (002/4.2-1 rests on it)."""

_NEDRE_GRENSER = ((925, 1), (870, 2), (775, 3), (670, 4), (565, 5), (0, 6))


class UgyldigSentralitetsindeks(ValueError):
    """The index runs from 0 to 1000."""

    def __init__(self, indeks: int) -> None:
        super().__init__(f"Sentralitetsindeksen {indeks} er utenfor 0–1000.")


def sentralitetsklasse(indeks: int) -> int:
    """The class that an index of 0–1000 gives. The old scale (0–3, where 0 is least central) runs the other way."""
    if not 0 <= indeks <= 1000:
        raise UgyldigSentralitetsindeks(indeks)
    return next(klasse for nedre, klasse in _NEDRE_GRENSER if indeks >= nedre)
