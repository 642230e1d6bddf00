"""Read what was sent, by the schema: a body that is JSON and not too large, and each value what it should be."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest
from django.utils.translation import gettext as _

from alis.api.v1.problem import Feltfeil, Problem

STORSTE_KROPP = 200_000
FLEST_FEIL = 50
DAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def les_kropp(
    request: HttpRequest, skjema: Mapping[str, Any], *, ogsaa: Callable[[Any, Set[str]], Iterable[Feltfeil]]
) -> Any:
    """Return the body, which keeps the schema. Raises `Problem`, with what `ogsaa` finds too: it is asked of a body that does
    not, and told which fields are known to be wrong.
    """
    kropp = _body(request)
    feil = list(_faults(kropp, skjema, ""))
    if feil:
        raise feil_i_felt([*feil, *ogsaa(kropp, {ett.felt for ett in feil})])
    return kropp


def feil_i_felt(feil: Sequence[Feltfeil]) -> Problem:
    """The first `FLEST_FEIL` of them: a system that has one fault in every row need not be told two hundred times."""
    return Problem(
        status=422,
        kode="feil_i_felt",
        tittel=_("Noe må rettes"),
        detalj=_("Ingenting er tatt imot. Rett feltene som er nevnt, og send alt på nytt."),
        feil=feil[:FLEST_FEIL],
    )


class _Objekt(dict[str, Any]):
    """Remembers which names stood in it more than once: JSON lets them, and only the last would be kept."""

    def __init__(self, par: Sequence[tuple[str, Any]]) -> None:
        super().__init__(par)
        self.gjentatt = [navn for navn, antall in Counter(navn for navn, _verdi in par).items() if antall > 1]


def _body(request: HttpRequest) -> Any:
    if request.content_type != "application/json":
        raise Problem(
            status=415,
            kode="ikke_json",
            tittel=_("Innholdet er ikke JSON"),
            detalj=_("Send JSON, med hodet «Content-Type: application/json»."),
        )
    try:
        lengde = int(request.headers.get("Content-Length") or 0)
        kropp = b"" if lengde > STORSTE_KROPP else request.body
    except (RequestDataTooBig, ValueError):
        lengde, kropp = STORSTE_KROPP + 1, b""
    if lengde > STORSTE_KROPP or len(kropp) > STORSTE_KROPP:
        raise Problem(
            status=413,
            kode="for_stor",
            tittel=_("Innholdet er for stort"),
            detalj=_("Send høyst %(antall)s byte om gangen. Del plassene på flere kall.")
            % {"antall": STORSTE_KROPP},
        )
    try:
        return json.loads(kropp.decode("utf-8"), object_pairs_hook=_Objekt)
    except (ValueError, RecursionError):
        raise Problem(
            status=400,
            kode="kan_ikke_leses",
            tittel=_("Innholdet kan ikke leses"),
            detalj=_("Det er ikke gyldig JSON i UTF-8."),
        ) from None


def _faults(verdi: Any, skjema: Mapping[str, Any], felt: str) -> Iterator[Feltfeil]:
    match skjema["type"]:
        case "object":
            yield from _of_object(verdi, skjema, felt)
        case "array":
            yield from _of_list(verdi, skjema, felt)
        case "integer":
            yield from _of_number(verdi, skjema, felt)
        case "string":
            yield from _of_text(verdi, skjema, felt)


def _of_object(verdi: Any, skjema: Mapping[str, Any], felt: str) -> Iterator[Feltfeil]:
    if not isinstance(verdi, _Objekt):
        yield Feltfeil(felt=felt or "(alt)", feil=_("skal være et objekt."))
        return
    kjente = skjema["properties"]
    for navn in skjema["required"]:
        if navn not in verdi:
            yield Feltfeil(felt=_path(felt, navn), feil=_("mangler."))
    for navn in verdi.gjentatt:
        yield Feltfeil(felt=_path(felt, _shown(navn)), feil=_("står mer enn én gang."))
    for navn, en in verdi.items():
        if navn in kjente:
            yield from _faults(en, kjente[navn], _path(felt, navn))
        else:
            yield Feltfeil(
                felt=_path(felt, _shown(navn)),
                feil=_("er ikke et felt her. Feltene er %(felt)s.") % {"felt": ", ".join(kjente)},
            )


def _of_list(verdi: Any, skjema: Mapping[str, Any], felt: str) -> Iterator[Feltfeil]:
    if not isinstance(verdi, list):
        yield Feltfeil(felt=felt, feil=_("skal være en liste."))
    elif not skjema["minItems"] <= len(verdi) <= skjema["maxItems"]:
        grenser = {"fra": skjema["minItems"], "til": skjema["maxItems"]}
        yield Feltfeil(felt=felt, feil=_("skal ha fra %(fra)s til %(til)s rader.") % grenser)
    else:
        for nummer, en in enumerate(verdi):
            yield from _faults(en, skjema["items"], f"{felt}[{nummer}]")


def _of_number(verdi: Any, skjema: Mapping[str, Any], felt: str) -> Iterator[Feltfeil]:
    """Whole, and written whole: 6.0 is not 6."""
    if type(verdi) is not int or not skjema["minimum"] <= verdi <= skjema["maximum"]:
        grenser = {"fra": skjema["minimum"], "til": skjema["maximum"]}
        yield Feltfeil(felt=felt, feil=_("skal være et helt tall fra %(fra)s til %(til)s.") % grenser)


def _of_text(verdi: Any, skjema: Mapping[str, Any], felt: str) -> Iterator[Feltfeil]:
    if not isinstance(verdi, str):
        yield Feltfeil(felt=felt, feil=_("skal være tekst."))
    elif skjema.get("format") == "date":
        if not _is_day(verdi):
            yield Feltfeil(felt=felt, feil=_("skal være en dag som finnes, skrevet ÅÅÅÅ-MM-DD."))
    elif not skjema["minLength"] <= len(verdi) <= skjema["maxLength"]:
        grenser = {"fra": skjema["minLength"], "til": skjema["maxLength"]}
        yield Feltfeil(felt=felt, feil=_("skal ha fra %(fra)s til %(til)s tegn.") % grenser)
    elif not verdi.isprintable() or verdi != verdi.strip():
        yield Feltfeil(
            felt=felt, feil=_("skal være vanlig tekst på én linje, uten mellomrom først eller sist.")
        )


def _is_day(verdi: str) -> bool:
    try:
        return bool(DAG.fullmatch(verdi)) and bool(date.fromisoformat(verdi))
    except ValueError:
        return False


def _path(felt: str, navn: str) -> str:
    return f"{felt}.{navn}" if felt else navn


def _shown(navn: str) -> str:
    """What the caller called it, as far as it can be shown."""
    return "".join(tegn if tegn.isprintable() else "?" for tegn in navn[:60]).strip() or _("(uten navn)")
