"""The doctor leaves: what stops when, what is to be paid back and why, approved by another, objected to, upheld and paid."""

from e2e.liv.begynnelsen import hovedtekst, sti_til
from e2e.liv.folk import Folk


def avslutt(folk: Folk, avtale: str, *, siste_dag: str) -> str:
    """A lump sum of 120 000 kroner for a year that ends in May, and 5 000 kroner unspent. The address of the ending."""
    vindu = folk.som("koordinator")
    vindu.ga_til(avtale)
    vindu.folg("Avslutt avtalen")
    vindu.folg("Legen slutter i stillingen")
    vindu.felt("Siste dag avtalen gjelder").fill(siste_dag)
    vindu.side.locator("input[name=engangs][value=ja]").check()
    vindu.felt("Engangsbeløpet").fill("120 000")
    vindu.felt("Tilskuddsåret begynte").fill("1.6.2025")
    vindu.felt("Tilskuddsåret slutter").fill("31.5.2026")
    vindu.side.locator("input[name=avtalt][value=ja]").check()
    vindu.side.locator("input[name=ubrukt][value=ja]").check()
    vindu.felt("Læringsaktiviteter, utbetalt").fill("11 000")
    vindu.felt("Læringsaktiviteter, brukt").fill("6 000")
    vindu.side.locator("input[name=ubruktregel][value=tilbakebetales]").check()
    vindu.felt("Hvem har bestemt det?").fill("Kommunedirektøren")
    vindu.felt("Hvorfor?").fill("Tildelingsbrevet krever det.")
    vindu.felt("Kontonummer legen betaler til").fill("8601 11 17947")
    vindu.trykk("Se hva som skjer")
    assert vindu.tittel == "Dette skjer hvis du avslutter"
    assert "35\u00a0000" in vindu.side.inner_text("main")
    vindu.trykk("Avslutt avtalen")
    assert vindu.tittel == "Siste dag er satt"
    return sti_til(vindu).removesuffix("kvittering/")


def send_kravet(folk: Folk, opphor: str) -> None:
    """She who worked it out cannot approve it."""
    assert folk.som("koordinator").ga_til(f"{opphor}send/").status == 404
    vindu = folk.som("attestant")
    vindu.ga_til("/oppgaver/")
    vindu.klikk(vindu.side.locator("main").get_by_role("link", name="Godkjenn"))
    vindu.ga_til(opphor)
    vindu.folg("Godkjenn og send kravet")
    vindu.trykk("Godkjenn og send")
    assert "Kravet er sendt" in hovedtekst(vindu)


def si_imot_og_fasthold(folk: Folk, opphor: str) -> None:
    legen = folk.som("alis")
    legen.ga_til(opphor)
    legen.ga_til(f"{opphor}si-imot/")
    legen.felt("Hva er feil?").fill("Jeg brukte pengene på kurset i Romsa.")
    legen.klikk(legen.side.locator("main form button[type=submit]"))
    vindu = folk.som("attestant")
    vindu.ga_til(f"{opphor}fasthold/")
    assert "kurset i Romsa" in hovedtekst(vindu)
    vindu.felt("Hvorfor?").fill("Kurset ble refundert av fondet.")
    vindu.klikk(vindu.side.locator("main form button[type=submit]"))


def betal(folk: Folk, opphor: str, *belop: str, dato: str) -> str:
    """What the page says after the last payment."""
    vindu = folk.som("koordinator")
    for sum_ in belop:
        vindu.ga_til(f"{opphor}betaling/")
        vindu.felt("Dagen kommunen fikk pengene").fill(dato)
        vindu.felt("Beløp").fill(sum_)
        vindu.trykk("Registrer")
    return hovedtekst(vindu)
