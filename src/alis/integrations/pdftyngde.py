"""How heavy a PDF is to draw, found out before it is drawn: a small file can unpack to gigabytes, or draw itself without end."""

import zlib

import pikepdf

MEST_UTPAKKET = 32_000_000
"""Bytes of what the pages say, unpacked. A page of dense drawings has some hundred kilobytes."""
FLEST_TEGNINGER = 50_000
"""What a page draws by name, what is inside a form counted each time the form may be. A page of an invoice has some ten."""
DEL = 1_000_000
PAKKET = pikepdf.Name.FlateDecode
BILDEPAKKING = {"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"}

Kjente = dict[tuple[int, int], int | None]
"""What each form draws, by the object's number. `None` is one that is being counted."""


class ForTungPdf(Exception):
    """It would take more memory or time than a reader has."""


def krev_lett(dokument: pikepdf.Pdf) -> None:
    """Return quietly when every page can be drawn with little. Raises `ForTungPdf`."""
    utpakket = 0
    for objekt in dokument.objects:
        if isinstance(objekt, pikepdf.Stream) and objekt.get("/Subtype") != pikepdf.Name.Image:
            utpakket += _unpacked(objekt)
        if utpakket > MEST_UTPAKKET:
            raise ForTungPdf
    kjente: Kjente = {}
    for side in dokument.pages:
        if _drawings(_said_by(side.obj), _resources(side.obj), kjente) > FLEST_TEGNINGER:
            raise ForTungPdf


def _unpacked(strom: pikepdf.Stream) -> int:
    """Bytes, counted a part at a time and no longer than needed. Raises `ForTungPdf` for what we can't count."""
    lest = strom.read_raw_bytes()
    for filter_ in _filters(strom):
        if filter_ == PAKKET:
            return _inflated(lest)
        if str(filter_) in BILDEPAKKING:
            return len(lest)
        if len(lest) > DEL:
            raise ForTungPdf
    return len(lest)


def _filters(strom: pikepdf.Stream) -> list[pikepdf.Object]:
    filtre = strom.get("/Filter")
    if filtre is None:
        return []
    return list(filtre) if isinstance(filtre, pikepdf.Array) else [filtre]


def _inflated(lest: bytes) -> int:
    pakker, antall = zlib.decompressobj(), 0
    try:
        while lest and antall <= MEST_UTPAKKET:
            antall += len(pakker.decompress(lest, DEL))
            lest = pakker.unconsumed_tail
    except zlib.error:
        return antall
    return antall


def _drawings(sagt: bytes, ressurser: pikepdf.Object, kjente: Kjente) -> int:
    """At most so many: as if every drawing by name were of the heaviest form that can be named. Raises `ForTungPdf`."""
    tyngst = max((_of_the_form(form, ressurser, kjente) for form in _forms(ressurser)), default=0)
    return sagt.count(b"Do") * (1 + tyngst)


def _of_the_form(form: pikepdf.Stream, sidens: pikepdf.Object, kjente: Kjente) -> int:
    """Raises `ForTungPdf`, also for a form that draws itself: that has no end."""
    nokkel = form.objgen
    if nokkel not in kjente:
        kjente[nokkel] = None
        kjente[nokkel] = _drawings(form.read_bytes(), form.get("/Resources", sidens), kjente)
    antall = kjente[nokkel]
    if antall is None or antall > FLEST_TEGNINGER:
        raise ForTungPdf
    return antall


def _forms(ressurser: pikepdf.Object) -> list[pikepdf.Stream]:
    navngitte = dict(ressurser.get("/XObject", pikepdf.Dictionary()).items()).values()
    return [
        objekt
        for objekt in navngitte
        if isinstance(objekt, pikepdf.Stream) and objekt.get("/Subtype") == pikepdf.Name.Form
    ]


def _resources(side: pikepdf.Object) -> pikepdf.Object:
    """The page's own, or those of the branch of the tree that it hangs on."""
    gren: pikepdf.Object | None = side
    while gren is not None and "/Resources" not in gren:
        gren = gren.get("/Parent")
    return pikepdf.Dictionary() if gren is None else gren["/Resources"]


def _said_by(side: pikepdf.Object) -> bytes:
    """The page's own words, which have been found to be few."""
    innhold = side.get("/Contents")
    deler = list(innhold) if isinstance(innhold, pikepdf.Array) else [innhold]
    return b"\n".join(del_.read_bytes() for del_ in deler if isinstance(del_, pikepdf.Stream))
