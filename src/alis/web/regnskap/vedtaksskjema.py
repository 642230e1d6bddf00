"""What is written when the state has granted money to a case, or cut a grant."""

from django import forms
from django.utils.translation import gettext_lazy as _

from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.felter import Datofelt, Kronefelt
from alis.web.regnskap.forskuddsskjema import Forskuddsskjema
from alis.web.regnskap.tilleggsfelt import Tilleggsfelt

INNVILGET, AVKORTET = "innvilget", "avkortet"


class Vedtaksskjema(Tilleggsfelt, Forskuddsskjema):
    """The same places in the books as an advance has. Its id makes the same form sent twice one decision."""

    hva = forms.ChoiceField(
        label=_("Hva har staten bestemt?"),
        choices=((INNVILGET, _("Tilskudd er innvilget")), (AVKORTET, _("Tilskuddet er satt ned"))),
        widget=forms.Select(attrs={"class": "ds-input"}),
        error_messages={
            "required": _("Velg hva staten har bestemt."),
            "invalid_choice": _("Velg fra lista."),
        },
    )
    belop = Kronefelt(
        label=_("Beløp"),
        help_text=_("Er tilskuddet satt ned, skriver du hvor mye mindre det er blitt."),
        error_messages={"required": _("Skriv beløpet.")},
    )
    dato = Datofelt(
        label=_("Dagen vedtaket er datert"),
        error_messages={
            "required": med_eksempel(_("Skriv dagen, for eksempel {eksempel}."), "15.9.", om_ar=I_FJOR)
        },
    )
    field_order = ["forskudd_id", "hva", "periode", "element", "belop", "dato", "i_tillegg"]
