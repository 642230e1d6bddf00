"""Empty the tables of the demo, the journal among them."""

from django.db import connection

from alis.records.avtale.models import (
    Avtale,
    Avtaleelement,
    Avtaleversjon,
    Dokument,
    Papirregistrering,
    Signatur,
    Signaturkrav,
    Skann,
    Skannfil,
    Tilsidelegging,
)
from alis.records.avtale.vern import slipp_avtalen, vern_avtalen
from alis.records.avtale.vern_signaturer import slipp_signaturene, vern_signaturene
from alis.records.avtale.vern_tilsidelagt import slipp_tilsidelagte, vern_tilsidelagte
from alis.records.budsjett.models import Budsjettfil, Budsjettrad
from alis.records.budsjett.vern import slipp_budsjettet, vern_budsjettet
from alis.records.egenkostnad.models import Egenkostnad, Kostnadsfil
from alis.records.egenkostnad.vern import slipp_egenkostnadene, vern_egenkostnadene
from alis.records.forhandling.models import Forslag
from alis.records.forhandling.vern import slipp_forslagene, vern_forslagene
from alis.records.journal.models import Innsynslinje, Journalhode, Journallinje
from alis.records.journal.vern import slipp_journalen, vern_journalen
from alis.records.mal.models import Malserie, Malversjon, Wordmal
from alis.records.mal.vern import slipp_malene, vern_malene
from alis.records.malrunde.models import Overhopp
from alis.records.opphor.models import Innbetaling, Opphor, Opphorsbrev, Tilbakebetalingskrav
from alis.records.opphor.vern import slipp_opphoret, vern_opphoret
from alis.records.parter.models import (
    Fullmakt,
    Kommunesammenslaing,
    Lege,
    Legesenter,
    Person,
    Rolleinnehav,
)
from alis.records.plassering.models import (
    Avdeling,
    Avtalegjennomgang,
    Behov,
    Behovsonske,
    Dokumentertmal,
    Foretaksavtale,
    Foretaksprofil,
    Foretakssignatur,
    Forlengelse,
    Institusjonsperiode,
    Kursdag,
    Ledigplass,
    Maskinnokkel,
    Plassreferanse,
    Plasstilbud,
    Sykehustjeneste,
    Tjenestekontakt,
)
from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_endret_plass import slipp_endret_plass, vern_endret_plass
from alis.records.plassering.vern_foretaksavtale import slipp_foretaksavtalene, vern_foretaksavtalene
from alis.records.plassering.vern_forlengelse import slipp_forlengelsen, vern_forlengelsen
from alis.records.plassering.vern_institusjon import slipp_institusjonen, vern_institusjonen
from alis.records.plassering.vern_maskinnokkel import slipp_maskinnoklene, vern_maskinnoklene
from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten
from alis.records.refusjon.models import Behandlingslinje, Bilagsfil, Refusjonskrav
from alis.records.refusjon.vern import slipp_refusjonen, vern_refusjonen
from alis.records.regnskap.models import Bilag, Kontosaldo, Overforing
from alis.records.regnskap.vern import slipp_regnskapet, vern_regnskapet
from alis.records.sats.models import Satsversjon
from alis.records.sats.vern import slipp_satsene, vern_satsene
from alis.records.signering.models import Avvisning, Standardplan, Standardunderskriver
from alis.records.signering.vern import slipp_signeringen, vern_signeringen
from alis.records.soknad.models import (
    Kvitteringsserie,
    Linjevalg,
    Rapportlevering,
    Soknad,
    Soknadspost,
    Utlysningsversjon,
)
from alis.records.soknad.vern import slipp_soknaden, vern_soknaden
from alis.records.soknad.vern_rapport import slipp_rapportene, vern_rapportene
from alis.records.soknad.vern_utlysning import slipp_utlysningene, vern_utlysningene
from alis.records.soknad.vern_utlysningsretur import slipp_utlysningsreturen, vern_utlysningsreturen
from alis.records.utbetaling.models import Utbetaling, Utbetalingskonto, Utbetalingslinje
from alis.records.utbetaling.vern import slipp_utbetalingen, vern_utbetalingen
from alis.records.utdanning.models import (
    AlisSak,
    Delingssamtykke,
    Fravar,
    Stilling,
    TidligereArbeidsgiver,
    Veilederforhold,
)
from alis.records.varsel.models import (
    Epostfravalg,
    Kalenderadresse,
    Sendtvarsel,
    Stedfortreder,
    Utsending,
    Varsel,
)
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.records.veiledning.vern import slipp_veiledningen, vern_veiledningen

BARN_FORST = (
    Plassreferanse,
    Maskinnokkel,
    Avtalegjennomgang,
    Foretakssignatur,
    Foretaksavtale,
    Tjenestekontakt,
    Kursdag,
    Dokumentertmal,
    Forlengelse,
    Sykehustjeneste,
    Institusjonsperiode,
    Plasstilbud,
    Ledigplass,
    Behovsonske,
    Behov,
    Avdeling,
    Foretaksprofil,
    Satsversjon,
    Utlysningsversjon,
    Rapportlevering,
    Soknadspost,
    Linjevalg,
    Soknad,
    Kvitteringsserie,
    Utbetalingslinje,
    Utbetaling,
    Utbetalingskonto,
    Kostnadsfil,
    Egenkostnad,
    Behandlingslinje,
    Bilagsfil,
    Refusjonskrav,
    Veiledningsmote,
    Veiledningsattest,
    Kontosaldo,
    Overforing,
    Bilag,
    Utsending,
    Varsel,
    Sendtvarsel,
    Forslag,
    Overhopp,
    Epostfravalg,
    Kalenderadresse,
    Stedfortreder,
    Budsjettfil,
    Budsjettrad,
    Opphorsbrev,
    Innbetaling,
    Tilbakebetalingskrav,
    Opphor,
    Avvisning,
    Signatur,
    Papirregistrering,
    Tilsidelegging,
    Skannfil,
    Skann,
    Signaturkrav,
    Standardunderskriver,
    Standardplan,
    Dokument,
    Avtaleelement,
    Avtaleversjon,
    Avtale,
    Malversjon,
    Malserie,
    Wordmal,
    Delingssamtykke,
    TidligereArbeidsgiver,
    Veilederforhold,
    Fravar,
    Stilling,
    AlisSak,
    Kommunesammenslaing,
    Fullmakt,
    Rolleinnehav,
    Legesenter,
    Lege,
    Person,
    Innsynslinje,
    Journallinje,
    Journalhode,
)


VERN = (
    (slipp_journalen, vern_journalen),
    (slipp_avtalen, vern_avtalen),
    (slipp_forslagene, vern_forslagene),
    (slipp_malene, vern_malene),
    (slipp_budsjettet, vern_budsjettet),
    (slipp_opphoret, vern_opphoret),
    (slipp_signaturene, vern_signaturene),
    (slipp_tilsidelagte, vern_tilsidelagte),
    (slipp_signeringen, vern_signeringen),
    (slipp_regnskapet, vern_regnskapet),
    (slipp_refusjonen, vern_refusjonen),
    (slipp_egenkostnadene, vern_egenkostnadene),
    (slipp_utbetalingen, vern_utbetalingen),
    (slipp_veiledningen, vern_veiledningen),
    (slipp_plasseringen, vern_plasseringen),
    (slipp_endret_plass, vern_endret_plass),
    (slipp_maskinnoklene, vern_maskinnoklene),
    (slipp_satsene, vern_satsene),
    (slipp_soknaden, vern_soknaden),
    (slipp_utlysningene, vern_utlysningene),
    (slipp_utlysningsreturen, vern_utlysningsreturen),
    (slipp_rapportene, vern_rapportene),
    (slipp_foretaksavtalene, vern_foretaksavtalene),
    (slipp_tjenesten, vern_tjenesten),
    (slipp_institusjonen, vern_institusjonen),
    (slipp_forlengelsen, vern_forlengelsen),
)


def tom_database() -> None:
    """The registers stay, but for what a trust has edited: load them again. Call it in the transaction that fills the tables again."""
    for slipp, _vern in VERN:
        slipp(connection)
    for tabell in BARN_FORST:
        tabell.objects.all().delete()
    for _slipp, vern in VERN:
        vern(connection)
