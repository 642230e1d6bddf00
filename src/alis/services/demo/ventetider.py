"""How long it takes, in the demo: so many have had a place at one trust that it can be told, and too few at another."""

from collections.abc import Iterator, Mapping

from alis.domain.tilgang import Aktor
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.scene import Kommunescene
from alis.services.demo.tjenesteliv import Tjenesteliv

RANA = "1833"
PA_HELGELAND = ("Helgelandssykehuset HF", "Mo i Rana")
ER_DER, VENTER_DER = "Ella Båsmo", "Emma Selfors"
HAR_VAERT = (
    ("Torstein Unstad", "1860", -12, 400),
    ("Oda Utakleiv", "1860", -10, 180),
    ("Sindre Mærvoll", "1860", -9, 240),
    ("Marte Jennestad", "1870", -14, 330),
    ("Håvard Kleiva", "1870", -8, 130),
)
"""At Nordlandssykehuset: who, of which kommune, the first month counted from this one, and the days she waited for it."""


def lag_ventetidshendelser(
    scener: Mapping[str, Kommunescene], *, i_bodo: Aktor, pa_helgeland: Aktor, kalender: Kalender
) -> Iterator[Hendelse]:
    for navn, kommune, maned, dager in HAR_VAERT:
        fom = kalender.forste(maned)
        liv = Tjenesteliv(scener[kommune], i_bodo, navn=navn, fom=fom, avdeling="Indremedisin")
        yield from _until_begun(liv, dager)
        yield from _until_confirmed(liv)
    er_der, venter = (
        Tjenesteliv(
            scener[RANA],
            pa_helgeland,
            navn=navn,
            fom=kalender.forste(maned),
            avdeling="Indremedisin",
            sted=PA_HELGELAND,
        )
        for navn, maned in ((ER_DER, -4), (VENTER_DER, 16))
    )
    yield from _until_begun(er_der, 220)
    for dager in (50, 95):
        yield Hendelse(tidspunkt=klokken(er_der.fom, dager, minutt=40), gjor=er_der.ta_kontakt)
    yield Hendelse(tidspunkt=klokken(kalender.idag, -25, minutt=40), gjor=venter.meld)
    yield Hendelse(tidspunkt=klokken(kalender.idag, -18, minutt=40), gjor=venter.registrer)


def _until_begun(liv: Tjenesteliv, ventet: int) -> Iterator[Hendelse]:
    for dager, gjor in (
        (0, liv.meld),
        (7, liv.registrer),
        (30, liv.lys_ut_og_tilby),
        (34, liv.godta),
        (50, liv.lag_kontrakt),
        (ventet, liv.folg),
    ):
        yield Hendelse(tidspunkt=klokken(liv.fom, dager - ventet, minutt=40), gjor=gjor)


def _until_confirmed(liv: Tjenesteliv) -> Iterator[Hendelse]:
    for dager, gjor in ((-20, liv.dokumenter), (5, liv.bekreft), (9, liv.mot_legen)):
        yield Hendelse(tidspunkt=klokken(liv.tom, dager, minutt=45), gjor=gjor)
