"""Everyone who has a part in the life of the agreement, and those who have none; and the windows they look through."""

from dataclasses import dataclass, field

from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Rolle
from alis.records.parter.models import Organisasjon, Rolleinnehav
from e2e.besok import Besok
from e2e.conftest import NyttBesok
from factories.parter import gi_rolle, lag_kommune, lag_kontor, lag_person, lag_sykehussted

I_STEIGEN = {
    "koordinator": ("Kari Koordinator", Rolle.KOORDINATOR),
    "signatar": ("Sigurd Signatar", Rolle.SIGNATAR),
    "medsignatar": ("Siri Ordfører", Rolle.SIGNATAR),
    "attestant": ("Atle Attestant", Rolle.ATTESTANT),
    "revisor": ("Rut Revisor", Rolle.REVISOR),
    "veileder": ("Vera Veileder", Rolle.VEILEDER),
}


@dataclass
class Folk:
    """The roles by the name that the story uses for them. A window is new each time, as a new day at work is."""

    besok: NyttBesok
    roller: dict[str, Rolleinnehav] = field(default_factory=dict)

    def som(self, hvem: str, **vindu: object) -> Besok:
        return self.besok(som=self.roller[hvem], **vindu)

    def fremmed(self) -> Besok:
        return self.besok()

    def legen_er_registrert(self, navn: str) -> None:
        self.roller["alis"] = Rolleinnehav.objects.get(person__navn=navn, rolle=Rolle.ALIS)


def samle(besok: NyttBesok) -> Folk:
    """Steigen and its office, Bergen and its office, the directorate and the hospital."""
    steigen, bergen = lag_kommune(), lag_kommune("4601", "Bergen", klasse=2)
    nord, vest = lag_kontor("Nord", dekker=(steigen,)), lag_kontor("Vest", dekker=(bergen,))
    direktoratet = Organisasjon.objects.create(type=Organisasjonstype.DIREKTORAT, navn="Helsedirektoratet")
    folk = Folk(besok)
    for hvem, (navn, rolle) in I_STEIGEN.items():
        folk.roller[hvem] = gi_rolle(lag_person(navn), rolle, steigen.organisasjon)
    for hvem, rolle, organisasjon in (
        ("kontorrådgiver", Rolle.KONTORRADGIVER, nord.organisasjon),
        ("kontorrådgiver to", Rolle.KONTORRADGIVER, nord.organisasjon),
        ("annet kontors rådgiver", Rolle.KONTORRADGIVER, vest.organisasjon),
        ("annen koordinator", Rolle.KOORDINATOR, bergen.organisasjon),
        ("annen alis", Rolle.ALIS, bergen.organisasjon),
        ("annen veileder", Rolle.VEILEDER, steigen.organisasjon),
        ("saksbehandler", Rolle.SAKSBEHANDLER, direktoratet),
        ("alis-kontakt", Rolle.ALIS_KONTAKT, lag_sykehussted().helseforetak),
    ):
        folk.roller[hvem] = gi_rolle(lag_person(f"{hvem.title()} Prøve"), rolle, organisasjon)
    return folk
