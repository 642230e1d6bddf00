"""What the coordinator chooses when she ends an agreement, beside the facts: who decided about unspent money, and why."""

from dataclasses import dataclass

from alis.domain.avtale.tilbakekrav import Opphorsfakta


@dataclass(frozen=True, kw_only=True)
class Opphorsvalg:
    """`kontonummer` is where the doctor pays; empty where the kommune sends an invoice."""

    fakta: Opphorsfakta
    bestemt_av: str = ""
    begrunnelse: str = ""
    kontonummer: str = ""
