"""From a finished draft to the content that the parties sign."""

from datetime import date, datetime
from fractions import Fraction

from alis.domain.avtale import Element, avtalens_hvile
from alis.domain.avtale.avtalekrav import i_kraft_fra
from alis.domain.dokument import (
    Avtaleinnhold,
    Avtaltelement,
    Dokumentfakta,
    Kommunepart,
    Legepart,
    Skriftsprak,
    Spesialisering,
    Stillingslinje,
    Versjon,
    Versjonsperiode,
    lag_innhold,
)
from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.frys_utregning import frys_utregning
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.avtale.utkastfelter import les_felter
from alis.services.mal.finn_mal import finn_mal
from alis.services.utdanning.lovfakta import fravar_fra
from alis.services.utdanning.saksbilde import Saksbilde, Stillingsbilde, Versjonsbilde


def frys_innhold(*, versjon: Avtaleversjon, bilde: Utkastbilde, naa: datetime) -> Avtaleinnhold:
    """The whole agreement, pinned to the draft's template version, in the kommune's written form."""
    skriftsprak = Skriftsprak.for_malform(bilde.sak.kommune.malform)
    return lag_innhold(
        mal=finn_mal(versjon.mal, versjon.mal_versjon),
        skriftsprak=skriftsprak,
        fakta=Dokumentfakta(
            versjon=_version(versjon, bilde, naa),
            kommune=_kommune(bilde),
            lege=_doctor(bilde),
            spesialisering=Spesialisering(
                start=bilde.utkast.start_spesialisering,
                forventet_slutt=bilde.utkast.forventet_slutt,
                veileder=bilde.utkast.veileder,
            ),
            elementer=_elements(bilde),
            utregning=frys_utregning(ramme=bilde.ramme, skriftsprak=skriftsprak) if bilde.ramme else None,
        ),
        laget_at=naa,
        egne_ord={
            id: tuple(linje for linje in tekst.split("\n") if linje.strip())
            for id, tekst in les_felter(versjon.innhold).egne_punkter.items()
        },
    )


def _version(versjon: Avtaleversjon, bilde: Utkastbilde, naa: datetime) -> Versjon:
    assert versjon.gjelder_fra is not None  # held by the control before sending
    return Versjon(
        referanse=f"{bilde.sak.kommune.kommunenummer}-{versjon.avtale_id.hex[:6].upper()}",
        nummer=versjon.nummer,
        dato=lokal_dato(naa),
        forste_versjon=versjon.avtale.dato_forste_versjon or _first_day(versjon, bilde.sak),
        gjelder_fra=versjon.gjelder_fra,
        tidligere=_earlier(versjon, bilde.sak),
        hviler=tuple(
            periode
            for periode in avtalens_hvile([fravar_fra(borte) for borte in bilde.sak.fravar])
            if periode.last >= versjon.gjelder_fra
        ),
    )


def _first_day(versjon: Avtaleversjon, sak: Saksbilde) -> date:
    """Before the first version is in force: the day it will be, also where that version is signed already."""
    signert = (
        i_kraft_fra(signert=lokal_dato(annen.signert_at), gjelder_fra=annen.gjelder_fra).verdi
        for annen in _of_the_agreement(versjon, sak)
        if annen.signert_at and annen.gjelder_fra
    )
    assert versjon.gjelder_fra is not None  # held by the control before sending
    return min([versjon.gjelder_fra, *signert])


def _earlier(versjon: Avtaleversjon, sak: Saksbilde) -> tuple[Versjonsperiode, ...]:
    return tuple(
        Versjonsperiode(nummer=annen.nummer, fom=annen.gjelder_fra, tom=annen.gjelder_til)
        for annen in _of_the_agreement(versjon, sak)
        if annen.signert_at and annen.gjelder_fra
    )


def _of_the_agreement(versjon: Avtaleversjon, sak: Saksbilde) -> list[Versjonsbilde]:
    """In their order, without what fell away: it never holds."""
    samme = (annen for annen in sak.versjoner if annen.avtale_id == versjon.avtale_id)
    return sorted(
        (annen for annen in samme if annen.status is not Avtalestatus.BORTFALT),
        key=lambda annen: annen.nummer,
    )


def _kommune(bilde: Utkastbilde) -> Kommunepart:
    kommune = bilde.sak.kommune
    return Kommunepart(
        navn=kommune.navn,
        kommunenummer=kommune.kommunenummer,
        orgnr=kommune.orgnr,
        kontaktperson=bilde.utkast.kontaktperson,
    )


def _doctor(bilde: Utkastbilde) -> Legepart:
    fra = bilde.utkast.gjelder_fra
    andel = bilde.utkast.fordeling_alis
    return Legepart(
        navn=bilde.sak.lege.navn,
        hpr_nr=bilde.sak.lege.hpr_nr,
        arbeidssted=bilde.utkast.arbeidssted,
        stillinger=tuple(
            _position(s) for s in bilde.sak.stillinger if fra and (s.tom is None or s.tom >= fra)
        ),
        driftsform=bilde.utkast.driftsform,
        fordeling_alis=None if andel is None else Fraction(andel),
        tidligere_stillinger=tuple(
            _position(s) for s in bilde.sak.stillinger if fra and s.tom is not None and s.tom < fra
        ),
    )


def _position(bilde: Stillingsbilde) -> Stillingslinje:
    return Stillingslinje(type=bilde.type, prosent=bilde.prosent, fom=bilde.fom, tom=bilde.tom)


def _elements(bilde: Utkastbilde) -> tuple[Avtaltelement, ...]:
    """The open elements in the template's order; the kommune's own money only where something is agreed."""
    alle = (_element(bilde, element) for element in bilde.apne)
    return tuple(avtalt for avtalt in alle if avtalt.avtalt_tekst or avtalt.belop_per_ar is not None)


def _element(bilde: Utkastbilde, element: Element) -> Avtaltelement:
    post = bilde.utkast.post(element)
    return Avtaltelement(
        element=element,
        avtalt_tekst=post.avtalt,
        belop_per_ar=_supervision_cap(bilde) if element is Element.VEILEDNING else post.belop_per_ar,
    )


def _supervision_cap(bilde: Utkastbilde) -> Belop | None:
    """Supervision is not agreed on: it follows the attested hours, up to the cap (002 §4.1.4)."""
    return bilde.ramme.tak[Element.VEILEDNING] if bilde.ramme else None
