"""A field tells its name, its help and its error to everyone, and the summary leads to it."""

import re
from typing import Any

from django import forms
from django.template import Context, Template

from alis.web.felles.feilsummering import finn_feil
from alis.web.felles.felter import Datofelt, Kronefelt


class Skjema(forms.Form):
    belop = Kronefelt(
        label="Avtalt beløp", help_text="I året.", error_messages={"required": "Skriv et beløp."}
    )
    form = forms.ChoiceField(
        label="Driftsform",
        choices=[("a", "Ansatt"), ("b", "Annet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Velg en."},
    )

    def clean(self) -> Any:
        if self.data.get("belop") == "13":
            raise forms.ValidationError("Tretten går ikke.")
        return self.cleaned_data


class Langt(forms.Form):
    grunn = forms.CharField(max_length=10, widget=forms.Textarea)


def test_the_browser_does_not_cut_a_long_text_that_is_pasted_in_and_the_form_says_that_it_is_long() -> None:
    skjema = Langt({"grunn": "x" * 11})
    html = tegn("{% felt skjema.grunn %}", skjema=skjema)
    assert "maxlength" not in html
    assert "x" * 11 in html
    assert "error" in html


def tegn(mal: str, **kontekst: object) -> str:
    return Template(mal).render(Context(kontekst))


def test_label_help_and_error_belong_to_the_field() -> None:
    html = tegn("{% felt skjema.belop etter='kr' %}", skjema=Skjema({"belop": "mye", "form": "a"}))
    assert '<label class="ds-label" for="id_belop">Avtalt beløp' in html
    beskrevet = re.search(r'aria-describedby="([^"]+)"', html)
    assert beskrevet is not None
    assert beskrevet[1].split() == ["id_belop_helptext", "id_belop_error"]
    assert all(f'id="{id_}"' in html for id_ in beskrevet[1].split())
    assert 'aria-invalid="true"' in html
    assert 'value="mye"' in html


def test_choices_are_a_group_with_a_legend() -> None:
    html = tegn("{% felt skjema.form %}", skjema=Skjema())
    assert html.strip().startswith("<fieldset")
    assert '<legend class="ds-label">Driftsform</legend>' in html


def test_a_word_is_explained_at_the_field() -> None:
    html = tegn("{% felt skjema.form ord='driftsform' %}", skjema=Skjema())
    assert "Hva betyr «driftsform»?" in html


def test_the_summary_follows_the_page_and_leads_to_each_field() -> None:
    feil = finn_feil(Skjema({}))
    assert [(en.lenke, en.tekst) for en in feil] == [
        ("#id_belop", "Avtalt beløp: Skriv et beløp."),
        ("#id_form_0", "Driftsform: Velg en."),
    ]


class Dager(forms.Form):
    fom = Datofelt(label="Når begynner legen?")
    tom = Datofelt(label="Siste dag")
    lest = forms.BooleanField(
        label="Jeg har lest alt.", error_messages={"required": "Kryss av når du har lest alt."}
    )


def test_the_same_fault_in_two_fields_is_told_with_the_name_of_each() -> None:
    assert [feil.tekst for feil in finn_feil(Dager({"fom": "31.2.2027", "tom": "31.2.2027"}))] == [
        "Når begynner legen? Denne dagen finnes ikke i kalenderen. Se på dag og måned.",
        "Siste dag: Denne dagen finnes ikke i kalenderen. Se på dag og måned.",
        "Kryss av når du har lest alt.",
    ]


def test_a_fault_of_the_whole_leads_to_the_first_field() -> None:
    assert finn_feil(Skjema({"belop": "13", "form": "a"}))[0].lenke == "#id_belop"


def test_the_summary_counts_in_words_that_fit() -> None:
    assert "Rett én ting" in tegn("{% feilsummering skjema %}", skjema=Skjema({"belop": "1"}))
    assert "Rett 2 ting" in tegn("{% feilsummering skjema %}", skjema=Skjema({}))


def test_there_is_no_summary_without_faults() -> None:
    assert tegn("{% feilsummering skjema %}", skjema=Skjema({"belop": "1", "form": "a"})).strip() == ""
    assert tegn("{% feilsummering skjema %}", skjema=Skjema()).strip() == ""


def test_a_meter_stays_between_empty_and_full() -> None:
    assert 'width="100%"' in tegn("{% maler 128 True %}")
    assert 'width="62.6%"' in tegn("{% maler 62.6 %}")
    assert 'width="0%"' in tegn("{% maler -3 %}").replace("0.0%", "0%")
