"""A task about a case."""

from datetime import date
from uuid import UUID

from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag, Tap
from alis.services.utdanning.saksbilde import Saksbilde, Versjonsbilde


def lag_oppgave(
    sak: Saksbilde,
    slag: Oppgaveslag,
    *,
    frist: date,
    aktiv_fra: date = date.min,
    versjon: Versjonsbilde | None = None,
    objekt_id: UUID | None = None,
    dag: date | None = None,
    tap: Tap | None = None,
) -> Oppgave:
    return Oppgave(
        slag=slag,
        sak_id=sak.sak_id,
        navn=sak.lege.navn,
        kommune=sak.kommune.navn,
        frist=frist,
        aktiv_fra=aktiv_fra,
        versjon_id=versjon.id if versjon else None,
        objekt_id=objekt_id,
        dag=dag,
        tap=tap,
    )
