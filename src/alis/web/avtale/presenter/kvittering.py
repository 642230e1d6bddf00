"""What the receipts say."""

from django.utils.translation import gettext as _

from alis.services.avtale.avtalebilde import Avtalebilde, Signaturbilde
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.nedlasting import lag_nedlastinger
from alis.web.avtale.presenter.signaturrad import hvem_sin_tur, signert_tekst
from alis.web.felles.kvittering import Kvittering, Lenke
from alis.web.felles.visning import dato_lang, klokkeslett


def kvitter_for_sending(bilde: Avtalebilde) -> Kvittering:
    lege = bilde.innhold.fakta.lege.navn
    return Kvittering(
        overskrift=_("Avtalen er sendt til signering"),
        hva_skjedde=_("Avtalen for %(lege)s ble sendt %(dag)s kl. %(tid)s. Innholdet er låst.")
        % {"lege": lege, "dag": dato_lang(bilde.sendt_at), "tid": klokkeslett(bilde.sendt_at)},
        hva_na=(
            _next_to_sign(bilde),
            _("Når alle har signert, gjelder avtalen fra %(dag)s, men aldri fra før siste signatur.")
            % {"dag": dato_lang(bilde.gjelder_fra)},
            _("Veilederen får kopi. Må noe rettes, kan dere trekke avtalen tilbake til alle har signert."),
        ),
        lenker=_links(bilde),
    )


def kvitter_for_signatur(bilde: Avtalebilde, signatur: Signaturbilde) -> Kvittering:
    """For a signature that is given."""
    return Kvittering(
        overskrift=_("Du har signert"),
        hva_skjedde=_what_happened(signatur),
        hva_na=_after_all(bilde) if bilde.signert_at else _after_one(bilde),
        lenker=_links(bilde),
    )


def _what_happened(signatur: Signaturbilde) -> str:
    nar = {"nar": signert_tekst(signatur), "giver": signatur.fullmakt_fra}
    if signatur.fullmakt_fra:
        return _("Vi registrerte signaturen %(nar)s. Du signerte etter fullmakt fra %(giver)s.") % nar
    return _("Vi registrerte signaturen %(nar)s.") % nar


def _next_to_sign(bilde: Avtalebilde) -> str:
    return _("Nå skal %(hvem)s signere. Avtalen ligger blant oppgavene.") % {"hvem": hvem_sin_tur(bilde)}


def _after_one(bilde: Avtalebilde) -> tuple[str, ...]:
    return (
        _("Nå skal %(hvem)s signere.") % {"hvem": hvem_sin_tur(bilde)},
        _("Dere får det signerte dokumentet når alle har signert."),
    )


def _after_all(bilde: Avtalebilde) -> tuple[str, ...]:
    i_kraft = (
        _("Avtalen gjelder fra %(dag)s.") % {"dag": dato_lang(bilde.i_kraft_at)}
        if bilde.i_kraft_at
        else _("Avtalen begynner å gjelde %(dag)s. Du trenger ikke gjøre noe.")
        % {"dag": dato_lang(bilde.gjelder_fra)}
    )
    kopi = _("Veileder %(veileder)s har fått kopi.") % {
        "veileder": bilde.innhold.fakta.spesialisering.veileder
    }
    return (_("Alle har signert, og det signerte dokumentet er klart."), i_kraft, kopi)


def _links(bilde: Avtalebilde) -> tuple[Lenke, ...]:
    pdf = lag_nedlastinger(bilde)[0]
    return (
        Lenke(tekst=_("Se avtalen"), adresse=til_avtale(bilde.versjon_id)),
        Lenke(tekst=pdf.navn, adresse=pdf.lenke),
    )
