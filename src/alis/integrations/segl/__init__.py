"""The seal that shows whether a document has been changed: who can set it, and how anyone can check it."""

from alis.integrations.segl.hsmsegl import HsmOppsett, hsmsegl
from alis.integrations.segl.kontroll import Seglfunn, Seglkontroll, kontroller_segl
from alis.integrations.segl.segl import Segl, SeglUtilgjengelig
from alis.integrations.segl.sertifikat import Seglsertifikat, les_sertifikater
from alis.integrations.segl.testsegl import lokalt_segl

__all__ = [
    "HsmOppsett",
    "Segl",
    "SeglUtilgjengelig",
    "Seglfunn",
    "Seglkontroll",
    "Seglsertifikat",
    "hsmsegl",
    "kontroller_segl",
    "les_sertifikater",
    "lokalt_segl",
]
