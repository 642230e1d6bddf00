"""Parts 4–6: an amount a year and the parties' own words under each element."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.belopsgrense import vurder_belop
from alis.domain.avtale.forhandling import LENGSTE_TEKST
from alis.domain.avtale.kontroll import UTEN_AVTALT_BELOP, del_for
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.web.avtale.over_taket import over_taket
from alis.web.avtale.skjema.delskjema import Delskjema
from alis.web.avtale.skjema.tegnkrav import krev_skrivbare_tegn
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Kronefelt

FORHANDLES = _(
    "Det er sendt et forslag om dette mens du skrev. Det du skrev, er ikke lagret. Send det som et forslag i stedet."
)


class Elementskjema(Delskjema):
    """The fields follow from which elements are open; the caps are those of the draft.

    An element that the doctor has a say in has no fields here. One that was proposed while the user wrote keeps what she
    wrote, with the reason why it cannot be saved.
    """

    def __init__(self, svar: QueryDict | None, *, bilde: Utkastbilde, del_: Avtaledel) -> None:
        super().__init__(svar, bilde=bilde, del_=del_)
        self.tak = bilde.ramme.tak if bilde.ramme else {}
        self.tiltak: dict[str, str] = {}
        self.forhandlede = frozenset(bilde.forhandlede)
        self.elementer = tuple(
            element
            for element in skrives_i(del_, bilde)
            if element not in self.forhandlede or (svar is not None and f"belop_{element}" in svar)
        )
        for element in self.elementer:
            self.fields[f"belop_{element}"] = Kronefelt(label=_("Avtalt beløp i året"), required=False)
            self.fields[f"avtalt_{element}"] = forms.CharField(
                label=_("Hva er avtalt?"),
                required=False,
                max_length=LENGSTE_TEKST,
                validators=[krev_skrivbare_tegn],
                widget=forms.Textarea(attrs={"class": "ds-input", "rows": 2}),
            )
            self._add_suggestions(element, bilde)

    @staticmethod
    def fra(bilde: Utkastbilde) -> dict[str, Any]:
        poster = {post.element: post for post in bilde.utkast.poster}
        belop = {f"belop_{e}": p.belop_per_ar.ore for e, p in poster.items() if p.belop_per_ar is not None}
        return belop | {f"avtalt_{e}": p.avtalt for e, p in poster.items()}

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        for element in self.elementer:
            if f"belop_{element}" not in self.errors:
                self._kontroller(element, svar)
        return svar

    def endring(self) -> Elementene:
        return Elementene(del_=self.del_, poster=tuple(self._post(element) for element in self.elementer))

    def belop(self) -> Mapping[Element, Belop | None]:
        """What stands in the form now: what was typed if it can be read, else what is saved."""
        return {element: self._belop(element) for element in self.elementer}

    def belopsfelt(self, element: Element) -> BoundField:
        return self[f"belop_{element}"]

    def forslagsfelt(self, element: Element) -> BoundField | None:
        """The suggested measures of the element, where there are any that it does not say already."""
        navn = f"forslag_{element}"
        return self[navn] if navn in self.fields else None

    def tekstfelt(self, element: Element) -> BoundField:
        return self[f"avtalt_{element}"]

    def _add_suggestions(self, element: Element, bilde: Utkastbilde) -> None:
        """Chosen ones are added to what is agreed when the part is saved."""
        avtalt = bilde.utkast.post(element).avtalt
        valg = [tiltak for tiltak in bilde.tiltak if tiltak.element is element and tiltak.tekst not in avtalt]
        self.tiltak.update((tiltak.nokkel, tiltak.tekst) for tiltak in valg)
        if valg:
            self.fields[f"forslag_{element}"] = forms.MultipleChoiceField(
                label=_("Forslag du kan ta inn"),
                help_text=_(
                    "Det du krysser av for, blir lagt til i teksten når du lagrer. Du kan endre det etterpå."
                ),
                required=False,
                choices=[(tiltak.nokkel, f"{tiltak.tekst} ({tiltak.fra})") for tiltak in valg],
                widget=forms.CheckboxSelectMultiple,
            )

    def _with_suggestions(self, element: Element, svar: Mapping[str, Any]) -> str:
        """What was written, then each suggestion that was chosen, on a line of its own."""
        valgte = [self.tiltak[nokkel] for nokkel in svar.get(f"forslag_{element}", ())]
        return "\n".join(linje for linje in (svar.get(f"avtalt_{element}", "").strip(), *valgte) if linje)

    def _belop(self, element: Element) -> Belop | None:
        navn = f"belop_{element}"
        ore = self.initial.get(navn)
        if self.is_bound:
            try:
                ore = self.fields[navn].clean(self.data.get(navn))
            except forms.ValidationError:
                ore = None
        return None if ore is None else Belop(ore)

    def _kontroller(self, element: Element, svar: dict[str, Any]) -> None:
        if len(self._with_suggestions(element, svar)) > LENGSTE_TEKST:
            self.add_error(
                f"avtalt_{element}", _("Teksten blir for lang med forslagene. Kort den ned til 4000 tegn.")
            )
        if element in self.forhandlede:
            self._add_error(element, FORHANDLES)
            return
        ore = svar.get(f"belop_{element}")
        if element is Element.KOMMUNAL_FINANSIERING:
            if ore and not self._with_suggestions(element, svar):
                self.add_error(f"avtalt_{element}", _("Skriv hva kommunen dekker med dette beløpet."))
            return
        if ore is None:
            self._add_error(element, _("Beløpet mangler. Skriv et beløp, eller 0."))
            return
        vurdering = vurder_belop(element=element, belop=Belop(ore), tak=self.tak.get(element))
        if vurdering.utfall is Utfall.IKKE_OPPFYLT:
            self._add_error(element, over_taket(vurdering))

    def _add_error(self, element: Element, tekst: str | Promise) -> None:
        """With the element's name, so that the error can be read alone in the summary at the top."""
        self.add_error(f"belop_{element}", f"{ELEMENTNAVN[element]}: {tekst}")

    def _post(self, element: Element) -> Avtalepost:
        ore = self.cleaned_data[f"belop_{element}"]
        return Avtalepost(
            element=element,
            avtalt=self._with_suggestions(element, self.cleaned_data),
            belop_per_ar=None if ore is None else Belop(ore),
        )


def skrives_i(del_: Avtaledel, bilde: Utkastbilde) -> tuple[Element, ...]:
    """The elements that the parties write something under in this part."""
    return tuple(
        element
        for element in bilde.apne
        if del_for(element) is del_ and (element not in UTEN_AVTALT_BELOP or del_ is Avtaledel.KOMMUNAL)
    )
