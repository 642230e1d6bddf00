"""A task about a case, from the case itself or from something in it that waits."""

from datetime import date
from uuid import UUID

from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.oppgave import Fristvisshet, Oppgave, Oppgaveslag
from alis.services.oppgaver.ventekoe import Venterad
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
    )


def oppgave_av_rad(
    slag: Oppgaveslag, rad: Venterad, *, sak: Saksbilde, aktiv_fra: date = date.min, navn: str = ""
) -> Oppgave:
    """It has waited since the day of the row. Named by the row, else by the doctor."""
    dag = dagen(rad)
    return Oppgave(
        slag=slag,
        sak_id=sak.sak_id,
        navn=navn or rad.navn or sak.lege.navn,
        kommune=sak.kommune.navn,
        frist=dag,
        aktiv_fra=aktiv_fra,
        objekt_id=rad.objekt_id,
        dag=dag,
    )


def oppgave_i_ventekoen(
    slag: Oppgaveslag,
    rad: Venterad,
    *,
    frist: date | None = None,
    visshet: Fristvisshet = Fristvisshet.FAST,
) -> Oppgave:
    """Of a row that says all there is to say. Without a deadline of its own, the day of the row."""
    dag = dagen(rad)
    return Oppgave(
        slag=slag,
        sak_id=rad.sak_id,
        navn=rad.navn or "",
        kommune=rad.kommune or "",
        frist=frist or dag,
        aktiv_fra=date.min,
        objekt_id=rad.objekt_id,
        dag=dag,
        visshet=visshet,
    )


def dagen(rad: Venterad) -> date:
    """Raises `ValueError` for a row that has no time, which no rule asks for."""
    if rad.at is not None:
        return lokal_dato(rad.at)
    if rad.dag is None:
        raise ValueError(rad)
    return rad.dag
