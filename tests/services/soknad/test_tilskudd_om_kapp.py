"""The same grant registered on the case and as the answer to the application at once is booked once."""

from datetime import date, timedelta

import pytest

from alis.domain.avtale import Element
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Bilag
from alis.services.regnskap import kontroller_regnskap
from alis.services.regnskap.alt_innvilget import AltInnvilget
from alis.services.regnskap.registrer_tilskudd import registrer_tilskudd
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_innvilgelse
from factories.regnskap import PERIODE
from factories.samtidig import samtidig
from factories.soknad import NAA, lag_sendt

pytestmark = pytest.mark.django_db(transaction=True)
SENERE, BREVET = NAA + timedelta(days=30), date(2026, 6, 20)


def test_a_grant_registered_in_two_places_at_once_is_booked_once() -> None:
    forlop = lag_sendt()
    sak, laas = forlop.forlop.sak, forlop.soknad.laas
    svar = samtidig(
        lambda: registrer_innvilgelse(
            aktor=forlop.koordinator,
            tilskuddsperiode=PERIODE,
            laas=laas,
            vedtak=Vedtak(dato=BREVET, referanse="", innvilget={}),
            naa=SENERE,
        ),
        lambda: registrer_tilskudd(
            aktor=forlop.koordinator,
            sak_id=sak.pk,
            tilskuddsperiode=PERIODE,
            belop_per_element={Element.VEILEDNING: Belop(158_125)},
            vedtaksdato=BREVET,
            nokkel="brevet",
            naa=SENERE,
        ),
    )
    assert [type(ett) for ett in svar].count(AltInnvilget) == 1, svar
    bokfort = Bilag.objects.filter(sak=sak, art="innvilget", overforinger__element=Element.VEILEDNING)
    assert bokfort.count() == 1
    assert kontroller_regnskap() == ()
