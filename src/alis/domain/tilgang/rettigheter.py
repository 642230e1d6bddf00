"""Which rights each role carries: one paragraph of prose and one set per role."""

from collections.abc import Mapping
from types import MappingProxyType

from alis.domain.tilgang.rettighet import Rettighet as R
from alis.domain.tilgang.rolle import Rolle

# Everyone who follows a case from outside the kommune's own work reads it whole and changes nothing.
LESE_SAK = frozenset({R.SE_SAK, R.SE_AVTALE, R.SE_TILSKUDD})

RETTIGHETER: Mapping[Rolle, frozenset[R]] = MappingProxyType(
    {
        # The doctor reads everything about herself across all kommuner, signs her own agreements and decides
        # what a new kommune may see of the time before. She changes nothing that the kommune answers for.
        Rolle.ALIS: LESE_SAK
        | {R.SE_OPPGAVER, R.SE_TIDSLINJE, R.GI_SAMTYKKE, R.SIGNER_SOM_ALIS, R.SE_HENDELSER},
        # The coordinator keeps the kommune's cases: registers, corrects, drafts, sends and ends agreements, and
        # gives colleagues their roles. She does not sign: writing and signing are different people's rights.
        Rolle.KOORDINATOR: LESE_SAK
        | {
            R.SE_OPPGAVER,
            R.SE_SAKSLISTE,
            R.REGISTRER_ALIS,
            R.ENDRE_SAK,
            R.SKRIV_AVTALE,
            R.SEND_AVTALE,
            R.AVSLUTT_AVTALE,
            R.SE_HENDELSER,
            R.GI_ROLLE,
            R.ENDRE_LEGESENTER,
        },
        # The signatory binds the kommune. She reads what she signs and the case behind it.
        Rolle.SIGNATAR: LESE_SAK | {R.SE_OPPGAVER, R.SE_SAKSLISTE, R.SIGNER_FOR_KOMMUNEN, R.SE_HENDELSER},
        # The attestant confirms the kommune's figures, and never signs the agreement behind them.
        Rolle.ATTESTANT: LESE_SAK | {R.SE_OPPGAVER, R.SE_SAKSLISTE, R.SE_HENDELSER},
        # The supervisor reads the case and the agreement of the doctors she supervises, while she does.
        Rolle.VEILEDER: LESE_SAK | {R.SE_OPPGAVER, R.SE_SAKSLISTE},
        # The adviser at a regional ALIS-kontor reads the cases of the kommuner that the office serves.
        Rolle.KONTORRADGIVER: LESE_SAK | {R.SE_OPPGAVER, R.SE_SAKSLISTE},
        # The case handler in the directorate reads the nation, and keeps the registers right.
        Rolle.SAKSBEHANDLER: LESE_SAK | {R.SE_OPPGAVER, R.SE_SAKSLISTE, R.SE_HENDELSER, R.ENDRE_REGISTER},
        # The hospital's contact sees nothing of a case before a place is asked for.
        Rolle.ALIS_KONTAKT: frozenset({R.SE_OPPGAVER}),
        # The auditor sees all that one kommune has done, with its trail, and touches nothing.
        Rolle.REVISOR: LESE_SAK | {R.SE_SAKSLISTE, R.SE_HENDELSER},
    }
)
