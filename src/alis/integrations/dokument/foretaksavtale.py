"""The agreement between a trust and a kommune: its text from `data/foretaksavtale/`, and the PDF of one that is made.

The PDF is accessible (PDF/UA-1) and archivable (PDF/A-3a), with the content and the signatures attached as they were hashed.
"""

import hashlib
import json
import tomllib
from datetime import UTC
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, cast

import typst

from alis.domain.dokument import Skriftsprak, kanonisk_json
from alis.domain.dokument.foretaksinnhold import (
    Avtaleorganisasjon,
    Foretaksdokument,
    Foretaksmal,
    Foretakspunkt,
    foretakshash,
)
from alis.domain.dokument.innhold import Malreferanse
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.integrations.dokument.mal import OPPSETT, UkjentMal, oppsettfil
from alis.integrations.dokument.pdf import brytbar
from alis.integrations.dokument.visning.norsk import orgnr, tidspunkt

TEKSTER = Path(__file__).resolve().parents[2] / "data/foretaksavtale"
NAVN = "foretaksavtale"
GJELDENDE = "2026-11"
OPPSETTNAVN = "foretaksavtale-1"
_ETT_OM_GANGEN = Lock()


@cache
def hent_foretaksmal(skriftsprak: Skriftsprak, versjon: str = GJELDENDE) -> Foretaksmal:
    """The text that ships, pinned by the sha256 of its file. Raises `UkjentMal`."""
    fil = TEKSTER / versjon / f"{skriftsprak.value}.toml"
    if versjon not in {mappe.name for mappe in TEKSTER.iterdir()}:
        raise UkjentMal(f"{NAVN}/{versjon}")
    lest = tomllib.loads(fil.read_text(encoding="utf-8"))
    return Foretaksmal(
        referanse=Malreferanse(navn=NAVN, versjon=versjon, hash=hashlib.sha256(fil.read_bytes()).hexdigest()),
        skriftsprak=skriftsprak,
        tittel=lest["tittel"],
        punkter=tuple(_clause(nummer, punkt) for nummer, punkt in enumerate(lest["punkt"], start=1)),
        annet=lest["annet"],
        ord=lest["ord"],
    )


def lag_foretaksavtale_pdf(dokument: Foretaksdokument, *, skriftmappe: Path) -> bytes:
    """The same document gives the same bytes. `skriftmappe` holds Inter as TrueType."""
    innhold = dokument.innhold
    tider = (innhold.laget_at, *(signatur.signert_at for signatur in dokument.signaturer))
    with _ETT_OM_GANGEN:
        pdf = _compiler(skriftmappe).compile(
            format="pdf",
            sys_inputs={
                "visning": json.dumps(brytbar(_view(dokument)), ensure_ascii=False),
                "innhold": kanonisk_json(dokument).decode(),
            },
            pdf_standards=["ua-1", "a-3a"],
            timestamp=max(tider).astimezone(UTC).replace(microsecond=0),
        )
    return cast(bytes, pdf)


@cache
def _compiler(skriftmappe: Path) -> typst.Compiler:
    return typst.Compiler(
        input=oppsettfil(OPPSETTNAVN), root=OPPSETT, font_paths=[skriftmappe], ignore_system_fonts=True
    )


def _clause(nummer: int, punkt: dict[str, Any]) -> Foretakspunkt:
    return Foretakspunkt(
        nummer=str(nummer),
        overskrift=punkt["overskrift"],
        avsnitt=tuple(punkt.get("avsnitt", ())),
        liste=tuple(punkt.get("liste", ())),
    )


def _view(dokument: Foretaksdokument) -> dict[str, Any]:
    """Every text as it is printed."""
    innhold = dokument.innhold
    ord_ = hent_foretaksmal(innhold.skriftsprak, innhold.mal.versjon).ord
    return {
        "skriftsprak": innhold.skriftsprak.value,
        "tittel": innhold.tittel,
        "mellom": _mellom(ord_, innhold.kommune, innhold.foretak),
        "referanse": innhold.referanse,
        "partene": ord_["partene"],
        "fakta": [
            [ord_["kommune"], _organisation(innhold.kommune, ord_)],
            [ord_["foretak"], _organisation(innhold.foretak, ord_)],
            [ord_["bygger_pa"], innhold.overordnet],
            [ord_["versjon"], _version(dokument, ord_)],
        ],
        "punkter": [
            {
                "overskrift": f"{punkt.nummer}. {punkt.overskrift}",
                "avsnitt": list(punkt.avsnitt),
                "liste": list(punkt.liste),
            }
            for punkt in innhold.punkter
        ],
        "underskrifter": ord_["underskrifter"],
        "signaturer": [_signature(dokument, part, ord_) for part in Foretakspart],
        "kontrollsum_tittel": ord_["kontrollsum"],
        "kontrollsum": foretakshash(innhold),
        "bunn": ord_["bunn"].format(referanse=innhold.referanse, nummer=innhold.nummer),
        "side": ord_["side"],
        "side_av": ord_["side_av"],
    }


def _mellom(ord_: dict[str, str], kommune: Avtaleorganisasjon, foretak: Avtaleorganisasjon) -> str:
    return ord_["mellom"].format(kommune=kommune.navn, foretak=foretak.navn)


def _organisation(organisasjon: Avtaleorganisasjon, ord_: dict[str, str]) -> str:
    nummer = f"{ord_['kommunenummer']} {organisasjon.nummer}" if organisasjon.nummer else ""
    org = f"{ord_['orgnr']} {orgnr(organisasjon.orgnr)}" if organisasjon.orgnr else ""
    return ", ".join(ledd for ledd in (organisasjon.navn, nummer, org) if ledd)


def _version(dokument: Foretaksdokument, ord_: dict[str, str]) -> str:
    innhold = dokument.innhold
    slag = "versjon_verdi" if innhold.erstatter is None else "versjon_erstatter"
    return ord_[slag].format(nummer=innhold.nummer, erstatter=innhold.erstatter)


def _signature(dokument: Foretaksdokument, part: Foretakspart, ord_: dict[str, str]) -> dict[str, str]:
    organisasjon = dokument.innhold.kommune if part is Foretakspart.KOMMUNE else dokument.innhold.foretak
    signatur = next((ett for ett in dokument.signaturer if ett.part is part), None)
    return {
        "for": ord_[f"for_{part.value}"].format(kommune=organisasjon.navn, foretak=organisasjon.navn),
        "navn": signatur.navn if signatur else "",
        "tid": ord_["signert"].format(tid=tidspunkt(signatur.signert_at))
        if signatur
        else ord_["ikke_signert"],
    }
