"""The words of the two letters, in the written form of the kommune."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import Levendeversjon
from alis.domain.avtale.tilbakekrav import beregn_tilbakekrav
from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.brev import Brev, Brevdel, Regnskapslinje
from alis.domain.parter import Malform
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop
from alis.integrations.dokument.visning.norsk import lang_dato
from alis.integrations.kilder import kildetittel
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.services.opphor.fakta_som_json import les_fakta


def skriv_opphorsbrev(
    *,
    opphor: Opphor,
    siste_dag: Vurdering[date],
    bortfalt: Sequence[Levendeversjon],
    med_krav: bool,
    naa: datetime,
) -> Brev:
    """What ends, when, by which rule, and what the doctor must do; or that it never begins."""
    with override(_language(opphor)):
        ord_ = _never(opphor, opphor.begynner_aldri) if opphor.begynner_aldri else _ends(opphor, bortfalt)
        return _letter(
            opphor,
            tittel=ord_.tittel,
            innledning=ord_.innledning,
            deler=(
                Brevdel(overskrift=ord_.hvorfor, avsnitt=(ord_.grunn,), punkter=(_med_kilde(siste_dag),)),
                Brevdel(
                    overskrift=ord_.hva,
                    avsnitt=(
                        *ord_.slutter,
                        _("Det du har krav på etter spesialistforskriften, er ikke endret."),
                    ),
                ),
                Brevdel(overskrift=_("Penger"), avsnitt=(_money(med_krav),)),
                _contact(opphor),
            ),
            naa=naa,
        )


@dataclass(frozen=True, kw_only=True)
class _Ord:
    """What differs between a letter that the agreement ends and one that it never begins."""

    tittel: str
    innledning: str
    hvorfor: str
    grunn: str
    hva: str
    slutter: tuple[str, ...]


def _ends(opphor: Opphor, bortfalt: Sequence[Levendeversjon]) -> _Ord:
    dag = {"dag": lang_dato(opphor.siste_dag)}
    falt = (
        _("Versjon %(nummer)s, som skulle gjelde fra %(dag)s, faller bort.")
        % {"nummer": versjon.nummer, "dag": lang_dato(versjon.gjelder_fra)}
        for versjon in bortfalt
    )
    return _Ord(
        tittel=_("ALIS-avtalen din slutter"),
        innledning=_("Avtalen mellom deg og kommunen gjelder til og med %(dag)s.") % dag,
        hvorfor=_("Hvorfor avtalen slutter"),
        grunn=_grunn(Avslutningsgrunn(opphor.grunn)),
        hva=_("Hva som slutter"),
        slutter=(_("Etter %(dag)s dekker ikke kommunen flere aktiviteter etter avtalen.") % dag, *falt),
    )


def _never(opphor: Opphor, gjelder_fra: date) -> _Ord:
    grunn = Avslutningsgrunn(opphor.grunn)
    return _Ord(
        tittel=_("ALIS-avtalen din begynner ikke å gjelde"),
        innledning=_(
            "Avtalen mellom deg og kommunen skulle gjelde fra %(dag)s. Den er avsluttet før den dagen, og begynner aldri."
        )
        % {"dag": lang_dato(gjelder_fra)},
        hvorfor=_("Hvorfor avtalen ikke begynner"),
        grunn=_("Du skal ikke være i stillingen i kommunen når avtalen skulle ha begynt.")
        if grunn.legen_slutter
        else _grunn(grunn),
        hva=_("Hva det betyr"),
        slutter=(_("Kommunen dekker ingen aktiviteter etter avtalen."),),
    )


def _money(med_krav: bool) -> str:
    if med_krav:
        return _("Kommunen regner ut om du skal betale noe tilbake. Da får du et eget brev med utregningen.")
    return _("Kommunen krever ikke noe tilbake fra deg.")


def skriv_kravbrev(*, opphor: Opphor, krav: Tilbakebetalingskrav, forfall: date, naa: datetime) -> Brev:
    """The sum with its calculation, how to pay, and how to say that it is wrong."""
    assert krav.belop is not None  # a claim without a sum is not sent
    regnet = beregn_tilbakekrav(les_fakta(krav.fakta))
    with override(_language(opphor)):
        belop = str(Belop(krav.belop))
        return _letter(
            opphor,
            tittel=_("Du skal betale tilbake %(belop)s") % {"belop": belop},
            innledning=_why_claimed(opphor)
            + " "
            + _("Kommunen krever at du betaler tilbake %(belop)s innen %(forfall)s.")
            % {"belop": belop, "forfall": lang_dato(forfall)},
            deler=(
                Brevdel(overskrift=_("Hva du skal betale"), linjer=_amounts(krav)),
                Brevdel(
                    overskrift=_("Slik har vi regnet"),
                    punkter=tuple(_med_kilde(vurdering) for vurdering in regnet.utregning),
                ),
                *_unspent(krav),
                Brevdel(overskrift=_("Slik betaler du"), avsnitt=(_payment(krav, forfall),)),
                Brevdel(
                    overskrift=_("Er du uenig?"),
                    avsnitt=(
                        _(
                            "Si fra innen %(forfall)s. Logg inn i Felles ALIS, åpne kravet og skriv hva som er feil. "
                            "Da vurderer kommunen kravet på nytt. Du trenger ikke betale det du er uenig i, før du har fått svar."
                        )
                        % {"forfall": lang_dato(forfall)},
                    ),
                ),
                _contact(opphor),
            ),
            naa=naa,
        )


def _why_claimed(opphor: Opphor) -> str:
    if opphor.begynner_aldri:
        return _("ALIS-avtalen din, som skulle gjelde fra %(dag)s, begynner ikke å gjelde.") % {
            "dag": lang_dato(opphor.begynner_aldri)
        }
    return _("Siste dag i ALIS-avtalen din er %(siste)s.") % {"siste": lang_dato(opphor.siste_dag)}


def _letter(
    opphor: Opphor, *, tittel: str, innledning: str, deler: tuple[Brevdel, ...], naa: datetime
) -> Brev:
    sak = opphor.avtale.sak
    kommune, dag = sak.kommune.navn, lokal_dato(naa)
    referanse = f"{sak.kommune_id}-{opphor.avtale_id.hex[:6].upper()}"
    return Brev(
        skriftsprak=Skriftsprak(_language(opphor)),
        tittel=tittel,
        avsender=_("%(kommune)s kommune") % {"kommune": kommune},
        avsenderlinje=_("%(kommune)s kommune (%(nummer)s)") % {"kommune": kommune, "nummer": sak.kommune_id},
        mottaker=sak.lege.person.navn,
        referanse=_("Avtale %(referanse)s") % {"referanse": referanse},
        dato=dag,
        datolinje=lang_dato(dag),
        innledning=innledning,
        deler=deler,
        hilsen=(_("Vennlig hilsen"), _("%(kommune)s kommune") % {"kommune": kommune}),
        bunnlinje=_("Avtale %(referanse)s. Laget i Felles ALIS %(dag)s.")
        % {"referanse": referanse, "dag": lang_dato(dag)},
        side=_("Side"),
        side_av=_("av"),
        laget_at=naa,
    )


def _language(opphor: Opphor) -> str:
    return Skriftsprak.for_malform(Malform(opphor.avtale.sak.kommune.malform)).value


def _grunn(grunn: Avslutningsgrunn) -> str:
    return {
        Avslutningsgrunn.FRATREDELSE: _("Du slutter i stillingen din i kommunen."),
        Avslutningsgrunn.VIKARIAT_OVER: _("Vikariatet ditt i kommunen er over."),
        Avslutningsgrunn.FEM_AR_BRUKT: _("Du har brukt de fem årene som en ALIS-avtale kan vare."),
        Avslutningsgrunn.FERDIG_SPESIALIST: _("Du er ferdig med spesialiseringen."),
        Avslutningsgrunn.UTEN_TILSKUDD: _("Staten gir ikke tilskudd til avtalen."),
        Avslutningsgrunn.OPPSAGT: _("Avtalen er sagt opp."),
        Avslutningsgrunn.ENIGHET: _("Du og kommunen er enige om å avslutte avtalen."),
    }[grunn]


def _med_kilde(vurdering: Vurdering[object]) -> str:
    return f"{vurdering.begrunn(_)} {_source(vurdering.kilder[0])}"


def _source(sted: str) -> str:
    """«(Kilde: ALIS-avtale: nasjonal mal, 1.2-6)», or that it is our choice."""
    if sted.startswith("valg/"):
        return _("(Kildene sier ikke noe om dette. Det er et valg i Felles ALIS.)")
    return _("(Kilde: %(kilde)s)") % {"kilde": kildetittel(sted)}


def _amounts(krav: Tilbakebetalingskrav) -> tuple[Regnskapslinje, ...]:
    poster = (
        (_("Av engangsbeløpet for kortere liste"), krav.av_engangsbelop),
        (_("Av penger som ikke er brukt"), krav.av_ubrukt),
    )
    return (
        *(Regnskapslinje(navn=navn, verdi=str(Belop(ore))) for navn, ore in poster if ore),
        Regnskapslinje(navn=_("Å betale"), verdi=str(Belop(krav.belop or 0)), er_sum=True),
    )


def _unspent(krav: Tilbakebetalingskrav) -> tuple[Brevdel, ...]:
    """Who decided what is done with unspent money, and why: the sources do not say one thing."""
    if not krav.bestemt_av:
        return ()
    return (
        Brevdel(
            overskrift=_("Hvem som har bestemt om ubrukte penger"),
            avsnitt=(
                _("Kildene sier ikke det samme om penger som ikke er brukt. %(hvem)s har bestemt regelen.")
                % {"hvem": krav.bestemt_av},
                krav.begrunnelse,
            ),
        ),
    )


def _payment(krav: Tilbakebetalingskrav, forfall: date) -> str:
    konto = krav.fakta["kontonummer"]
    dag = {"dag": lang_dato(forfall)}
    if not konto:
        return _("Kommunen sender deg en faktura. Betal den innen %(dag)s.") % dag
    return _(
        "Betal til kontonummer %(konto)s innen %(dag)s. Merk betalingen med referansen øverst i brevet."
    ) % {
        **dag,
        "konto": f"{konto[:4]}.{konto[4:6]}.{konto[6:]}",
    }


def _contact(opphor: Opphor) -> Brevdel:
    kontakt = opphor.avtale.sak.kontaktperson
    navn = kontakt.navn if kontakt else opphor.opprettet_av.navn
    return Brevdel(
        overskrift=_("Spør oss"),
        avsnitt=(
            _("Ta kontakt med %(navn)s i kommunen. Du ser brevet og utregningen i Felles ALIS.")
            % {"navn": navn},
        ),
    )
