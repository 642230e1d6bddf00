"""Tables of the agreement."""

from alis.records.avtale.models.avtale import Avtale
from alis.records.avtale.models.avtaleelement import Avtaleelement
from alis.records.avtale.models.avtaleversjon import Avtaleversjon
from alis.records.avtale.models.bruktsegl import BruktSegl
from alis.records.avtale.models.dokument import Dokument
from alis.records.avtale.models.signatur import Signatur
from alis.records.avtale.models.signaturkrav import Signaturkrav
from alis.records.avtale.models.skann import Papirregistrering, Skann, Skannfil, Tilsidelegging
from alis.records.avtale.models.veiledervilkar import Veiledervilkar

__all__ = [
    "Avtale",
    "Avtaleelement",
    "Avtaleversjon",
    "BruktSegl",
    "Dokument",
    "Papirregistrering",
    "Signatur",
    "Signaturkrav",
    "Skann",
    "Skannfil",
    "Tilsidelegging",
    "Veiledervilkar",
]
