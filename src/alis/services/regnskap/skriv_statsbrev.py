"""The words of the letter to the state: what the grant was used for, and what goes back."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import override

from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.brev import Brev, Brevdel, Regnskapslinje
from alis.domain.regnskap import Saldo
from alis.domain.verdier import Belop
from alis.integrations.dokument.visning.norsk import lang_dato
from alis.records.felles.dato import lokal_dato
from alis.services.regnskap.hent_statsoppgjor import Oppgjorsrad, Statsoppgjor


def skriv_statsbrev(
    oppgjor: Statsoppgjor, *, kommune: str, kommunenummer: str, skriftsprak: Skriftsprak, naa: datetime
) -> Brev:
    """No due day and no account: they are the state's to say."""
    with override(skriftsprak.value):
        kommunen = _("%(kommune)s kommune") % {"kommune": kommune}
        dag = lokal_dato(naa)
        perioden = {"fom": lang_dato(oppgjor.forste_dag), "tom": lang_dato(oppgjor.siste_dag)}
        return Brev(
            skriftsprak=skriftsprak,
            tittel=_("Oppgjør av tilskudd til ALIS og veiledning"),
            avsender=kommunen,
            avsenderlinje=f"{kommunen} ({kommunenummer})",
            mottaker=_("Helsedirektoratet"),
            referanse=oppgjor.tilskuddsperiode,
            dato=dag,
            datolinje=lang_dato(dag),
            innledning=_(
                "Her er oppgjøret for tilskuddet fra %(fom)s til %(tom)s, og det vi skal betale tilbake."
            )
            % perioden,
            deler=(_whole(oppgjor), *(_doctor(rad) for rad in oppgjor.rader if _back(rad.saldo))),
            hilsen=(kommunen,),
            bunnlinje=_("Laget i Felles ALIS %(dag)s.") % {"dag": lang_dato(dag)},
            side=_("Side"),
            side_av=_("av"),
            laget_at=naa,
        )


def _whole(oppgjor: Statsoppgjor) -> Brevdel:
    return Brevdel(
        overskrift=_("Hele perioden"),
        avsnitt=(_("Skriv til oss hvilken konto pengene skal betales til, og innen når."),)
        if oppgjor.sum.skyldig_stat
        else (),
        linjer=tuple(_lines(oppgjor.sum)),
    )


def _doctor(rad: Oppgjorsrad) -> Brevdel:
    return Brevdel(overskrift=f"{rad.navn}, {rad.prosjektkode}", linjer=tuple(_lines(rad.saldo)))


def _lines(saldo: Saldo) -> Iterator[Regnskapslinje]:
    for navn, belop in (
        (_("Mottatt fra staten"), saldo.mottatt),
        (_("Dokumentert kostnad"), saldo.kostnad),
        (_("Skal tilbake til staten"), _back(saldo)),
        (_("Betalt tilbake"), saldo.tilbake_til_staten),
    ):
        yield Regnskapslinje(navn=navn, verdi=str(belop))
    yield Regnskapslinje(navn=_("Gjenstår"), verdi=str(saldo.skyldig_stat), er_sum=True)


def _back(saldo: Saldo) -> Belop:
    """All that goes back, paid or not."""
    return saldo.skyldig_stat + saldo.tilbake_til_staten
