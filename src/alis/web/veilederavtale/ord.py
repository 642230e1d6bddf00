"""The words that the pages use for the terms of a veilederavtale."""

from django.utils.translation import gettext_lazy as _

from alis.domain.avtale.veilederkontroll import Mangel
from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform

MOTEFORMER = {
    Moteform.FYSISK: _("Ansikt til ansikt"),
    Moteform.DIGITALT: _("På video"),
    Moteform.BEGGE: _("Begge deler"),
}
LONNSFORMER = {
    Lonnsform.FAKTURA: _("Veilederen sender faktura"),
    Lonnsform.LONN: _("Som lønn"),
    Lonnsform.INNGAR_I_STILLINGEN: _("Veiledningen inngår i veilederens stilling"),
}
FAKTURERING = {
    Fakturering.MANEDLIG: _("Hver måned"),
    Fakturering.KVARTALSVIS: _("Hvert kvartal"),
    Fakturering.HALVARLIG: _("Hvert halvår"),
    Fakturering.ARLIG: _("Én gang i året"),
}
MANGELTEKST = {
    Mangel.TOMT: _("Fyll ut dette før avtalen kan sendes."),
    Mangel.SLUTT_FOR_START: _("Siste dag kan ikke være før den første. Se på datoene."),
    Mangel.TIMESATS_MANGLER: _(
        "Skriv hva dere betaler for hver time, eller velg at det inngår i stillingen."
    ),
    Mangel.TIMESATS_HORER_IKKE_TIL: _("Ta bort timesatsen når veiledningen inngår i stillingen."),
    Mangel.STED_MANGLER: _("Skriv hvor samtalene holdes når noen av dem er ansikt til ansikt."),
}
