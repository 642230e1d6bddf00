"""Take a kommune's own Word template into use, if nothing in it is dangerous or unknown."""

import hashlib
import re
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.wordfelt import Wordfeil
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import gjeldende_mal
from alis.integrations.dokument.wordmal import feltverdier, kontroller_wordmal
from alis.records.mal.models import Wordmal
from alis.records.parter.models import Kommune
from alis.services.journal import skriv_linje
from alis.services.mal.forhandsvis_mal import eksempeldokument
from alis.services.mal.ta_ut_wordmal import ta_ut_av_bruk


class WordmalenErUgyldig(ValueError):
    """Something must be mended in the file. Carries what."""

    def __init__(self, feil: tuple[Wordfeil, ...]) -> None:
        super().__init__(", ".join(en.slag for en in feil))
        self.feil = feil


def last_opp_wordmal(*, aktor: Aktor, filnavn: str, innhold: bytes, naa: datetime | None = None) -> str:
    """Return the sha256 of the file. The one before it goes out of use. The check is made before any lock is taken.

    Raises `ManglerRettighet` and `WordmalenErUgyldig`.
    """
    aktor.krev(Rettighet.STYRE_WORDMAL)
    naa = naa or timezone.now()
    mal = gjeldende_mal()
    dokument = eksempeldokument(mal=mal, skriftsprak=Skriftsprak.BOKMAL, naa=naa)
    if feil := kontroller_wordmal(innhold, eksempel=feltverdier(dokument, mal)):
        raise WordmalenErUgyldig(feil)
    return behold_wordmal(aktor=aktor, filnavn=_file_name(filnavn), innhold=innhold, naa=naa)


@transaction.atomic
def behold_wordmal(*, aktor: Aktor, filnavn: str, innhold: bytes, naa: datetime) -> str:
    """For a file that has been checked, and an actor whose right has."""
    kommune = Kommune.objects.select_for_update(of=("self",), no_key=True).get(pk=aktor.kommune)
    ta_ut_av_bruk(aktor=aktor, naa=naa)
    rad = Wordmal.objects.create(
        kommune=kommune,
        filnavn=filnavn,
        innhold=innhold,
        sha256=hashlib.sha256(innhold).hexdigest(),
        opplastet_at=naa,
        opplastet_av_id=aktor.person_id,
    )
    skriv_linje(
        aktor=aktor,
        handling="last_opp_wordmal",
        objekt_type="Wordmal",
        objekt_id=rad.pk,
        kommunenummer=aktor.kommune,
        innhold={"filnavn": filnavn, "sha256": rad.sha256},
        naa=naa,
    )
    return rad.sha256


def _file_name(filnavn: str) -> str:
    """The name alone, printable and with its ending; a path or a line break in it is nobody's file name."""
    navn = re.split(r"[/\\]", filnavn)[-1]
    stamme = "".join(t for t in navn.removesuffix(".docx") if t.isprintable() and t not in '"<>|:*?')[:100]
    return f"{stamme.strip() or 'mal'}.docx"
