"""Which rights each role carries: one paragraph of prose and one set per role."""

from collections.abc import Mapping
from types import MappingProxyType

from alis.domain.tilgang.rettighet import Rettighet
from alis.domain.tilgang.rolle import Rolle

# Whoever may have something to do is told of it, and decides how. Those who act for an organisation may let a colleague
# with the same role have their notices while they are away.
BLIR_VARSLET = frozenset({Rettighet.SE_OPPGAVER, Rettighet.SE_VARSLER})
KAN_VAERE_BORTE = BLIR_VARSLET | {Rettighet.NEVNE_STEDFORTREDER}

# Everyone who follows a case from outside the kommune's own work reads it whole and changes nothing.
LESE_SAK = frozenset({Rettighet.SE_SAK, Rettighet.SE_AVTALE, Rettighet.SE_TILSKUDD})

# The kommune's grant year: what is applied for, what doctors claim, what the kommune itself has paid, and the ledger that
# follows them all. The office, which only advises, sees none of the money that is between the kommune and the doctor.
LESE_TILSKUDDSAR = frozenset(
    {
        Rettighet.SE_SOKNAD,
        Rettighet.SE_REFUSJON,
        Rettighet.SE_EGENKOSTNAD,
        Rettighet.SE_VEILEDNING,
        Rettighet.SE_REGNSKAP,
    }
)

# What a supervisor is paid concerns her, the kommune, and those who control its money: not the doctor, not the office.
LESE_VEILEDERAVTALE = frozenset({Rettighet.SE_VEILEDERAVTALE})

RETTIGHETER: Mapping[Rolle, frozenset[Rettighet]] = MappingProxyType(
    {
        # The doctor reads everything about herself across all kommuner, bargains over and signs her own agreements,
        # decides what a new kommune may see of the time before, says whether her activities shall go on while she
        # is away, and may say that a claim on her is wrong. She claims what she has laid out, and keeps the list of
        # supervision with her supervisor. She changes nothing that the kommune answers for.
        Rolle.ALIS: LESE_SAK
        | BLIR_VARSLET
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SVAR_PA_TILBUD,
            Rettighet.SE_TIDSLINJE,
            Rettighet.GI_SAMTYKKE,
            Rettighet.SVAR_OM_AKTIVITETER,
            Rettighet.FORHANDLE_AVTALE,
            Rettighet.SIGNER_SOM_ALIS,
            Rettighet.SE_BUDSJETT,
            Rettighet.SE_KRAV,
            Rettighet.SVAR_PA_KRAV,
            Rettighet.SE_REFUSJON,
            Rettighet.KREV_REFUSJON,
            Rettighet.SE_VEILEDNING,
            Rettighet.FOR_VEILEDNING,
            Rettighet.SE_HENDELSER,
        },
        # The coordinator keeps the kommune's cases: registers, corrects, drafts, bargains over, sends and ends
        # agreements, and gives colleagues their roles. She does not sign, and gives nobody a power to: writing and signing
        # are different people's rights. What was signed by hand she registers from the paper. She works out what a doctor
        # shall pay back and registers what is paid, but another approves and sends the claim. Only she and the doctor
        # read the proposals between them; the others read what came of it. She reads the published templates, and may
        # bring the kommune's own Word template. She prepares the application, and another sends it. She vouches for what a
        # doctor claims and documents what the kommune itself has paid, and another approves both; she makes the order to
        # the bank, and another sends it.
        Rolle.KOORDINATOR: LESE_SAK
        | KAN_VAERE_BORTE
        | LESE_VEILEDERAVTALE
        | LESE_TILSKUDDSAR
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_PLASSPROGNOSE,
            Rettighet.SE_FORETAKSAVTALE,
            Rettighet.MELD_BEHOV,
            Rettighet.SKRIV_SOKNAD,
            Rettighet.ATTESTER_REFUSJON,
            Rettighet.FOR_EGENKOSTNAD,
            Rettighet.FOR_REGNSKAP,
            Rettighet.SE_FRISTER,
            Rettighet.SE_SAKSLISTE,
            Rettighet.REGISTRER_ALIS,
            Rettighet.ENDRE_SAK,
            Rettighet.SKRIV_AVTALE,
            Rettighet.FORHANDLE_AVTALE,
            Rettighet.SEND_AVTALE,
            Rettighet.REGISTRER_PAPIRSIGNATUR,
            Rettighet.AVSLUTT_AVTALE,
            Rettighet.SE_MALER,
            Rettighet.STYRE_WORDMAL,
            Rettighet.SE_BUDSJETT,
            Rettighet.SE_MALRUNDE,
            Rettighet.SE_KRAV,
            Rettighet.SE_HENDELSER,
            Rettighet.REGISTRER_PERSON,
            Rettighet.GI_ROLLE,
            Rettighet.ENDRE_LEGESENTER,
        },
        # The signatory binds the kommune. She reads what she signs, what it will cost, and the case behind it, and only
        # she can let a colleague who also signs do it in her place. She sends the application, and approves what doctors
        # claim and what the kommune itself has paid.
        Rolle.SIGNATAR: LESE_SAK
        | KAN_VAERE_BORTE
        | LESE_VEILEDERAVTALE
        | LESE_TILSKUDDSAR
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_PLASSPROGNOSE,
            Rettighet.SE_FORETAKSAVTALE,
            Rettighet.SEND_SOKNAD,
            Rettighet.GODKJENN_REFUSJON,
            Rettighet.GODKJENN_EGENKOSTNAD,
            Rettighet.SE_FRISTER,
            Rettighet.SE_SAKSLISTE,
            Rettighet.SIGNER_FOR_KOMMUNEN,
            Rettighet.SE_BUDSJETT,
            Rettighet.SE_KRAV,
            Rettighet.GI_FULLMAKT,
            Rettighet.SE_HENDELSER,
        },
        # The attestant confirms the kommune's figures, and never signs the agreement behind them. A claim on a doctor is
        # such a figure: she approves and sends it, answers when the doctor disagrees, and may let the doctor off. What a
        # doctor claims she either vouches for or approves, never both. She approves the kommune's own costs, and sends the
        # orders to the bank, that another has made.
        Rolle.ATTESTANT: LESE_SAK
        | KAN_VAERE_BORTE
        | LESE_VEILEDERAVTALE
        | LESE_TILSKUDDSAR
        | {
            Rettighet.ATTESTER_REFUSJON,
            Rettighet.GODKJENN_REFUSJON,
            Rettighet.GODKJENN_EGENKOSTNAD,
            Rettighet.FOR_REGNSKAP,
            Rettighet.UTBETAL,
            Rettighet.SE_SAKSLISTE,
            Rettighet.SE_BUDSJETT,
            Rettighet.SE_KRAV,
            Rettighet.GODKJENN_KRAV,
            Rettighet.SE_HENDELSER,
        },
        # The supervisor reads the case and the agreement of the doctors she supervises, while she does, and signs her
        # own agreement with the kommune, and with the doctor the list of when they met.
        Rolle.VEILEDER: LESE_SAK
        | BLIR_VARSLET
        | LESE_VEILEDERAVTALE
        | {
            Rettighet.SE_SAKSLISTE,
            Rettighet.SIGNER_SOM_VEILEDER,
            Rettighet.SE_VEILEDNING,
            Rettighet.FOR_VEILEDNING,
        },
        # The adviser at a regional ALIS-kontor reads the cases of the kommuner that the office serves, and writes and
        # publishes the office's own templates. No one publishes what she has written or sent herself. How far a new
        # template has come in each kommune she follows in figures, and so the claims on doctors: they are between the
        # kommune and the doctor. She may write a rate set as unconfirmed, and read how far an application has come. She reads
        # the agreements of those kommuner with the trusts: a kommune that lets one run out, she is told of.
        Rolle.KONTORRADGIVER: LESE_SAK
        | KAN_VAERE_BORTE
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_PLASSPROGNOSE,
            Rettighet.SE_FORETAKSAVTALE,
            Rettighet.SE_SOKNAD,
            Rettighet.SKRIV_SATS,
            Rettighet.SE_SAKSLISTE,
            Rettighet.SE_MALER,
            Rettighet.SKRIV_MAL,
            Rettighet.PUBLISER_MAL,
            Rettighet.SE_MALRUNDE,
            Rettighet.SE_KRAVTALL,
        },
        # The case handler in the directorate reads the nation, keeps the registers right, gives every kommune, office
        # and hospital its first user, and writes and publishes the national templates, two persons for each. Claims on
        # doctors she sees only as numbers. Rate sets are hers, two persons for each, and she reads what is applied for. She
        # writes the calls, and another of them approves what she has written.
        Rolle.SAKSBEHANDLER: LESE_SAK
        | KAN_VAERE_BORTE
        | LESE_VEILEDERAVTALE
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_PLASSPROGNOSE,
            Rettighet.SE_SOKNAD,
            Rettighet.SKRIV_SATS,
            Rettighet.GODKJENN_SATS,
            Rettighet.SKRIV_UTLYSNING,
            Rettighet.SE_SAKSLISTE,
            Rettighet.SE_KRAVTALL,
            Rettighet.SE_HENDELSER,
            Rettighet.REGISTRER_PERSON,
            Rettighet.GI_ROLLE,
            Rettighet.ENDRE_REGISTER,
            Rettighet.SE_MALER,
            Rettighet.SKRIV_MAL,
            Rettighet.PUBLISER_MAL,
        },
        # The hospital's contact sees nothing of a case: of a doctor that is reported to the trust she sees what was
        # reported. She registers needs and vacancies, and offers places; in what order, she does not decide. She signs the
        # trust's agreements with the kommuner: no other role there does, and the choice is ours (`valg`).
        Rolle.ALIS_KONTAKT: KAN_VAERE_BORTE
        | {
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_PLASSPROGNOSE,
            Rettighet.STYRE_PLASSER,
            Rettighet.SE_FORETAKSAVTALE,
            Rettighet.SIGNER_FOR_FORETAKET,
        },
        # The auditor sees all that one kommune has done, with its trail, and touches nothing.
        Rolle.REVISOR: LESE_SAK
        | LESE_VEILEDERAVTALE
        | LESE_TILSKUDDSAR
        | {
            Rettighet.SE_SAKSLISTE,
            Rettighet.SE_BUDSJETT,
            Rettighet.SE_KRAV,
            Rettighet.SE_SYKEHUSPLASS,
            Rettighet.SE_FORETAKSAVTALE,
            Rettighet.SE_HENDELSER,
        },
    }
)
