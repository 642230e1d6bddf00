"""The fields that a kommune's own Word template can be filled with, and what can be wrong with such a template."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from alis.domain.regel.tekst import _

ENKLE: Mapping[str, str] = MappingProxyType(
    {
        "tittel": _("Tittelen på avtalen"),
        "mellom": _("Setningen som sier hvem avtalen er mellom"),
        "gjelder": _("Setningen som sier når avtalen gjelder"),
        "avtale": _("Avtalens referanse og versjon, og hvilken versjon den erstatter"),
        "versjon": _("Versjonens nummer og dato"),
        "kommune": _("Kommunens navn og nummer"),
        "kontaktperson": _("Kontaktperson i kommunen"),
        "lege": _("Legens navn"),
        "hpr_nr": _("Legens HPR-nummer"),
        "arbeidssted": _("Arbeidssted"),
        "stilling": _("Stilling og driftsform"),
        "stillingsprosent": _("Stillingsprosent"),
        "oppstart": _("Dagen legen startet spesialiseringen"),
        "forventet_slutt": _("Måneden legen trolig er ferdig"),
        "veileder": _("Veilederens navn"),
        "sum": _("Summen av de avtalte beløpene per år, i kroner"),
        "kontrollsum": _("Kontrollsummen for innholdet i avtalen"),
    }
)
LISTER: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "elementer": {
            "navn": _("Elementets nummer og navn"),
            "mottaker": _("Hvem pengene betales til"),
            "belop": _("Beløpet per år, i kroner"),
        },
        "punkter": {
            "nummer": _("Punktets nummer"),
            "overskrift": _("Overskriften"),
            "avsnitt": _("Liste med avsnittene"),
            "liste": _("Liste med listepunktene"),
            "avtalt": _("Liste med det partene har avtalt under punktet"),
        },
        "signaturer": {
            "part": _("Hvem det signeres for"),
            "navn": _("Navnet på den som har signert, ellers tomt"),
            "signert": _("Når det ble signert, ellers tomt"),
        },
    }
)
"""Fields that are lists: gone through with `{%p for p in punkter %}`, each row with the fields given here."""

TEKSTLISTER = frozenset({"avsnitt", "liste", "avtalt"})
"""Of those, the ones that are lists of plain texts themselves."""


class Wordfeilslag(StrEnum):
    FOR_STOR = "for_stor"
    IKKE_DOCX = "ikke_docx"
    FOR_MYE_UTPAKKET = "for_mye_utpakket"
    UTRYGG_STI = "utrygg_sti"
    MAKRO = "makro"
    INNEBYGD_OBJEKT = "innebygd_objekt"
    EKSTERN_LENKE = "ekstern_lenke"
    DOCTYPE = "doctype"
    UGYLDIG_XML = "ugyldig_xml"
    FARLIG_FELTKODE = "farlig_feltkode"
    UKJENT_FELT = "ukjent_felt"
    UGYLDIG_UTTRYKK = "ugyldig_uttrykk"
    SKRIVEFEIL = "skrivefeil"
    TAR_FOR_LANG_TID = "tar_for_lang_tid"
    INGEN_FELT = "ingen_felt"


@dataclass(frozen=True, kw_only=True)
class Wordfeil:
    """`detalj` is what was found; `forslag` the known field that is nearest to an unknown one."""

    slag: Wordfeilslag
    detalj: str = ""
    forslag: str = ""
