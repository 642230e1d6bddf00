"""The whole draft on one page, with a way back to each part."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtalekrav import forslag_avgjort, som_godtatt
from alis.domain.avtale.kontroll import Kontrollpunkt, del_for
from alis.domain.parter import Driftsform
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.presenter.adresser import til_del, til_forhandling
from alis.web.avtale.presenter.ord import DELNAVN, SPORSMAL
from alis.web.avtale.presenter.rammepanel import Rammepanel, lag_rammepanel
from alis.web.avtale.presenter.steg import Steg, lag_steg
from alis.web.avtale.presenter.stillingslinje import lag_stillingslinjer
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import andel, dato_lang, kr

RETUR = "?retur=oppsummering"
I_FORHANDLINGEN = (forslag_avgjort.navn, som_godtatt.navn)
"""Rules about what is mended in the bargaining, not in the draft."""
DRIFTSFORMNAVN = {
    Driftsform.NAERINGSDRIVENDE: gettext_lazy("Næringsdrivende"),
    Driftsform.ANSATT: gettext_lazy("Ansatt"),
    Driftsform.ANNET: gettext_lazy("Noe annet"),
}


@dataclass(frozen=True, kw_only=True)
class Rad:
    navn: str
    verdi: str
    under: str = ""


@dataclass(frozen=True, kw_only=True)
class Bolk:
    """One part of the draft. `lenke` leads to where it is changed, and back here afterwards."""

    overskrift: str
    lenke: str
    rader: tuple[Rad, ...]


@dataclass(frozen=True, kw_only=True)
class Mangel:
    tekst: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Oppsummering:
    overskrift: str
    nummer: int
    antall: int
    steg: tuple[Steg, ...]
    bolker: tuple[Bolk, ...]
    mangler: tuple[Mangel, ...]
    panel: Rammepanel | None


def lag_oppsummering(bilde: Utkastbilde) -> Oppsummering:
    steg = lag_steg(bilde, Avtaledel.OPPSUMMERING)
    return Oppsummering(
        overskrift=str(SPORSMAL[Avtaledel.OPPSUMMERING]),
        nummer=len(steg),
        antall=len(steg),
        steg=steg,
        bolker=tuple(_bolk(bilde, ett.del_) for ett in steg if ett.del_ is not Avtaledel.OPPSUMMERING),
        mangler=tuple(_mangel(bilde, punkt) for punkt in bilde.mangler),
        panel=lag_rammepanel(bilde, {}),
    )


def _bolk(bilde: Utkastbilde, del_: Avtaledel) -> Bolk:
    return Bolk(
        overskrift=str(DELNAVN[del_]),
        lenke=til_del(bilde.versjon_id, del_) + RETUR,
        rader=tuple(_RADER.get(del_, _element_rows)(bilde, del_)),
    )


def _party_rows(bilde: Utkastbilde, del_: Avtaledel) -> Iterator[Rad]:
    utkast, sak = bilde.utkast, bilde.sak
    yield Rad(navn=_("Kommune"), verdi=f"{sak.kommune.navn} ({sak.kommune.kommunenummer})")
    yield Rad(navn=_("Kontaktperson"), verdi=utkast.kontaktperson or _mangler())
    yield Rad(navn=_("Lege"), verdi=sak.lege.navn, under=_("HPR-nummer %(nr)s") % {"nr": sak.lege.hpr_nr})
    yield Rad(navn=_("Arbeidssted"), verdi=utkast.arbeidssted or _mangler())
    start, slutt = utkast.start_spesialisering, utkast.forventet_slutt
    yield Rad(navn=_("Startet i ny ordning"), verdi=dato_lang(start) if start else _mangler())
    yield Rad(navn=_("Forventet ferdig spesialist"), verdi=f"{slutt:%m/%Y}" if slutt else _mangler())


def _position_rows(bilde: Utkastbilde, del_: Avtaledel) -> Iterator[Rad]:
    utkast = bilde.utkast
    for linje in lag_stillingslinjer(bilde):
        yield Rad(navn=_("Stilling"), verdi=f"{linje.navn} {linje.prosent}", under=linje.periode)
    yield Rad(
        navn=_("Gjelder fra"), verdi=dato_lang(utkast.gjelder_fra) if utkast.gjelder_fra else _mangler()
    )
    under = ""
    if utkast.fordeling_alis is not None:
        under = _("Legen får %(del)s.") % {"del": andel(utkast.fordeling_alis)}
    yield Rad(navn=_("Driftsform"), verdi=str(DRIFTSFORMNAVN[utkast.driftsform]), under=under)


def _supervisor_rows(bilde: Utkastbilde, del_: Avtaledel) -> Iterator[Rad]:
    yield Rad(navn=_("Veileder"), verdi=bilde.utkast.veileder or _mangler())


def _element_rows(bilde: Utkastbilde, del_: Avtaledel) -> Iterator[Rad]:
    for element in bilde.apne:
        if del_for(element) is del_:
            yield Rad(
                navn=str(ELEMENTNAVN[element]),
                verdi=_amount(bilde, element),
                under=bilde.utkast.post(element).avtalt,
            )


def _amount(bilde: Utkastbilde, element: Element) -> str:
    if element is Element.VEILEDNING:
        tak = bilde.ramme.tak[element] if bilde.ramme else None
        return _("Inntil %(tak)s, etter attest") % {"tak": kr(tak)}
    belop = bilde.utkast.post(element).belop_per_ar
    if belop is None:
        return _("Ikke avtalt") if element is Element.KOMMUNAL_FINANSIERING else _mangler()
    return kr(belop)


def _mangler() -> str:
    return _("Mangler")


def _mangel(bilde: Utkastbilde, punkt: Kontrollpunkt) -> Mangel:
    if punkt.vurdering is not None and punkt.vurdering.regel in I_FORHANDLINGEN:
        return Mangel(tekst=hva_er_galt(punkt), lenke=til_forhandling(bilde.versjon_id))
    return Mangel(tekst=hva_er_galt(punkt), lenke=til_del(bilde.versjon_id, punkt.del_) + RETUR)


def hva_er_galt(punkt: Kontrollpunkt) -> str:
    """One thing that must be mended before the draft can be sent."""
    if punkt.felt in list(Element):
        navn = ELEMENTNAVN[Element(punkt.felt)]
        hva = (
            punkt.vurdering.begrunn(_) if punkt.vurdering else _("Beløpet mangler. Skriv et beløp, eller 0.")
        )
        return f"{navn}: {hva}"
    return punkt.vurdering.begrunn(_) if punkt.vurdering else str(TOMT[punkt.felt])


TOMT = {
    "kontaktperson": gettext_lazy("Kontaktperson i kommunen mangler."),
    "arbeidssted": gettext_lazy("Arbeidssted mangler."),
    "start_spesialisering": gettext_lazy("Dagen legen startet i ny ordning, mangler."),
    "forventet_slutt": gettext_lazy("Måneden legen trolig er ferdig spesialist, mangler."),
    "gjelder_fra": gettext_lazy("Første dag avtalen gjelder, mangler."),
    "gjelder_fra_etter_forrige": gettext_lazy(
        "Den nye versjonen må begynne senere enn den som gjelder nå. Velg en senere første dag."
    ),
    "gjelder_fra_etter_slutt": gettext_lazy(
        "Den forrige avtalen er avsluttet. Den nye må begynne etter siste dag i den. Velg en senere første dag, eller angre avslutningen."
    ),
    "veileder": gettext_lazy("Veileder mangler."),
    "kommunal_beskrivelse": gettext_lazy("Skriv hva kommunen dekker med beløpet."),
}
_RADER = {
    Avtaledel.PARTENE: _party_rows,
    Avtaledel.STILLING: _position_rows,
    Avtaledel.VEILEDER: _supervisor_rows,
}
