"""«Nå»: how it stands with the agreement, and whether the doctor is away."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.oppgaver.hent_saksside import Saksside
from alis.services.utdanning import Versjonsbilde
from alis.services.utdanning.les_avtaleperioder import gjeldende_versjon
from alis.web.felles.visning import dato_lang
from alis.web.sak.borte import borte_i_dag
from alis.web.sak.fristtekst import tid_igjen


@dataclass(frozen=True, kw_only=True)
class Nakort:
    stor: str
    tekst: str
    merknad: str
    lenke: str
    lenketekst: str


def lag_nakort(side: Saksside) -> Nakort:
    versjon = gjeldende_versjon(side.sak.versjoner)
    if versjon is None:
        return Nakort(
            stor=_("Ingen avtale ennå"),
            tekst=_falt_bort(side) or _("Tilskuddet gjelder først fra dagen avtalen er signert."),
            merknad=borte_i_dag(side.sak, side.idag),
            lenke="",
            lenketekst="",
        )
    return Nakort(
        stor=_avtalestatus(versjon),
        tekst=_avtaletid(side, versjon),
        merknad=borte_i_dag(side.sak, side.idag),
        lenke=f"/avtaler/{versjon.id}/",
        lenketekst=_("Les avtalen") if versjon.status is not Avtalestatus.KLADD else _("Se kladden"),
    )


def _falt_bort(side: Saksside) -> str:
    """Where the newest that was signed never began."""
    falt = [v for v in side.sak.versjoner if v.status is Avtalestatus.BORTFALT]
    if not falt:
        return ""
    verdier = {"nummer": falt[-1].nummer, "dag": dato_lang(falt[-1].gjelder_fra)}
    return _("Avtale v%(nummer)s skulle gjelde fra %(dag)s, men falt bort før den dagen.") % verdier


def _avtalestatus(versjon: Versjonsbilde) -> str:
    nummer = {"nummer": versjon.nummer}
    return {
        Avtalestatus.I_KRAFT: _("Avtale v%(nummer)s er i kraft"),
        Avtalestatus.SIGNERT: _("Avtale v%(nummer)s er signert"),
        Avtalestatus.SENDT: _("Avtale v%(nummer)s er sendt til signering"),
        Avtalestatus.KLADD: _("Avtale v%(nummer)s er en kladd"),
        Avtalestatus.AVSLUTTET: _("Avtale v%(nummer)s er avsluttet"),
        Avtalestatus.ERSTATTET: _("Avtale v%(nummer)s er erstattet"),
    }[versjon.status] % nummer


def _avtaletid(side: Saksside, versjon: Versjonsbilde) -> str:
    if versjon.status in (Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET):
        return _("Siste dag var %(dag)s.") % {"dag": dato_lang(versjon.gjelder_til)}
    if versjon.status is Avtalestatus.SENDT:
        return _("Skal gjelde fra %(dag)s.") % {"dag": dato_lang(versjon.gjelder_fra)}
    if versjon.status is Avtalestatus.SIGNERT:
        return _("Gjelder fra %(dag)s.") % {"dag": dato_lang(versjon.gjelder_fra)}
    if versjon.status is Avtalestatus.KLADD:
        return _("Ikke sendt til signering.")
    slutt = versjon.gjelder_til or (side.femarsbruk.siste_dag if side.femarsbruk else None)
    if slutt is None:
        return _("Fra %(dag)s, uten sluttdato.") % {"dag": dato_lang(versjon.gjelder_fra)}
    igjen = tid_igjen(slutt, idag=side.idag)
    til = _("Til %(dag)s.") % {"dag": dato_lang(slutt)}
    return f"{til} {igjen}." if igjen else til
