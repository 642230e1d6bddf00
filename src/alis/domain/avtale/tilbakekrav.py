"""What the doctor owes when the agreement ends: twelfths of a lump sum, and unspent money. Unknown stays unknown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.element import Element
from alis.domain.avtale.siste_dag import regn_siste_dag
from alis.domain.avtale.tilbakebetaling import beregn_tilbakebetaling, hele_engangsbelopet
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel, ubrukt_av_elementet, vurder_ubrukt
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.verdier import Belop, Periode

BETALINGSFRIST_DAGER = 30


class TeltToGanger(ValueError):
    """Compensation for a shorter list is given both as a lump sum and as an element with use: it would be claimed twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engangsbelop:
    """A lump sum for a shorter list, paid for the grant year `ar`. `avtalt`: the agreement says that it is paid back."""

    ar: Periode
    belop: Belop | None
    avtalt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Opphorsfakta:
    """All that the ending is worked out from. `begynner_aldri` is the first day of an agreement that never begins."""

    grunn: Avslutningsgrunn
    siste_dag: date
    engangsbelop: Engangsbelop | None
    bruk: tuple[Elementbruk, ...]
    ubruktregel: Ubruktregel
    begynner_aldri: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbakekrav:
    """`belop` is the sum of the two, None where one is not known. `utregning` has every answer in order."""

    siste_dag: Vurdering[date]
    av_engangsbelop: Belop | None
    ubrukt: Belop | None
    av_ubrukt: Belop | None
    belop: Belop | None
    utregning: tuple[Vurdering[object], ...]


def beregn_tilbakekrav(fakta: Opphorsfakta) -> Tilbakekrav:
    """Raises `ArUtenHelManed` and `TeltToGanger`."""
    _krev_telt_en_gang(fakta)
    siste_dag = regn_siste_dag(
        grunn=fakta.grunn, siste_dag=fakta.siste_dag, begynner_aldri=fakta.begynner_aldri
    )
    engangs = _engangsbelop(fakta)
    poster = [
        ubrukt_av_elementet(element=post.element, utbetalt=post.utbetalt, brukt=post.brukt)
        for post in fakta.bruk
    ]
    ubrukt = _sum([post.verdi for post in poster])
    regel_ = vurder_ubrukt(regel=fakta.ubruktregel, ubrukt=ubrukt) if poster else None
    av_engangs = engangs[-1].verdi if engangs else Belop.null()
    av_ubrukt = regel_.verdi if regel_ else Belop.null()
    samlet = samlet_krav(engangsbelop=av_engangs, ubrukt=av_ubrukt)
    return Tilbakekrav(
        siste_dag=siste_dag,
        av_engangsbelop=av_engangs,
        ubrukt=ubrukt,
        av_ubrukt=av_ubrukt,
        belop=samlet.verdi,
        utregning=(siste_dag, *engangs, *poster, *([regel_] if regel_ else []), samlet),
    )


@regel(
    kilde="000/opphor-2",
    oppfylt=_(
        "Legen slutter i stillingen, og avtalen sier at engangsbeløpet da betales tilbake for tiden som gjenstår."
    ),
    ikke_oppfylt=_(
        "Avtalen sier ikke at engangsbeløpet betales tilbake. Kommunen kan ikke kreve det etter denne regelen."
    ),
    gjelder_ikke=_("Legen slutter ikke i stillingen. Regelen om engangsbeløp gjelder ikke."),
)
def engangsbelop_kreves(*, legen_slutter: bool, avtalt: bool) -> Utfall:
    """Only when the doctor leaves, and only where the agreement has the rule: the national template has not."""
    if not legen_slutter:
        return Utfall.GJELDER_IKKE
    return Utfall.OPPFYLT if avtalt else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/krav-sum",
    beregnet=_(
        "Av engangsbeløpet {engangsbelop}, av ubrukte penger {ubrukt}. Legen betaler tilbake {verdi}."
    ),
    uavklart=_(
        "Av engangsbeløpet {engangsbelop}, av ubrukte penger {ubrukt}. Før begge er kjent, kan kravet ikke sendes."
    ),
)
def samlet_krav(*, engangsbelop: Belop | None, ubrukt: Belop | None) -> Belop | None:
    """A claim is sent whole or not at all."""
    return None if engangsbelop is None or ubrukt is None else engangsbelop + ubrukt


@regel(
    kilde="valg/betalingsfrist",
    beregnet=_("Kravet er sendt {sendt}. Det skal være betalt {verdi}, 30 dager etter."),
)
def betalingsfrist(*, sendt: date) -> date:
    """The day the claim falls due."""
    return sendt + timedelta(days=BETALINGSFRIST_DAGER)


@regel(
    kilde="valg/betalingsfrist",
    beregnet=_("Kravet skal være betalt {verdi}."),
)
def kravets_forfall(*, forfall: date) -> date:
    """The day that a sent claim was given."""
    return forfall


@regel(
    kilde="valg/engangsbelop-ukjent",
    uavklart=_("Engangsbeløpet for {ar} er ikke kjent. Da vet vi ikke hva legen skal betale tilbake av det."),
)
def ukjent_engangsbelop(*, ar: Periode) -> Belop | None:
    """A lump sum that was paid, but not how much."""
    return None


def _engangsbelop(fakta: Opphorsfakta) -> tuple[Vurdering[Belop | None], ...]:
    """The answers about the lump sum; the last carries what is paid back."""
    engangs = fakta.engangsbelop
    if engangs is None:
        return ()
    kreves = engangsbelop_kreves(legen_slutter=fakta.grunn.legen_slutter, avtalt=engangs.avtalt)
    if kreves.utfall is not Utfall.OPPFYLT:
        return (_uten_krav(kreves),)
    if engangs.belop is None:
        return (_uten_krav(kreves), ukjent_engangsbelop(ar=engangs.ar))
    if fakta.begynner_aldri is not None:
        return (_uten_krav(kreves), hele_engangsbelopet(engangsbelop=engangs.belop))
    svar = beregn_tilbakebetaling(ar=engangs.ar, engangsbelop=engangs.belop, fratredelse=fakta.siste_dag)
    return (_uten_krav(kreves), *svar.utregning)  # type: ignore[arg-type]


def _uten_krav(kreves: Vurdering[Utfall]) -> Vurdering[Belop | None]:
    """The answer as a step of the sum, where it carries no money."""
    return Vurdering(kreves.regel, kreves.kilder, kreves.utfall, Belop.null(), kreves.inndata, kreves.tekst)


def _sum(belop: Sequence[Belop | None]) -> Belop | None:
    kjente = [ett for ett in belop if ett is not None]
    return sum(kjente, Belop.null()) if len(kjente) == len(belop) else None


def _krev_telt_en_gang(fakta: Opphorsfakta) -> None:
    elementer = {post.element for post in fakta.bruk}
    if fakta.engangsbelop is not None and Element.LAVERE_PRODUKTIVITET in elementer:
        raise TeltToGanger
