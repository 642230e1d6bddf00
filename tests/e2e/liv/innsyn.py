"""Who reaches which page of this life, asked of the site itself and held against the permission matrix."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import resolve

from e2e.besok import Besok
from e2e.liv.folk import Folk
from web.tilgang.adresser import les_matrise

UTENFOR = {
    "annen alis",
    "annen koordinator",
    "annen veileder",
    "annet kontors rådgiver",
    "alis-kontakt",
}
"""Those of the story who have no tie to the case."""


@dataclass(frozen=True)
class Side:
    """`ogsa` are roles that the state of this version lets in beside those of the matrix, which asks of a version that is
    out to be signed; `ikke` those whom the kind of agreement keeps out."""

    sti: str
    ogsa: frozenset[str] = frozenset()
    ikke: frozenset[str] = frozenset()


VEILEDER, KONTOR, DIREKTORAT = (
    frozenset({"veileder"}),
    frozenset({"kontorradgiver"}),
    frozenset({"saksbehandler"}),
)


def sider_i_livet(sak: str, forste: str, andre: str, opphor: str, veilederavtale: str) -> list[Side]:
    """Every page and file that this life has left behind."""
    fanene = ("", "tilskudd/", "tilskudd.xlsx", "avtaler/", "opplysninger/", "dokumenter/", "hendelser/")
    dokumentet = veilederavtale.replace("veilederavtaler", "avtaler") + "dokument.pdf"
    return [
        *(Side(sak + fane) for fane in fanene),
        *(side for avtale in (forste, andre) for side in _sider_i_avtalen(avtale)),
        Side(opphor),
        Side(veilederavtale, ogsa=DIREKTORAT),
        Side(dokumentet, ikke=KONTOR | {"alis"}),
    ]


def _sider_i_avtalen(avtale: str) -> list[Side]:
    """What has been signed, the supervisor has a copy of; what was said on the way stays between the two parties."""
    filer = ("dokument.pdf", "dokument.docx", "dokument.json", "budsjett/", "budsjett.xlsx", "forhandling/")
    return [Side(avtale, ogsa=VEILEDER), *(Side(avtale + fil) for fil in filer)]


def feil_i_innsyn(folk: Folk, sider: list[Side]) -> list[str]:
    """One line for each cell that is not as it should be; a stranger is sent to the log-in page."""
    return [linje for hvem in folk.roller for linje in _for_rollen(folk, hvem, sider)] + [
        f"fremmed: {side.sti}" for side in sider if not _sendt_til_innlogging(folk.fremmed(), side.sti)
    ]


def _for_rollen(folk: Folk, hvem: str, sider: list[Side]) -> Iterator[str]:
    vindu = folk.som(hvem)
    for side in sider:
        slipper_inn = _status(vindu, side.sti) < 400
        if slipper_inn is not _skal_inn(side, hvem, folk.roller[hvem].rolle):
            yield f"{hvem}: {'slipper inn på' if slipper_inn else 'når ikke'} {side.sti}"


def _skal_inn(side: Side, hvem: str, rolle: str) -> bool:
    rad = les_matrise()[resolve(side.sti.split("?")[0]).view_name]
    if hvem in UTENFOR:
        return rad.slipper_inn("GET", rolle, "annen")
    return rolle not in side.ikke and (rolle in side.ogsa or rad.slipper_inn("GET", rolle, "egen"))


def _status(vindu: Besok, sti: str) -> int:
    return vindu.side.context.request.get(vindu.adresse + sti, max_redirects=0).status


def _sendt_til_innlogging(vindu: Besok, sti: str) -> bool:
    svar = vindu.side.context.request.get(vindu.adresse + sti, max_redirects=0)
    return svar.status == 302 and svar.headers["location"].startswith("/logg-inn/")
