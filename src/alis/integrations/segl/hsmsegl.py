"""A seal whose key never leaves a hardware module (HSM), reached by PKCS#11."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from pyhanko.sign.signers import Signer

from alis.integrations.segl.padessegl import Padessegl, som_pyhanko
from alis.integrations.segl.segl import SeglUtilgjengelig
from alis.integrations.segl.sertifikat import les_sertifikater


@dataclass(frozen=True, kw_only=True)
class HsmOppsett:
    """`modul` is the maker's PKCS#11 library, `pinfil` a file with the PIN, `sertifikat` a PEM file with the chain."""

    modul: Path
    token: str
    nokkel: str
    pinfil: Path
    sertifikat: Path


def hsmsegl(oppsett: HsmOppsett) -> Padessegl:
    """The session is opened at the first seal and kept. Raises SeglUtilgjengelig when the certificate can't be read."""
    try:
        sertifikat = les_sertifikater(oppsett.sertifikat)
    except (OSError, ValueError) as feil:
        raise SeglUtilgjengelig(f"Sertifikatet til seglet kan ikke leses: {feil}") from feil

    def open_session() -> Signer:
        # The only place that needs python-pkcs11, which is installed where there is an HSM.
        pkcs11 = import_module("pyhanko.sign.pkcs11")
        eget, kjede = som_pyhanko(sertifikat)
        okt = pkcs11.open_pkcs11_session(
            str(oppsett.modul),
            token_criteria=import_module("pyhanko.config.pkcs11").TokenCriteria(label=oppsett.token),
            user_pin=oppsett.pinfil.read_text(encoding="utf-8").strip(),
        )
        signerer: Signer = pkcs11.PKCS11Signer(
            okt, signing_cert=eget, ca_chain=kjede, key_label=oppsett.nokkel, other_certs_to_pull=()
        )
        return signerer

    return Padessegl(sertifikat, open_session)
