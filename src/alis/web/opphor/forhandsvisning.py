"""The ending before it is done: what stops when, what is owed, and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alis.domain.avtale.opphorsvirkning import Levendeversjon, Opphorsvirkning, versjonen_faller_bort
from alis.domain.avtale.tilbakekrav import Tilbakekrav
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.les_opphorsvirkning import LEVENDE
from alis.services.hvile.endringsvirkning import finn_virkning
from alis.services.opphor.opphorsbilde import Bortfaltbilde
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.utdanning import Saksbilde, Versjonsbilde
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato_lang
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.opphor.kravlinjer import Kravlinje, lag_kravlinjer
from alis.web.opphor.ord import GRUNNER, UBRUKTREGLER
from alis.web.sak.virkning import Virkning, lag_virkning


@dataclass(frozen=True, kw_only=True)
class Opphorsvisning:
    """`tittel` and `dag` are the ending itself, or the first day that never comes; `angrefrist` is how long one can regret."""

    grunn: str
    tittel: str
    dag: str
    angrefrist: str
    stopper: tuple[str, ...]
    linjer: tuple[Kravlinje, ...]
    belop: Belop | None
    bestemt: str
    virkning: Virkning
    blokker: tuple[Regneblokk, ...]


def lag_opphorsvisning(
    bilde: Avtalebilde, valg: Opphorsvalg, opphor: Opphorsvirkning, regnet: Tilbakekrav, *, idag: date
) -> Opphorsvisning:
    siste, aldri = valg.fakta.siste_dag, opphor.begynner_aldri
    return Opphorsvisning(
        grunn=str(GRUNNER[valg.fakta.grunn][0]),
        tittel=_("Avtalen begynner aldri") if aldri else _("Avtalen slutter"),
        dag=_("Skulle gjelde fra %(dag)s") % {"dag": dato_lang(aldri)} if aldri else dato_lang(siste),
        angrefrist=_regret(siste, idag),
        stopper=tuple(_stops(opphor, siste)),
        linjer=lag_kravlinjer(regnet.av_engangsbelop, regnet.av_ubrukt, regnet.belop),
        belop=regnet.belop,
        bestemt=_decided(valg) if valg.fakta.bruk else "",
        virkning=lag_virkning(finn_virkning(for_=bilde.sak, etter=_ended(bilde, opphor, siste))),
        blokker=(_regneblokk((*_falls(opphor, siste), *regnet.utregning)),),
    )


def _regret(siste: date, idag: date) -> str:
    if siste < idag:
        return _("Dagen er forbi, så det kan ikke angres.")
    return _("Du kan angre til og med %(dag)s.") % {"dag": dato_lang(siste)}


def _stops(opphor: Opphorsvirkning, siste: date) -> Iterable[str]:
    dag = {"dag": dato_lang(siste)}
    if opphor.slutter is None:
        yield _("Ingen dager gir tilskudd, og kommunen dekker ingen aktiviteter etter avtalen.")
    else:
        if opphor.slutter.status is Avtalestatus.SIGNERT:
            yield _begins_first(opphor.slutter)
        yield _("Avtalen gjelder til og med %(dag)s.") % dag
        yield _("Dager etter %(dag)s gir ikke tilskudd, og kommunen dekker ikke flere aktiviteter.") % dag
        yield from map(falt_bort, opphor.bortfalt)
    yield _("Veiledningen følger spesialistforskriften. Den slutter ikke med avtalen.")


def _begins_first(versjon: Levendeversjon) -> str:
    return _("Versjon %(nummer)s begynner %(dag)s som avtalt, og er den som slutter.") % {
        "nummer": versjon.nummer,
        "dag": dato_lang(versjon.gjelder_fra),
    }


def falt_bort(versjon: Levendeversjon | Bortfaltbilde) -> str:
    return _("Versjon %(nummer)s, som skulle gjelde fra %(dag)s, faller bort.") % {
        "nummer": versjon.nummer,
        "dag": dato_lang(versjon.gjelder_fra),
    }


def _falls(opphor: Opphorsvirkning, siste: date) -> Iterable[Vurdering[Any]]:
    """Where an older version ends: an agreement that never begins says so in the rule of its last day."""
    if opphor.slutter is not None:
        for falt in opphor.bortfalt:
            yield versjonen_faller_bort(nummer=falt.nummer, gjelder_fra=falt.gjelder_fra, siste_dag=siste)


def _regneblokk(utregning: Iterable[Vurdering[Any]]) -> Regneblokk:
    return Regneblokk(
        id="regnet-krav",
        tittel=_("Fra siste dag til krav"),
        trinn=tuple(map(vis_trinn, utregning)),
        apen=True,
    )


def _ended(bilde: Avtalebilde, opphor: Opphorsvirkning, siste: date) -> Saksbilde:
    """The case as it will be."""
    falt = {versjon.nummer for versjon in opphor.bortfalt}

    def after(versjon: Versjonsbilde) -> Versjonsbilde:
        if versjon.avtale_id != bilde.avtale_id or versjon.status not in LEVENDE:
            return versjon
        if versjon.nummer in falt:
            return replace(versjon, status=Avtalestatus.BORTFALT)
        return replace(versjon, gjelder_til=siste) if versjon.nummer == opphor.nummer else versjon

    return replace(bilde.sak, versjoner=tuple(map(after, bilde.sak.versjoner)))


def _decided(valg: Opphorsvalg) -> str:
    regel = str(UBRUKTREGLER[valg.fakta.ubruktregel][0])
    return _("%(regel)s. Bestemt av %(hvem)s: %(hvorfor)s") % {
        "regel": regel,
        "hvem": valg.bestemt_av,
        "hvorfor": valg.begrunnelse,
    }
