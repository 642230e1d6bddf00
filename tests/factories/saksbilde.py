"""A case as it is read, without a database: an ordinary fastlege in Steigen with all facts known."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.flyt import Avtalestatus
from alis.domain.parter import Driftsform, Malform, Stillingstype
from alis.services.utdanning import (
    Kommunebilde,
    Legebilde,
    Saksbilde,
    Stillingsbilde,
    Veilederbilde,
    Versjonsbilde,
)

STEIGEN = Kommunebilde(kommunenummer="1848", navn="Steigen", orgnr="962299385", malform=Malform.BOKMAL)
ANNE = Legebilde(person_id=UUID(int=1), navn="Anne Åsheim", hpr_nr="9000001", epost="")
VERA = Veilederbilde(person_id=UUID(int=2), navn="Vera Veileder", fom=date(2020, 1, 1), tom=None)


def stillingsbilde(
    fom: date = date(2025, 6, 1),
    tom: date | None = None,
    *,
    type_: Stillingstype = Stillingstype.FASTLEGE,
    prosent: str = "100",
    vikariat: tuple[date | None, date | None] = (None, None),
) -> Stillingsbilde:
    return Stillingsbilde(
        id=UUID(int=fom.toordinal()),
        type=type_,
        prosent=Decimal(prosent),
        fom=fom,
        tom=tom,
        vikariat_fom=vikariat[0],
        vikariat_tom=vikariat[1],
    )


def versjonsbilde(status: Avtalestatus = Avtalestatus.I_KRAFT, **endret: Any) -> Versjonsbilde:
    signert = status not in (Avtalestatus.KLADD, Avtalestatus.SENDT)
    felter: dict[str, Any] = {
        "id": UUID(int=100),
        "avtale_id": UUID(int=50),
        "nummer": 1,
        "status": status,
        "driftsform": Driftsform.NAERINGSDRIVENDE,
        "fordeling_alis": None,
        "gjelder_fra": date(2025, 6, 1),
        "gjelder_til": None,
        "opprettet_at": datetime(2025, 5, 15, 12, tzinfo=UTC),
        "sendt_at": None if status is Avtalestatus.KLADD else datetime(2025, 5, 20, 12, tzinfo=UTC),
        "signert_at": datetime(2025, 5, 28, 12, tzinfo=UTC) if signert else None,
        "signert_av_kommunen": signert,
        "signert_av_alis": signert,
        "kommunens_tur": status is Avtalestatus.SENDT,
        "alis_tur": status is Avtalestatus.SENDT,
        "min_tur": status is Avtalestatus.SENDT,
        "signeringsfrist": None,
        "avvist": False,
        "avtalt": frozenset({Element.VEILEDNING}),
        "belop": {Element.VEILEDNING: 7_000_000},
        "laas": 1,
    }
    return Versjonsbilde(**felter | endret)


def saksbilde(**endret: Any) -> Saksbilde:
    felter: dict[str, Any] = {
        "sak_id": UUID(int=10),
        "kommune": STEIGEN,
        "sentralitetsklasse": 6,
        "lege": ANNE,
        "start_spesialisering": date(2025, 6, 1),
        "forventet_slutt": date(2030, 5, 31),
        "forste_dato_fastlege": date(2025, 6, 1),
        "vikarbyra": False,
        "driftsform": Driftsform.NAERINGSDRIVENDE,
        "fordeling_alis": None,
        "legesenter": None,
        "kontaktperson": None,
        "stillinger": (stillingsbilde(),),
        "fravar": (),
        "veiledere": (VERA,),
        "tidligere_arbeidsgivere": (),
        "versjoner": (versjonsbilde(),),
        "delte_saker": (),
        "laas": 1,
        "opprettet_at": datetime(2025, 5, 1, tzinfo=UTC),
        "endret_at": datetime(2025, 6, 1, tzinfo=UTC),
        "endret_av": "Kari Koordinator",
    }
    return Saksbilde(**felter | endret)
