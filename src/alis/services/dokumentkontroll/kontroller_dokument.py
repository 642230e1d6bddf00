"""Judge a file that someone has."""

import hashlib
from contextlib import suppress

from django.conf import settings

from alis.integrations.segl import (
    Seglfunn,
    Seglkontroll,
    Seglsertifikat,
    SeglUtilgjengelig,
    kontroller_segl,
    les_sertifikater,
)
from alis.integrations.segl.avgrenset import les_avgrenset
from alis.integrations.segl.fremmed import Fremmedlesning
from alis.records.avtale.models import BruktSegl, Dokument, Signatur
from alis.services.avtale.segl_i_bruk import segl_i_bruk
from alis.services.dokumentkontroll.kontrollsvar import Kontrollsvar, Kontrollutfall, Seglbilde

PDF_HODE = b"%PDF-"
HODET_STAR_INNEN = 1024
UTFALL = {
    Seglfunn.UENDRET: Kontrollutfall.UENDRET,
    Seglfunn.LAGT_TIL: Kontrollutfall.LAGT_TIL,
    Seglfunn.ENDRET: Kontrollutfall.ENDRET,
}


def kontroller_dokument(*, fil: bytes) -> Kontrollsvar:
    """For anyone: needs no right, stores nothing, and tells nothing that the file does not hold itself.

    A file with our seal is judged byte for byte and is never read as a PDF. Raises `Opptatt` when another file is being
    read.
    """
    sha256 = hashlib.sha256(fil).hexdigest()
    kontroll = kontroller_segl(fil, _used_seals())
    kjent = Dokument.objects.filter(sha256=sha256).exists()
    if kontroll.funn in UTFALL:
        return Kontrollsvar(
            utfall=UTFALL[kontroll.funn],
            sha256=sha256,
            storrelse=len(fil),
            kjent=kjent,
            segl=_picture(kontroll, len(fil)),
        )
    if kjent:
        return _without_seal(Kontrollutfall.KJENT_UTSKRIFT, fil, sha256, Fremmedlesning(), kjent=True)
    if PDF_HODE not in fil[:HODET_STAR_INNEN]:
        return _without_seal(Kontrollutfall.IKKE_PDF, fil, sha256, Fremmedlesning())
    lest = les_avgrenset(fil, laasfil=settings.KONTROLL_LAAS)
    return _without_seal(_judged(lest), fil, sha256, lest)


def _used_seals() -> list[Seglsertifikat]:
    """Every certificate that has sealed here, and the one in use, which may have sealed before the database was made."""
    brukt = {rad.fingeravtrykk: les_sertifikater(rad.sertifikater) for rad in BruktSegl.objects.all()}
    with suppress(SeglUtilgjengelig):
        naa = segl_i_bruk().sertifikat
        brukt[naa.fingeravtrykk] = naa
    return list(brukt.values())


def _picture(kontroll: Seglkontroll, lengde: int) -> Seglbilde:
    assert kontroll.sertifikat is not None
    return Seglbilde(
        eier=kontroll.sertifikat.eier,
        utsteder=kontroll.sertifikat.utsteder,
        fingeravtrykk=kontroll.sertifikat.fingeravtrykk,
        er_test=kontroll.sertifikat.er_test,
        forseglet_at=kontroll.forseglet_at,
        lagt_til=lengde - kontroll.lengde if kontroll.lengde else 0,
    )


def _judged(lest: Fremmedlesning) -> Kontrollutfall:
    """Without a seal of ours. Signatures by others say more than the data that is attached."""
    if lest.hindring is not None:
        return Kontrollutfall.KAN_IKKE_LESES
    if lest.signaturer:
        hel = all(signatur.passer for signatur in lest.signaturer) and lest.signaturer[-1].dekker_alt
        return Kontrollutfall.ANNET_SEGL if hel else Kontrollutfall.ANNET_SEGL_BRUTT
    if lest.innholdshash and Signatur.objects.filter(dokument_hash=lest.innholdshash).exists():
        return Kontrollutfall.KJENT_INNHOLD
    return Kontrollutfall.UTEN_SEGL


def _without_seal(
    utfall: Kontrollutfall, fil: bytes, sha256: str, lest: Fremmedlesning, *, kjent: bool = False
) -> Kontrollsvar:
    return Kontrollsvar(
        utfall=utfall,
        sha256=sha256,
        storrelse=len(fil),
        kjent=kjent,
        signaturer=lest.signaturer,
        hindring=lest.hindring,
    )
