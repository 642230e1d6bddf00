"""The mark on every text of the law library that the catalogue must hold."""


def _(tekst: str) -> str:
    """Give the bokmål text back unchanged: the mark lets the message extractor find it; the web translates it."""
    return tekst
