"""The lane of what is next: one warm form, from today to the deadline that is the reader's."""

from datetime import date

from django.utils.translation import gettext as _

from alis.web.felles.visning import dato_lang
from alis.web.sak.tidslinje.stolpe import Spor, Stolpe


def nestespor(*, tittel: str, navn: str, frist: date | None, lenke: str, idag: date) -> Spor:
    """`tittel` is what is seen, `navn` the whole task. A deadline that has passed is drawn from it to today; one that is not known is today alone."""
    dag = frist or idag
    verdier = {"oppgave": navn, "frist": dato_lang(dag)}
    stolpe = Stolpe(
        id="neste",
        fom=min(idag, dag),
        tom=max(idag, dag),
        tekst=tittel,
        etterledd=_(" innen %(frist)s") % verdier if frist else "",
        navn=(_("Din tur: %(oppgave)s, innen %(frist)s") if frist else _("Din tur: %(oppgave)s")) % verdier,
        rad=_("%(oppgave)s. Din tur") % verdier,
        klasse="vindu",
        klasse_plan="vindu",
        skriftklasse="t-varm",
        skriftklasse_utenfor="t-varm",
        lenke=lenke,
    )
    return Spor(nokkel="neste", navn=_("Neste"), undertekst=_("din tur"), stolper=(stolpe,))
