"""Documents on paper: templates, PDF by typst and Word files."""

from alis.integrations.dokument.attestpapir import lag_attestpapir
from alis.integrations.dokument.brev import lag_brev
from alis.integrations.dokument.foretaksavtale import hent_foretaksmal, lag_foretaksavtale_pdf
from alis.integrations.dokument.mal import UkjentMal, gjeldende_mal, hent_mal, list_maler
from alis.integrations.dokument.papirutskrift import lag_papirutskrift
from alis.integrations.dokument.pdf import lag_pdf
from alis.integrations.dokument.word import lag_docx

__all__ = [
    "UkjentMal",
    "gjeldende_mal",
    "hent_foretaksmal",
    "hent_mal",
    "lag_attestpapir",
    "lag_brev",
    "lag_docx",
    "lag_foretaksavtale_pdf",
    "lag_papirutskrift",
    "lag_pdf",
    "list_maler",
]
