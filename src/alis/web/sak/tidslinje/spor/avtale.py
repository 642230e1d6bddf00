"""The lane of the agreement: one bar per version. The one in force is the only dark form; a draft has a dashed edge."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.domain.verdier import Periode
from alis.services.utdanning.saksbilde import Versjonsbilde
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


def avtalespor(versjoner: Iterable[Versjonsbilde], *, horisont: date, idag: date, hviler: tuple[Periode, ...]) -> Spor:
    """`horisont` is where a version without an end is drawn to; `hviler` is institution service (002 §1.2)."""
    synlige = [v for v in versjoner if v.status in _UTSEENDE]
    stolper = tuple(_stolpe(v, horisont=horisont, idag=idag, hviler=hviler) for v in synlige)
    return Spor(nokkel="avtale", navn=_("Avtale"), stolper=stolper)


def _stolpe(versjon: Versjonsbilde, *, horisont: date, idag: date, hviler: tuple[Periode, ...]) -> Stolpe:
    fom = versjon.gjelder_fra or idag
    tom = versjon.gjelder_til or max(horisont, fom)
    utseende = _UTSEENDE[versjon.status]
    navn = _versjonsnavn(versjon)
    stans = tuple(h for h in (Periode(fom, tom).cut(hvil) for hvil in hviler) if h)
    return Stolpe(
        id=f"avtale-{versjon.id}",
        fom=fom,
        tom=tom,
        tekst=_("v%(nummer)s") % {"nummer": versjon.nummer},
        etterledd=f" · {_statusord(versjon.status)}",
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


def _versjonsnavn(versjon: Versjonsbilde) -> str:
    verdier = {"nummer": versjon.nummer, "status": _statusord(versjon.status), "fom": dato_lang(versjon.gjelder_fra)}
    if versjon.gjelder_fra is None:
        return _("Avtale versjon %(nummer)s, %(status)s") % verdier
    return _("Avtale versjon %(nummer)s, %(status)s, fra %(fom)s") % verdier


def _statusord(status: Avtalestatus) -> str:
    return {
        Avtalestatus.KLADD: _("kladd"),
        Avtalestatus.SENDT: _("til signering"),
        Avtalestatus.SIGNERT: _("signert"),
        Avtalestatus.I_KRAFT: _("i kraft"),
        Avtalestatus.AVSLUTTET: _("avsluttet"),
        Avtalestatus.ERSTATTET: _("erstattet"),
    }[status]
