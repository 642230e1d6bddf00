"""What a document says, before anyone has decided how it looks."""

from alis.domain.dokument.bevis import Bevis, Bevishendelse
from alis.domain.dokument.fakta import (
    Avtaltelement,
    Dokumentfakta,
    Kommunepart,
    Legepart,
    Spesialisering,
    Stillingslinje,
    Versjon,
    Versjonsperiode,
)
from alis.domain.dokument.innhold import Avtaleinnhold, MalErEndret, Malreferanse, Punkt
from alis.domain.dokument.kanonisk import (
    Innhold,
    innholdshash,
    kanonisk_json,
    les_innhold,
    les_mal,
    les_som,
    malhash,
)
from alis.domain.dokument.lag_innhold import ElementGjelderIkkeStillingen, lag_innhold
from alis.domain.dokument.mal import (
    Felt,
    Klausul,
    Klausultekst,
    Mal,
    Malbruk,
    Ordning,
    Partsfelt,
    Tiltaksforslag,
)
from alis.domain.dokument.rens import TidspunktUtenSone
from alis.domain.dokument.signatur import (
    Avtaledokument,
    Dokumentsignatur,
    SignaturPaaAnnetInnhold,
    Signaturplass,
)
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.dokument.tegn import fremmede_tegn, ren_tekst
from alis.domain.dokument.utregning import Inndata, Regnelinje, Regnestykke, Utregning
from alis.domain.dokument.veilederinnhold import (
    Helseperson,
    Veilederavtaleinnhold,
    Veilederfakta,
    lag_veilederinnhold,
)

__all__ = [
    "Avtaledokument",
    "Avtaleinnhold",
    "Avtaltelement",
    "Bevis",
    "Bevishendelse",
    "Dokumentfakta",
    "Dokumentsignatur",
    "ElementGjelderIkkeStillingen",
    "Felt",
    "Helseperson",
    "Inndata",
    "Innhold",
    "Klausul",
    "Klausultekst",
    "Kommunepart",
    "Legepart",
    "Mal",
    "MalErEndret",
    "Malbruk",
    "Malreferanse",
    "Ordning",
    "Partsfelt",
    "Punkt",
    "Regnelinje",
    "Regnestykke",
    "SignaturPaaAnnetInnhold",
    "Signaturplass",
    "Skriftsprak",
    "Spesialisering",
    "Stillingslinje",
    "TidspunktUtenSone",
    "Tiltaksforslag",
    "Utregning",
    "Veilederavtaleinnhold",
    "Veilederfakta",
    "Versjon",
    "Versjonsperiode",
    "fremmede_tegn",
    "innholdshash",
    "kanonisk_json",
    "lag_innhold",
    "lag_veilederinnhold",
    "les_innhold",
    "les_mal",
    "les_som",
    "malhash",
    "ren_tekst",
]
