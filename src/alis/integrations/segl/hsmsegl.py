"""A seal whose key never leaves a hardware module (HSM), reached by PKCS#11."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from pyhanko.config.pkcs11 import TokenCriteria
from pyhanko.sign.signers import Signer

from alis.integrations.segl.padessegl import Padessegl
from alis.integrations.segl.segl import SeglUtilgjengelig
from alis.integrations.segl.sertifikat import Seglsertifikat, les_sertifikater
from alis.integrations.segl.signerer import Kjedesignerer, som_pyhanko


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
        sertifikat = les_sertifikater(oppsett.sertifikat.read_text(encoding="utf-8"))
    except (OSError, ValueError) as feil:
        raise SeglUtilgjengelig(f"Sertifikatet til seglet kan ikke leses: {feil}") from feil

    return Padessegl(sertifikat, lambda: _signer(oppsett, sertifikat))


def _signer(oppsett: HsmOppsett, sertifikat: Seglsertifikat) -> Signer:
    """Opens a session with the module. Only here is python-pkcs11 needed; it is installed where there is an HSM."""
    pkcs11 = import_module("pyhanko.sign.pkcs11")
    eget, _ = som_pyhanko(sertifikat)
    okt = pkcs11.open_pkcs11_session(
        str(oppsett.modul),
        token_criteria=TokenCriteria(label=oppsett.token),
        user_pin=oppsett.pinfil.read_text(encoding="utf-8").strip(),
    )
    token = pkcs11.PKCS11Signer(
        okt,
        signing_cert=eget,
        key_label=oppsett.nokkel,
        other_certs_to_pull=(),
        # An elliptic key signs the hash that we make: that is what every module can do.
        use_raw_mechanism=eget.public_key.algorithm == "ec",
    )
    return Kjedesignerer(sertifikat, lambda data: token.async_sign_raw(data, "sha256"))
