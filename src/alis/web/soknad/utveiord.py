"""The words of a cost that the application was sent without: what can be done for it, and what nobody knows yet."""

from django.utils.translation import gettext as _

from alis.domain.soknad import Utvei
from alis.services.soknad.sene_kostnader import SendtUten
from alis.web.felles.visning import dato_lang


def hva_kan_gjores(soknad: SendtUten) -> str:
    """Nothing is said of what the state would answer: no rule that we have found says it."""
    frist = dato_lang(soknad.utlysning.frist) if soknad.utlysning.frist else ""
    match soknad.utvei:
        case Utvei.NY_SOKNAD if soknad.utlysning.ubekreftet:
            return _(
                "Signataren kan trekke søknaden og sende en ny til og med %(frist)s. Fristen er ikke bekreftet, så kontroller den først. Gjør dere ikke det, blir det ikke søkt om tilskudd til dette."
            ) % {"frist": frist}
        case Utvei.NY_SOKNAD:
            return _(
                "Signataren kan trekke søknaden og sende en ny til og med %(frist)s. Gjør dere ikke det, blir det ikke søkt om tilskudd til dette."
            ) % {"frist": frist}
        case Utvei.FRIST_UKJENT:
            return _(
                "Signataren kan trekke søknaden og sende en ny før søknadsfristen. Vi har ikke funnet fristen, så spør Helsedirektoratet først. Uten ny søknad blir det ikke søkt om tilskudd til dette."
            )
        case Utvei.FRIST_UTE:
            return _(
                "Søknadsfristen var %(frist)s. Trekker dere søknaden nå, kan dere miste det dere har søkt om. Vi vet ikke om staten tar imot en ny søknad, så spør Helsedirektoratet først. Uten ny søknad blir det ikke søkt om tilskudd til dette."
            ) % {"frist": frist}
        case Utvei.BESVART:
            return _(
                "Staten har svart på søknaden, så den kan ikke trekkes. Det er ikke søkt om tilskudd til dette. Vi har ikke funnet noen regel om å søke i ettertid, så spør Helsedirektoratet."
            )
