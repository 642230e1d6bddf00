"""In which kind of organisation each role can be held."""

from collections.abc import Mapping
from types import MappingProxyType

from alis.domain.parter.organisasjonstype import Organisasjonstype
from alis.domain.tilgang import Rolle

ROLLESTED: Mapping[Rolle, Organisasjonstype] = MappingProxyType(
    {
        Rolle.ALIS: Organisasjonstype.KOMMUNE,
        Rolle.KOORDINATOR: Organisasjonstype.KOMMUNE,
        Rolle.SIGNATAR: Organisasjonstype.KOMMUNE,
        Rolle.ATTESTANT: Organisasjonstype.KOMMUNE,
        Rolle.VEILEDER: Organisasjonstype.KOMMUNE,
        Rolle.REVISOR: Organisasjonstype.KOMMUNE,
        Rolle.KONTORRADGIVER: Organisasjonstype.ALIS_KONTOR,
        Rolle.SAKSBEHANDLER: Organisasjonstype.DIREKTORAT,
        Rolle.ALIS_KONTAKT: Organisasjonstype.HELSEFORETAK,
    }
)
