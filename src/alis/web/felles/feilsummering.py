"""The errors of one or more forms, each with the field it stands at."""

from dataclasses import dataclass

from django.forms import BaseForm, BoundField


@dataclass(frozen=True, kw_only=True)
class Feil:
    lenke: str
    tekst: str


def finn_feil(*skjemaer: BaseForm) -> list[Feil]:
    """In the order of the page. An error that belongs to no field points at the first one."""
    return [feil for skjema in skjemaer if skjema.is_bound for feil in _feil_i(skjema)]


def _feil_i(skjema: BaseForm) -> list[Feil]:
    fields = list(skjema)
    first = fields[0].auto_id if fields else ""
    whole = [Feil(lenke=f"#{first}", tekst=str(tekst)) for tekst in skjema.non_field_errors()]
    return whole + [
        Feil(lenke=_lenke(field), tekst=_med_navn(field, str(tekst)))
        for field in fields
        for tekst in field.errors
    ]


def _med_navn(field: BoundField, tekst: str) -> str:
    """Two fields may have the same error. The label of a box to tick is a sentence, and is left out."""
    navn = str(field.field.label or "").removesuffix(":")
    if not navn or field.widget_type == "checkbox":
        return tekst
    return f"{navn} {tekst}" if navn.endswith(("?", ".")) else f"{navn}: {tekst}"


def _lenke(field: BoundField) -> str:
    """To what can be written in: of a group of choices, the first."""
    return f"#{field.auto_id}_0" if field.use_fieldset else f"#{field.id_for_label}"
