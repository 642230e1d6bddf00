"""The trail of the whole life: every step in the journal, in order, and the chain whole by the program that checks it."""

from collections.abc import Iterable

from alis.cli import journal
from alis.records.journal.models import Journallinje
from e2e.liv.folk import Folk

STEGENE = (
    "publiser_mal",
    "registrer_alis",
    "opprett_avtale",
    "send_forslag",
    "godta_forslag",
    "sett_signeringsplan",
    "send_til_signering",
    "avvis_avtale",
    "send_til_signering",
    "signer_avtale",
    "signer_avtale",
    "signer_avtale",
    "sett_i_kraft",
    "opprett_avtale",
    "send_til_signering",
    "signer_avtale",
    "erstatt_avtale",
    "sett_i_kraft",
    "registrer_fravar",
    "avsla_fortsettelse",
    "gjennomfor_opphor",
    "send_krav",
    "si_imot_krav",
    "fasthold_krav",
    "avtale_utlopt",
    "registrer_innbetaling",
    "registrer_innbetaling",
)


def mangler_i_sporet() -> list[str]:
    """The steps that are not found after the one before them."""
    linjer = iter(Journallinje.objects.order_by("sekvens").values_list("handling", flat=True))
    return _not_in_order(STEGENE, linjer)


def _not_in_order(stegene: Iterable[str], linjer: Iterable[str]) -> list[str]:
    rest = iter(linjer)
    return [steg for steg in stegene if not any(linje == steg for linje in rest)]


def kjeden_er_hel() -> bool:
    return journal.main(["kontroller"]) == 0


def antall_hendelser(folk: Folk, sak: str) -> int:
    """As the auditor reads them on the page of the case."""
    vindu = folk.som("revisor")
    vindu.ga_til(f"{sak}hendelser/")
    return vindu.side.locator("main tbody tr").count()
