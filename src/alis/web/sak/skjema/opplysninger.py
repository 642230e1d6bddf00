"""The facts of the case itself."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alis.domain.parter import Driftsform
from alis.services.utdanning import Saksbilde, Saksfakta, Sakvalg
from alis.web.felles.felter import Datofelt
from alis.web.sak.feiltekst import SLUTT_FOR_START
from alis.web.sak.skjema.felter import (
    andel_av,
    driftsformfelt,
    fordelingsfelt,
    kontaktvalg,
    krev_fordeling,
    krev_rekkefolge,
    legesentervalg,
    les_vikarbyra,
    nedtrekk,
    skriv_vikarbyra,
    som_prosent,
    som_uuid,
    vikarbyrafelt,
)
from alis.web.sak.skjema.laas import Laastskjema


class Opplysningsskjema(Laastskjema):
    start_spesialisering = Datofelt(label=_("Spesialiseringen startet"), required=False)
    forventet_slutt = Datofelt(label=_("Forventet ferdig"), required=False)
    forste_dato_fastlege = Datofelt(
        label=_("Første dag som fastlege noen gang"),
        help_text=_(
            "Også som vikar, og i andre kommuner. De første 24 månedene gir tilskudd for lavere produktivitet."
        ),
        required=False,
    )
    vikarbyra = vikarbyrafelt()
    driftsform = driftsformfelt()
    fordeling = fordelingsfelt()
    legesenter = nedtrekk(label=_("Legesenter"))
    kontaktperson = nedtrekk(label=_("Kontaktperson i kommunen"))

    def __init__(self, *args: Any, valg: Sakvalg, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["legesenter"].choices = legesentervalg(valg)  # type: ignore[attr-defined]
        self.fields["kontaktperson"].choices = kontaktvalg(valg)  # type: ignore[attr-defined]

    @staticmethod
    def fra(sak: Saksbilde) -> dict[str, Any]:
        return {
            "start_spesialisering": sak.start_spesialisering,
            "forventet_slutt": sak.forventet_slutt,
            "forste_dato_fastlege": sak.forste_dato_fastlege,
            "vikarbyra": skriv_vikarbyra(sak.vikarbyra),
            "driftsform": sak.driftsform.value,
            "fordeling": som_prosent(sak.fordeling_alis),
            "legesenter": str(sak.legesenter.id) if sak.legesenter else "",
            "kontaktperson": str(sak.kontaktperson.person_id) if sak.kontaktperson else "",
        }

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_rekkefolge(self, "start_spesialisering", "forventet_slutt", tekst=SLUTT_FOR_START)
        krev_fordeling(self)
        return self.cleaned_data

    def fakta(self) -> Saksfakta:
        svar = self.cleaned_data
        return Saksfakta(
            driftsform=Driftsform(svar["driftsform"]),
            fordeling_alis=andel_av(svar["fordeling"]),
            start_spesialisering=svar["start_spesialisering"],
            forventet_slutt=svar["forventet_slutt"],
            forste_dato_fastlege=svar["forste_dato_fastlege"],
            vikarbyra=les_vikarbyra(svar["vikarbyra"]),
            legesenter_id=som_uuid(svar["legesenter"]),
            kontaktperson_id=som_uuid(svar["kontaktperson"]),
        )
