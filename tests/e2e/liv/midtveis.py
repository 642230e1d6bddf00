"""While the agreement holds: the doctor is away, answers whether her activities shall go on, and comes back; and the supervisor
gets an agreement of her own."""

from e2e.besok import Besok
from e2e.liv.begynnelsen import hovedtekst, sti_til
from e2e.liv.folk import Folk


def meld_permisjon(folk: Folk, sak: str, *, fom: str, tom: str) -> None:
    """The kommune proposes that the activities go on; nothing is saved before it has seen what that does."""
    vindu = folk.som("koordinator")
    vindu.ga_til(sak)
    vindu.folg("Meld endring")
    vindu.folg("Permisjon, langt fravær eller opphold")
    vindu.felt("Første dag borte").fill(fom)
    vindu.felt("Siste dag borte").fill(tom)
    vindu.side.locator("input[name=aktiviteter_fortsetter]").check()
    vindu.trykk("Se hva som skjer")
    assert vindu.tittel == "Dette skjer hvis du lagrer"
    vindu.trykk("Lagre endringen")


def svar_nei(folk: Folk) -> None:
    """The doctor would rather rest."""
    vindu = folk.som("alis", bredde="smal")
    vindu.ga_til("/oppgaver/")
    vindu.klikk(vindu.side.locator("main").get_by_role("link", name="Les og svar"))
    assert vindu.tittel == "Skal aktivitetene fortsette mens du er borte?"
    vindu.trykk("Nei, de skal hvile")
    assert "Du sa nei." in hovedtekst(vindu)


def star_i_hvile(folk: Folk, avtale: str) -> bool:
    vindu = folk.som("alis")
    vindu.ga_til(avtale)
    return "hviler fra" in hovedtekst(vindu)


def lag_veilederavtale(folk: Folk, sak: str) -> str:
    """Made by the kommune, signed by the supervisor and the two who sign for the kommune. Its address."""
    vindu = folk.som("koordinator")
    vindu.ga_til(f"{sak}avtaler/")
    vindu.folg("Lag veilederavtale")
    vindu.side.get_by_label("Vera Veileder").check()
    vindu.trykk("Begynn")
    vindu.felt("Timer veiledning i året").fill("42")
    vindu.felt("Kontaktperson i kommunen").fill("Kari Koordinator")
    vindu.side.get_by_label("Begge deler").check()
    vindu.felt("Sted for samtalene").fill("Nordfold legekontor")
    vindu.side.get_by_label("Veilederen sender faktura").check()
    vindu.trykk("Lagre og se over")
    vindu.trykk("Send til signering")
    assert "Avtalen er sendt" in hovedtekst(vindu)
    adresse = sti_til(vindu)
    for hvem in ("veileder", "signatar", "medsignatar"):
        _signer(folk.som(hvem), adresse)
    vindu.ga_til(adresse)
    assert "I kraft" in hovedtekst(vindu)
    return adresse


def _signer(vindu: Besok, adresse: str) -> None:
    vindu.ga_til("/oppgaver/")
    vindu.klikk(vindu.side.get_by_role("link", name="Les og signer"))
    assert sti_til(vindu) == f"{adresse}signer/"
    vindu.trykk("Signer avtalen")
