"""The facts of an ending, as the coordinator writes them. What she does not know she leaves empty."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from stdnum.exceptions import ValidationError as UgyldigNummer
from stdnum.no import kontonr

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Engangsbelop, Opphorsfakta
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel
from alis.domain.verdier import Belop, Periode
from alis.services.opphor.fakta_som_json import les_fakta
from alis.services.opphor.opphorsbilde import Kravbilde
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.web.felles.eksempeldag import I_FJOR, med_eksempel
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.felter import Datofelt, Kronefelt, tekstboks
from alis.web.opphor.ord import UBRUKTREGLER

JA_NEI = [("nei", gettext_lazy("Nei")), ("ja", gettext_lazy("Ja"))]


def _radio(label: Any, valg: list[tuple[str, Any]], **kwargs: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=valg, widget=forms.RadioSelect(attrs={"class": "ds-input"}), **kwargs
    )


class Opphorsskjema(forms.Form):
    """`elementer` are those agreed with an amount. Without `med_engangsbelop` nothing is asked of a lump sum."""

    siste_dag = Datofelt(
        label=gettext_lazy("Siste dag avtalen gjelder"),
        error_messages={"required": gettext_lazy("Skriv den siste dagen avtalen gjelder.")},
    )
    engangs = _radio(
        gettext_lazy("Har legen fått et engangsbeløp for kortere liste?"),
        JA_NEI,
        help_text=gettext_lazy("En sum for hele tilskuddsåret, betalt på forhånd."),
        error_messages={"required": gettext_lazy("Svar ja eller nei om engangsbeløpet.")},
    )
    engangs_belop = Kronefelt(
        label=gettext_lazy("Engangsbeløpet"),
        help_text=gettext_lazy("La det stå tomt hvis dere ikke vet beløpet."),
        required=False,
    )
    ar_fom = Datofelt(label=gettext_lazy("Tilskuddsåret begynte"), required=False)
    ar_tom = Datofelt(label=gettext_lazy("Tilskuddsåret slutter"), required=False)
    avtalt = _radio(
        gettext_lazy("Sier avtalen at engangsbeløpet betales tilbake når legen slutter?"),
        JA_NEI,
        help_text=gettext_lazy("Malen fra ALIS-kontor Øst sier det. Den nasjonale malen gjør det ikke."),
        required=False,
    )
    ubrukt = _radio(
        gettext_lazy("Har legen fått utbetalt penger som ikke er brukt?"),
        JA_NEI,
        error_messages={"required": gettext_lazy("Svar ja eller nei om penger som ikke er brukt.")},
    )
    ubruktregel = _radio(
        gettext_lazy("Hva skjer med penger som ikke er brukt?"),
        [(regel.value, navn) for regel, (navn, _forklart) in UBRUKTREGLER.items()],
        help_text=gettext_lazy("Kildene sier ikke det samme. Velg regelen, og si hvem som har bestemt den."),
        required=False,
    )
    bestemt_av = forms.CharField(
        label=gettext_lazy("Hvem har bestemt det?"),
        max_length=200,
        required=False,
        widget=tekstboks(),
        help_text=gettext_lazy("Navn eller stilling, for eksempel kommunedirektøren."),
    )
    begrunnelse = forms.CharField(
        label=gettext_lazy("Hvorfor?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3}),
        help_text=gettext_lazy("Står i brevet. Ikke skriv noe om helse eller private forhold."),
    )
    kontonummer = forms.CharField(
        label=gettext_lazy("Kontonummer legen betaler til"),
        required=False,
        widget=tekstboks(inputmode="numeric"),
        help_text=gettext_lazy("La det stå tomt hvis kommunen sender faktura."),
    )

    def __init__(
        self, *args: Any, elementer: Iterable[Element], grunn: Avslutningsgrunn, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.grunn = grunn
        self.elementer = tuple(elementer)
        if not grunn.legen_slutter:
            for navn in ("engangs", "engangs_belop", "ar_fom", "ar_tom", "avtalt"):
                del self.fields[navn]
        for element in self.elementer:
            ord_ = {"element": ELEMENTNAVN[element]}
            self.fields[f"utbetalt_{element}"] = Kronefelt(
                label=_("%(element)s, utbetalt") % ord_, required=False
            )
            self.fields[f"brukt_{element}"] = Kronefelt(label=_("%(element)s, brukt") % ord_, required=False)

    def engangsfelter(self) -> list[forms.BoundField]:
        navn = ("engangs", "engangs_belop", "ar_fom", "ar_tom", "avtalt")
        return [self[felt] for felt in navn if felt in self.fields]

    def bruksfelter(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"utbetalt_{e}"], self[f"brukt_{e}"]) for e in self.elementer]

    def clean_kontonummer(self) -> str:
        svar = self.cleaned_data["kontonummer"]
        try:
            return kontonr.validate(svar) if svar else ""
        except UgyldigNummer:
            raise forms.ValidationError(
                _("Kontonummeret stemmer ikke. Se over de 11 sifrene, eller la feltet stå tomt.")
            ) from None

    def clean(self) -> dict[str, Any]:
        svar = super().clean() or {}
        if svar.get("engangs") == "ja":
            self._check_lump_sum(svar)
        if svar.get("ubrukt") == "ja":
            self._check_unspent(svar)
        return self.cleaned_data

    def _check_lump_sum(self, svar: dict[str, Any]) -> None:
        for felt in ("ar_fom", "ar_tom"):
            if not svar.get(felt) and felt not in self.errors:
                self.add_error(felt, med_eksempel(_("Skriv dagen, for eksempel {eksempel}."), om_ar=I_FJOR))
        if svar.get("ar_fom") and svar.get("ar_tom") and svar["ar_tom"] < svar["ar_fom"]:
            self.add_error("ar_tom", _("Siste dag er før første dag. Rett den ene."))
        if not svar.get("avtalt"):
            self.add_error("avtalt", _("Svar ja eller nei. Se i avtalen hvis du er i tvil."))

    def _check_unspent(self, svar: dict[str, Any]) -> None:
        if not self._use(svar):
            felt = f"utbetalt_{self.elementer[0]}" if self.elementer else "ubrukt"
            self.add_error(felt, _("Skriv hva som er utbetalt eller brukt under minst ett element."))
        krav = {
            "ubruktregel": _("Velg hva som skjer med pengene."),
            "bestemt_av": _("Skriv hvem som har bestemt det."),
            "begrunnelse": _("Skriv hvorfor."),
        }
        for felt, tekst in krav.items():
            if not str(svar.get(felt) or "").strip() and felt not in self.errors:
                self.add_error(felt, tekst)

    def valg(self) -> Opphorsvalg:
        svar = self.cleaned_data
        har_ubrukt = svar["ubrukt"] == "ja"
        return Opphorsvalg(
            fakta=Opphorsfakta(
                grunn=self.grunn,
                siste_dag=svar["siste_dag"],
                engangsbelop=self._lump_sum(svar),
                bruk=self._use(svar) if har_ubrukt else (),
                ubruktregel=Ubruktregel(svar["ubruktregel"]) if har_ubrukt else Ubruktregel.TILBAKEBETALES,
            ),
            bestemt_av=svar["bestemt_av"] if har_ubrukt else "",
            begrunnelse=svar["begrunnelse"] if har_ubrukt else "",
            kontonummer=svar["kontonummer"],
        )

    def _lump_sum(self, svar: dict[str, Any]) -> Engangsbelop | None:
        if svar.get("engangs") != "ja":
            return None
        return Engangsbelop(
            ar=Periode(svar["ar_fom"], svar["ar_tom"]),
            belop=_belop(svar["engangs_belop"]),
            avtalt=svar["avtalt"] == "ja",
        )

    def _use(self, svar: dict[str, Any]) -> tuple[Elementbruk, ...]:
        """Those elements of which something is written; the other field empty is not known."""
        alle = (
            Elementbruk(
                element=element,
                utbetalt=_belop(svar.get(f"utbetalt_{element}")),
                brukt=_belop(svar.get(f"brukt_{element}")),
            )
            for element in self.elementer
        )
        return tuple(post for post in alle if post.utbetalt is not None or post.brukt is not None)


def start_fra_krav(krav: Kravbilde) -> dict[str, Any]:
    """What the form shows of the facts that a claim was worked out from."""
    fakta = les_fakta(krav.fakta)
    engangs = fakta.engangsbelop
    start: dict[str, Any] = {
        "siste_dag": fakta.siste_dag,
        "engangs": "ja" if engangs else "nei",
        "ubrukt": "ja" if fakta.bruk else "nei",
        "ubruktregel": fakta.ubruktregel.value if fakta.bruk else "",
        "bestemt_av": krav.bestemt_av,
        "begrunnelse": krav.begrunnelse,
        "kontonummer": krav.fakta["kontonummer"],
    }
    if engangs:
        start |= {
            "engangs_belop": _ore(engangs.belop),
            "ar_fom": engangs.ar.fom,
            "ar_tom": engangs.ar.last,
            "avtalt": "ja" if engangs.avtalt else "nei",
        }
    for post in fakta.bruk:
        start[f"utbetalt_{post.element}"] = _ore(post.utbetalt)
        start[f"brukt_{post.element}"] = _ore(post.brukt)
    return start


def _belop(ore: int | None) -> Belop | None:
    return None if ore is None else Belop(ore)


def _ore(belop: Belop | None) -> int | None:
    return None if belop is None else belop.ore
