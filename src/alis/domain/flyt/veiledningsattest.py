"""The life of a veiledningsattest: gathered, signed by doctor and supervisor, attested by one in the kommune, approved by another."""

from enum import StrEnum

from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand


class Atteststatus(StrEnum):
    KLADD = "kladd"
    TIL_SIGNERING = "til_signering"
    SIGNERT = "signert"
    RETURNERT = "returnert"
    ATTESTERT = "attestert"
    GODKJENT = "godkjent"
    FORKASTET = "forkastet"


class Attesthandling(StrEnum):
    SIGNER_FORST = "signer_forst"
    SIGNER_SIST = "signer_sist"
    RETURNER = "returner"
    ATTESTER = "attester"
    GODKJENN = "godkjenn"
    FORKAST = "forkast"


S, H = Atteststatus, Attesthandling

VEILEDNINGSATTEST = Maskin(
    navn="Veiledningsattest",
    tilstander=(
        Tilstand(kode=S.KLADD, navn="Samlet, ikke signert", navn_for_alis="Klar til signering"),
        Tilstand(kode=S.TIL_SIGNERING, navn="Signert av én", navn_for_alis="Signert av én"),
        Tilstand(kode=S.SIGNERT, navn="Til attestering", navn_for_alis="Hos kommunen"),
        Tilstand(kode=S.RETURNERT, navn="Sendt tilbake", navn_for_alis="Sendt tilbake til dere"),
        Tilstand(kode=S.ATTESTERT, navn="Til godkjenning", navn_for_alis="Hos kommunen"),
        Tilstand(kode=S.GODKJENT, navn="Godkjent", navn_for_alis="Godkjent"),
        Tilstand(kode=S.FORKASTET, navn="Forkastet", navn_for_alis="Forkastet"),
    ),
    overganger=(
        Overgang(fra=S.KLADD, handling=H.SIGNER_FORST, til=S.TIL_SIGNERING),
        Overgang(fra=S.TIL_SIGNERING, handling=H.SIGNER_SIST, til=S.SIGNERT),
        Overgang(fra=S.SIGNERT, handling=H.ATTESTER, til=S.ATTESTERT),
        Overgang(fra=S.ATTESTERT, handling=H.GODKJENN, til=S.GODKJENT),
        # The list is never changed: what was wrong in it stands, and its sessions are free to be gathered again.
        Overgang(fra=S.KLADD, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.TIL_SIGNERING, handling=H.FORKAST, til=S.FORKASTET),
        Overgang(fra=S.SIGNERT, handling=H.RETURNER, til=S.RETURNERT),
        Overgang(fra=S.ATTESTERT, handling=H.RETURNER, til=S.RETURNERT),
    ),
)
