"""The lane of the agreement: one bar per version. The one in force is the only dark form; a draft has a dashed edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.avtale import avtalens_hvile
from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Periode
from alis.services.utdanning import Deltbilde, Saksbilde, Versjonsbilde
from alis.services.utdanning.lovfakta import fravar_fra
from alis.web.felles.visning import dato_lang
from alis.web.sak.tidslinje.stolpe import Spor, Stolpe


@dataclass(frozen=True, kw_only=True)
class _Utseende:
    klasse: str
    klasse_plan: str
    skriftklasse: str = ""


_SIGNERT = _Utseende(klasse="avtale", klasse_plan="avtale-plan", skriftklasse="t-hvit")
_FORBI = _Utseende(klasse="avtale-for", klasse_plan="avtale-for")
_KLADD = _Utseende(klasse="avtale-kladd", klasse_plan="avtale-kladd")
_UTSEENDE = {
    Avtalestatus.KLADD: _KLADD,
    Avtalestatus.SENDT: _KLADD,
    Avtalestatus.SIGNERT: _SIGNERT,
    Avtalestatus.I_KRAFT: _SIGNERT,
    Avtalestatus.AVSLUTTET: _FORBI,
    Avtalestatus.ERSTATTET: _FORBI,
}


def avtalespor(saker: Sequence[Saksbilde], *, horisont: date, idag: date) -> Spor:
    """The versions of the cases and the agreements shared from earlier ones. `horisont` is where an open end is drawn.

    The agreement rests during institution service (002 §1.2).
    """
    stolper: list[Stolpe] = []
    for sak in saker:
        hviler = avtalens_hvile([fravar_fra(borte) for borte in sak.fravar])
        sted = sak.kommune.navn if len(saker) > 1 else ""
        synlige = (v for v in sak.versjoner if v.status in _UTSEENDE)
        stolper += [_stolpe(v, sted=sted, horisont=horisont, idag=idag, hviler=hviler) for v in synlige]
    stolper += [stolpe for delt in delte_utenom(saker) for stolpe in _delte(delt, idag)]
    return Spor(nokkel="avtale", navn=_("Avtale"), stolper=tuple(sorted(stolper, key=lambda s: s.fom)))


def delte_utenom(saker: Sequence[Saksbilde]) -> list[Deltbilde]:
    """The shared cases that are not among the drawn ones: the doctor sees all of hers whole."""
    tegnet = {sak.sak_id for sak in saker}
    return [delt for sak in saker for delt in sak.delte_saker if delt.sak_id not in tegnet]


def _delte(delt: Deltbilde, idag: date) -> list[Stolpe]:
    """An agreement in another kommune, which the doctor has let this one see."""
    navn = _("Avtale i %(kommune)s") % {"kommune": delt.kommune}
    return [
        Stolpe(
            id=f"delt-{delt.sak_id}-{nummer}",
            fom=fom,
            tom=max(tom or idag, fom),
            tekst=delt.kommune,
            navn=navn,
            rad=navn,
            klasse="avtale-for",
            klasse_plan="avtale-for",
        )
        for nummer, (fom, tom) in enumerate(delt.avtaleperioder, start=1)
    ]


def _stolpe(
    versjon: Versjonsbilde, *, sted: str, horisont: date, idag: date, hviler: tuple[Periode, ...]
) -> Stolpe:
    fom = versjon.gjelder_fra or idag
    tom = versjon.gjelder_til or max(horisont, fom)
    utseende = _UTSEENDE[versjon.status]
    navn = _versjonsnavn(versjon, sted)
    stans = tuple(h for h in (Periode(fom, tom).cut(hvil) for hvil in hviler) if h)
    return Stolpe(
        id=f"avtale-{versjon.id}",
        fom=fom,
        tom=tom,
        tekst=_("v%(nummer)s") % {"nummer": versjon.nummer},
        etterledd=f" · {sted or _statusord(versjon.status)}",
        sluttekst=_("til %(dag)s") % {"dag": dato_lang(tom)} if utseende is _SIGNERT else "",
        navn=navn,
        rad=_("%(versjon)s. Hviler under sykehustjenesten") % {"versjon": navn} if stans else navn,
        klasse=utseende.klasse,
        klasse_plan=utseende.klasse_plan,
        skriftklasse=utseende.skriftklasse if fom <= idag else "",
        lenke=f"/avtaler/{versjon.id}/",
        tom_i_tabell="" if versjon.gjelder_til else _("uten sluttdato"),
        hviler=stans,
    )


def _versjonsnavn(versjon: Versjonsbilde, sted: str) -> str:
    verdier = {
        "nummer": versjon.nummer,
        "status": _statusord(versjon.status),
        "fom": dato_lang(versjon.gjelder_fra),
    }
    navn = _("Avtale versjon %(nummer)s, %(status)s") % verdier
    if sted:
        navn = _("%(avtale)s, %(kommune)s") % {"avtale": navn, "kommune": sted}
    if versjon.gjelder_fra is None:
        return navn
    return _("%(avtale)s, fra %(fom)s") % {"avtale": navn, **verdier}


def _statusord(status: Avtalestatus) -> str:
    return {
        Avtalestatus.KLADD: _("kladd"),
        Avtalestatus.SENDT: _("til signering"),
        Avtalestatus.SIGNERT: _("signert"),
        Avtalestatus.I_KRAFT: _("i kraft"),
        Avtalestatus.AVSLUTTET: _("avsluttet"),
        Avtalestatus.ERSTATTET: _("erstattet"),
    }[status]
