"""Two doctors in the queue of one trust, and what its pages say, as a browser asks for them."""

from django.test import Client
from django.utils import timezone

from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Plasstilbud
from factories.innlogging import klient_for
from factories.parter import lag_kommune
from factories.sykehusplass import Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass

IDAG = timezone.localdate()
START = add_months(IDAG.replace(day=1), 8)


class Scene:
    """Two doctors of Steigen in the queue of one trust, and two vacancies."""

    def __init__(self) -> None:
        self.foretak: Foretak = lag_foretak()
        saker = lag_kandidater(lag_kommune(), 2)
        dager = {"tidligst": START, "onsket_fom": START}
        self.forste = lag_behov(self.foretak, sak=saker[0], **dager)
        self.andre = lag_behov(self.foretak, sak=saker[1], prioritet=2, **dager)
        self.plass = lag_plass(self.foretak, fom=add_months(START, 2))
        self.kontakt = klient_for(self.foretak.kontakt)

    def send(self, behov: Behov) -> Plasstilbud:
        self.kontakt.post(f"/plassko/{behov.pk}/", {"plass": str(self.plass.pk)})
        return Plasstilbud.objects.get(behov=behov)


def tekst(klient: Client, adresse: str, **data: object) -> str:
    svar = klient.post(adresse, data, follow=True) if data else klient.get(adresse, follow=True)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())
