"""What the receipts say."""

from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.nedlasting import lag_nedlastinger
from alis.web.felles.kvittering import Kvittering, Lenke
from alis.web.felles.visning import dato_lang, klokkeslett


def kvitter_for_sending(bilde: Avtalebilde) -> Kvittering:
    lege = bilde.innhold.fakta.lege.navn
    return Kvittering(
        overskrift=_("Avtalen er sendt til signering"),
        hva_skjedde=_("Avtalen for %(lege)s ble sendt %(dag)s kl. %(tid)s. Innholdet er låst.")
        % {"lege": lege, "dag": dato_lang(bilde.sendt_at), "tid": klokkeslett(bilde.sendt_at)},
        hva_na=(
            _("En signatar i kommunen og %(lege)s finner avtalen blant oppgavene sine. Rekkefølgen er fri.")
            % {"lege": lege},
            _("Når begge har signert, gjelder avtalen fra %(dag)s, men aldri fra før siste signatur.")
            % {"dag": dato_lang(bilde.gjelder_fra)},
            _("Veilederen får kopi. Må noe rettes, kan dere trekke avtalen tilbake til begge har signert."),
        ),
        lenker=_links(bilde),
    )


def kvitter_for_signatur(bilde: Avtalebilde, part: Part) -> Kvittering:
    at = bilde.signatur(part).signert_at
    assert at is not None  # the view shows a receipt only for a signature that is given
    return Kvittering(
        overskrift=_("Du har signert"),
        hva_skjedde=_("Vi registrerte signaturen %(dag)s kl. %(tid)s.")
        % {"dag": dato_lang(at), "tid": klokkeslett(at)},
        hva_na=_after_both(bilde) if bilde.signert_at else _after_one(bilde, part),
        lenker=_links(bilde),
    )


def _after_one(bilde: Avtalebilde, part: Part) -> tuple[str, ...]:
    if part is Part.KOMMUNE:
        neste = _("Nå skal %(lege)s signere.") % {"lege": bilde.innhold.fakta.lege.navn}
    else:
        neste = _("Nå skal kommunen signere.")
    return (neste, _("Dere får det signerte dokumentet når begge har signert."))


def _after_both(bilde: Avtalebilde) -> tuple[str, ...]:
    i_kraft = (
        _("Avtalen gjelder fra %(dag)s.") % {"dag": dato_lang(bilde.i_kraft_at)}
        if bilde.i_kraft_at
        else _("Avtalen begynner å gjelde %(dag)s. Du trenger ikke gjøre noe.")
        % {"dag": dato_lang(bilde.gjelder_fra)}
    )
    kopi = _("Veileder %(veileder)s har fått kopi.") % {
        "veileder": bilde.innhold.fakta.spesialisering.veileder
    }
    return (_("Begge har signert, og det signerte dokumentet er klart."), i_kraft, kopi)


def _links(bilde: Avtalebilde) -> tuple[Lenke, ...]:
    pdf = lag_nedlastinger(bilde)[0]
    return (
        Lenke(tekst=_("Se avtalen"), adresse=til_avtale(bilde.versjon_id)),
        Lenke(tekst=pdf.navn, adresse=pdf.lenke),
    )
