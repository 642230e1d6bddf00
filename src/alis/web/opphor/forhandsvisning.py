"""The ending before it is done: what stops when, what is owed, and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alis.domain.avtale.tilbakekrav import Tilbakekrav
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.hvile.endringsvirkning import finn_virkning
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.utdanning import Saksbilde
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato_lang
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.opphor.kravlinjer import Kravlinje, lag_kravlinjer
from alis.web.opphor.ord import GRUNNER, UBRUKTREGLER
from alis.web.sak.virkning import Virkning, lag_virkning


@dataclass(frozen=True, kw_only=True)
class Opphorsvisning:
    """The ending before it is done: what stops when, what is owed, and why."""

    grunn: str
    siste_dag: str
    er_forbi: bool
    stopper: tuple[str, ...]
    linjer: tuple[Kravlinje, ...]
    belop: Belop | None
    bestemt: str
    virkning: Virkning
    blokker: tuple[Regneblokk, ...]


def lag_opphorsvisning(
    bilde: Avtalebilde, valg: Opphorsvalg, regnet: Tilbakekrav, *, idag: date
) -> Opphorsvisning:
    siste = valg.fakta.siste_dag
    dag = {"dag": dato_lang(siste)}
    return Opphorsvisning(
        grunn=str(GRUNNER[valg.fakta.grunn][0]),
        siste_dag=dato_lang(siste),
        er_forbi=siste < idag,
        stopper=(
            _("Avtalen gjelder til og med %(dag)s.") % dag,
            _("Dager etter %(dag)s gir ikke tilskudd, og kommunen dekker ikke flere aktiviteter.") % dag,
            _("Veiledningen følger spesialistforskriften. Den slutter ikke med avtalen."),
        ),
        linjer=lag_kravlinjer(regnet.av_engangsbelop, regnet.av_ubrukt, regnet.belop),
        belop=regnet.belop,
        bestemt=_decided(valg) if valg.fakta.bruk else "",
        virkning=lag_virkning(finn_virkning(for_=bilde.sak, etter=_ended(bilde, siste))),
        blokker=(_regneblokk(regnet.utregning),),
    )


def _regneblokk(utregning: Iterable[Vurdering[Any]]) -> Regneblokk:
    return Regneblokk(
        id="regnet-krav",
        tittel=_("Fra siste dag til krav"),
        trinn=tuple(map(vis_trinn, utregning)),
        apen=True,
    )


def _ended(bilde: Avtalebilde, siste: date) -> Saksbilde:
    sak = bilde.sak
    return replace(
        sak,
        versjoner=tuple(
            replace(v, gjelder_til=siste) if v.id == bilde.versjon_id else v for v in sak.versjoner
        ),
    )


def _decided(valg: Opphorsvalg) -> str:
    regel = str(UBRUKTREGLER[valg.fakta.ubruktregel][0])
    return _("%(regel)s. Bestemt av %(hvem)s: %(hvorfor)s") % {
        "regel": regel,
        "hvem": valg.bestemt_av,
        "hvorfor": valg.begrunnelse,
    }
