"""A signature belongs to one content only."""

from dataclasses import replace

import pytest

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument, Dokumentsignatur, SignaturPaaAnnetInnhold, innholdshash
from factories.avtaleinnhold import LAGET, LEGE, avtaleinnhold


def test_a_signature_can_not_be_moved_to_another_content() -> None:
    signert = avtaleinnhold()
    signatur = Dokumentsignatur(
        part=Part.ALIS, navn=LEGE.navn, signert_at=LAGET, dokument_hash=innholdshash(signert)
    )
    assert Avtaledokument(innhold=signert, signaturer=(signatur,)).signaturer == (signatur,)
    with pytest.raises(SignaturPaaAnnetInnhold):
        Avtaledokument(innhold=replace(signert, tittel="En annen avtale"), signaturer=(signatur,))
