"""What the evidence page of a signed version tells: the journal's own lines about the signing, and the seal."""

from django.conf import settings

from alis.domain.dokument import Bevis, Bevishendelse
from alis.integrations.segl import Seglsertifikat
from alis.records.avtale.models import Avtaleversjon, Skannfil
from alis.records.journal.models import Journallinje

SIGNERINGEN = ("send_til_signering", "send_veilederavtale", "signer_avtale", "registrer_papirsignatur")
"""The acts that the evidence page has words for, in `data/maler/bevisside`."""


def les_bevis(*, versjon: Avtaleversjon, sertifikat: Seglsertifikat) -> Bevis:
    """The lines that have been written so far, in their order."""
    linjer = Journallinje.objects.filter(
        sak_id=versjon.avtale.sak_id, objekt_id=str(versjon.pk), handling__in=SIGNERINGEN
    ).order_by("sekvens")
    return Bevis(
        hendelser=tuple(_event(linje) for linje in linjer),
        adresse=settings.ALIS_ADRESSE,
        segleier=sertifikat.eier,
        seglutsteder=sertifikat.utsteder,
        fingeravtrykk=sertifikat.fingeravtrykk,
        er_testsegl=sertifikat.er_test,
        papirfiler=tuple(
            Skannfil.objects.filter(skann__signaturer__versjon=versjon)
            .order_by("skann__lastet_opp_at", "nummer")
            .values_list("sha256", flat=True)
            .distinct()
        ),
    )


def _event(linje: Journallinje) -> Bevishendelse:
    return Bevishendelse(
        linje=linje.sekvens,
        linjehash=linje.hash,
        handling=linje.handling,
        tidspunkt=linje.tidspunkt,
        navn=linje.navn,
        organisasjon=linje.organisasjon,
        bekreftede_sider=tuple(linje.innhold.get("sider_bekreftet_med_kode", ())),
    )
