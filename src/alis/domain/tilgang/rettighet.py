"""What can be done. A right says nothing of whose case: that is narrowed by the queries."""

from enum import StrEnum


class Rettighet(StrEnum):
    SE_OPPGAVER = "se_oppgaver"
    SE_SAKSLISTE = "se_saksliste"
    SE_SAK = "se_sak"
    SE_TIDSLINJE = "se_tidslinje"
    REGISTRER_ALIS = "registrer_alis"
    ENDRE_SAK = "endre_sak"
    GI_SAMTYKKE = "gi_samtykke"
    SVAR_OM_AKTIVITETER = "svar_om_aktiviteter"
    SE_AVTALE = "se_avtale"
    SKRIV_AVTALE = "skriv_avtale"
    SEND_AVTALE = "send_avtale"
    FORHANDLE_AVTALE = "forhandle_avtale"
    SIGNER_FOR_KOMMUNEN = "signer_for_kommunen"
    SIGNER_SOM_ALIS = "signer_som_alis"
    SIGNER_SOM_VEILEDER = "signer_som_veileder"
    AVSLUTT_AVTALE = "avslutt_avtale"
    SE_TILSKUDD = "se_tilskudd"
    SE_HENDELSER = "se_hendelser"
    REGISTRER_PERSON = "registrer_person"
    GI_ROLLE = "gi_rolle"
    ENDRE_LEGESENTER = "endre_legesenter"
    ENDRE_REGISTER = "endre_register"
