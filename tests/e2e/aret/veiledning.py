"""An hour and a half with the supervisor: signed by both on the telephone, attested by one and approved by another."""

from e2e.aret.folk import Ar
from e2e.aret.penger import folg_oppgaven


def mot_veilederen(ar: Ar, *, dag: str) -> None:
    alis = ar.telefon("alis")
    alis.ga_til(f"/veiledning/{ar.sak_id}/nytt/")
    alis.felt("Dag").fill(dag)
    alis.felt("Når begynte møtet?").fill("10.30")
    alis.felt("Timer").fill("1,5")
    alis.trykk("Legg til")
    alis.trykk("Samle og signer")
    alis.trykk("Signer listen")
    veileder = ar.telefon("veileder")
    folg_oppgaven(veileder, "Signer veiledningstimene")
    veileder.trykk("Signer listen")
    for hvem, oppgave, knapp in (
        ("koordinator", "Attester veiledningen", "Attester"),
        ("attestant", "Godkjenn veiledningen", "Godkjenn"),
    ):
        vindu = ar.pult(hvem)
        folg_oppgaven(vindu, oppgave)
        vindu.trykk(knapp)
