"""Tables of the case."""

from alis.records.utdanning.models.alissak import AlisSak
from alis.records.utdanning.models.delingssamtykke import Delingssamtykke
from alis.records.utdanning.models.fravar import Fravar
from alis.records.utdanning.models.stilling import Stilling
from alis.records.utdanning.models.tidligerearbeidsgiver import TidligereArbeidsgiver
from alis.records.utdanning.models.veilederforhold import Veilederforhold

__all__ = ["AlisSak", "Delingssamtykke", "Fravar", "Stilling", "TidligereArbeidsgiver", "Veilederforhold"]
