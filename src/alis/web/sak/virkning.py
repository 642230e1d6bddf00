"""What a change will do, as the page shows it before anything is saved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.avtale import Element, Hvile, Hvileomfang
from alis.domain.avtale.hvile import element_hviler
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilskudd import Elementberegning, Mottaker
from alis.domain.verdier import Belop
from alis.services.hvile.endringsvirkning import Endringsvirkning, Periodevirkning
from alis.services.tilskudd.beregn_femarsbruk import Femarsbruk
from alis.services.utdanning import Versjonsbilde
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato_lang, kr, periode
from alis.web.felles.vurderingstrinn import vis_trinn


@dataclass(frozen=True, kw_only=True)
class Belopsvirkning:
    navn: str
    for_: Belop | None
    etter: Belop | None
    til_for: str
    til_etter: str


@dataclass(frozen=True, kw_only=True)
class Periodevisning:
    tittel: str
    forklaring: str
    ubekreftet: bool
    rader: tuple[Belopsvirkning, ...]
    sum_for: Belop
    sum_etter: Belop
    endring: Belop
    apen: bool


@dataclass(frozen=True, kw_only=True)
class Hvilevisning:
    tekst: str
    hviler: tuple[str, ...]
    lop: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Virkning:
    """`femar_for` and `femar_etter` are the last day of the five years, in words; empty where nothing is signed."""

    har_avtale: bool
    femar_for: str
    femar_etter: str
    femar_tekst: str
    perioder: tuple[Periodevisning, ...]
    hvile: tuple[Hvilevisning, ...]
    ny_versjon: tuple[str, ...]
    blokker: tuple[Regneblokk, ...]


def lag_virkning(virkning: Endringsvirkning) -> Virkning:
    return Virkning(
        har_avtale=virkning.versjon is not None,
        femar_for=_femar(virkning.femar_for),
        femar_etter=_femar(virkning.femar_etter),
        femar_tekst=_femartekst(virkning),
        perioder=tuple(_periode(p, apen=nr == 0) for nr, p in enumerate(virkning.perioder)),
        hvile=tuple(_hvile(hvile, virkning.versjon) for hvile in virkning.hvile),
        ny_versjon=tuple(v.begrunn(_) for v in virkning.ny_versjon if v.utfall is Utfall.OPPFYLT),
        blokker=tuple(_blokker(virkning)),
    )


def _femar(bruk: Femarsbruk | None) -> str:
    if bruk is None:
        return ""
    return dato_lang(bruk.siste_dag) if bruk.siste_dag else _("De fem årene blir ikke brukt opp")


def _femartekst(virkning: Endringsvirkning) -> str:
    for_, etter = _siste(virkning.femar_for), _siste(virkning.femar_etter)
    if for_ == etter:
        return _("De fem årene slutter samme dag som før.")
    if for_ is None or etter is None:
        return _("Med de registrerte stillingene flytter slutten på de fem årene seg.")
    dager = abs((etter - for_).days)
    if etter > for_:
        return _("De fem årene varer %(dager)s dager lenger.") % {"dager": dager}
    return _("De fem årene slutter %(dager)s dager tidligere.") % {"dager": dager}


def _siste(bruk: Femarsbruk | None) -> date | None:
    return bruk.siste_dag if bruk else None


def _periode(virkning: Periodevirkning, *, apen: bool) -> Periodevisning:
    sett = virkning.periode.satssett
    for_, etter = virkning.for_, virkning.etter
    return Periodevisning(
        tittel=periode(sett.fom, sett.tom),
        forklaring=_("Satsene for denne perioden er ikke kjent. Vi har regnet med de nyeste vi har.")
        if virkning.periode.framskrevet
        else "",
        ubekreftet=virkning.periode.ubekreftet,
        rader=tuple(_rad(a, b) for a, b in zip(for_.elementer, etter.elementer, strict=True)),
        sum_for=for_.sum,
        sum_etter=etter.sum,
        endring=etter.sum - for_.sum,
        apen=apen,
    )


def _rad(for_: Elementberegning, etter: Elementberegning) -> Belopsvirkning:
    return Belopsvirkning(
        navn=str(ELEMENTNAVN[etter.element]),
        for_=for_.tilskudd,
        etter=etter.tilskudd,
        til_for=_til(for_),
        til_etter=_til(etter),
    )


def _til(beregnet: Elementberegning) -> str:
    """Said only where a rule names who receives it."""
    if not beregnet.tilskudd or beregnet.mottaker is Mottaker.KOSTNADSBAERER:
        return ""
    if beregnet.mottaker is Mottaker.FORDELT:
        deler = {"alis": kr(beregnet.til_alis), "kommune": kr(beregnet.til_kommune)}
        return _("%(alis)s til legen, %(kommune)s til kommunen") % deler
    return _("til %(mottaker)s") % {"mottaker": _(beregnet.mottaker.tekst)}


def _hvile(hvile: Hvile, versjon: Versjonsbilde | None) -> Hvilevisning:
    avtalte = [e for e in Element if versjon is None or e in versjon.belop or e is Element.VEILEDNING]
    hviler = [e for e in avtalte if element_hviler(element=e, omfang=hvile.omfang).utfall is Utfall.OPPFYLT]
    dager = {"dager": periode(hvile.periode.fom, hvile.periode.tom)}
    if hvile.omfang is Hvileomfang.AVTALEN:
        tekst = _("Hele avtalen hviler %(dager)s.") % dager
    else:
        tekst = _("Avtalen gjelder, men aktivitetene hviler %(dager)s.") % dager
    return Hvilevisning(
        tekst=tekst,
        hviler=tuple(str(ELEMENTNAVN[e]) for e in hviler),
        lop=tuple(str(ELEMENTNAVN[e]) for e in avtalte if e not in hviler),
    )


def _blokker(virkning: Endringsvirkning) -> Iterator[Regneblokk]:
    """Rule by rule, with the source of each: what rests, the new version, the five years, and the days that count."""
    hvile = [v for h in virkning.hvile for v in (h.vurdering, *_elementene(h, virkning.versjon))]
    if hvile:
        yield _blokk("hvile", _("Hva som hviler"), hvile)
    if virkning.ny_versjon:
        yield _blokk("ny-versjon", _("Trenger dere en ny versjon?"), virkning.ny_versjon)
    if virkning.femar_etter:
        yield _blokk("femar", _("De fem årene"), virkning.femar_etter.utregning)
    for nummer, virket in enumerate(virkning.perioder, start=1):
        sett = virket.periode.satssett
        dager = {"dager": periode(sett.fom, sett.tom)}
        steg = (*virket.etter.vilkar, *virket.etter.telledager)
        yield _blokk(f"periode-{nummer}", _("Dagene som teller %(dager)s") % dager, steg)


def _elementene(hvile: Hvile, versjon: Versjonsbilde | None) -> Iterator[Vurdering[Utfall]]:
    if versjon and Element.KOMMUNAL_FINANSIERING in versjon.belop:
        yield element_hviler(element=Element.KOMMUNAL_FINANSIERING, omfang=hvile.omfang)


def _blokk(id_: str, tittel: str, vurderinger: Iterable[Vurdering[object]]) -> Regneblokk:
    return Regneblokk(id=f"regnet-{id_}", tittel=tittel, trinn=tuple(map(vis_trinn, vurderinger)))
