"""The application as people read it: what is sought, and for whom. A draft has what the check before sending said, too."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from alis.domain.avtale import Element
from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.brev import Brev, Brevdel, Regnskapslinje
from alis.domain.verdier import Belop
from alis.integrations.dokument.visning.norsk import lang_dato
from alis.records.felles.dato import lokal_dato

Verdier = Mapping[str, Any]


def skriv_soknadsbrev(forsendelse: Verdier, *, skriftsprak: Skriftsprak, laget_at: datetime) -> Brev:
    """`forsendelse` is what `lag_forsendelse` makes. The same application gives the same document."""
    with override(skriftsprak.value):
        soker, periode, soknad = (forsendelse[d] for d in ("soker", "tilskuddsperiode", "soknad"))
        kommunen = _("%(kommune)s kommune") % {"kommune": soker["navn"]}
        referanse = (
            _("UTKAST, ikke sendt")
            if soknad["utkast"]
            else _("Kvittering %(nummer)s") % {"nummer": soknad["nummer"]}
        )
        dag = lokal_dato(laget_at)
        return Brev(
            skriftsprak=skriftsprak,
            tittel=_("Søknad om tilskudd til ALIS og veiledning"),
            avsender=kommunen,
            avsenderlinje=f"{kommunen} ({soker['kommunenummer']})",
            mottaker=_("Helsedirektoratet"),
            referanse=referanse,
            dato=dag,
            datolinje=lang_dato(dag),
            innledning=_("%(kommune)s søker om tilskudd for tiden %(fom)s–%(tom)s.")
            % {"kommune": kommunen, "fom": _long(periode["fom"]), "tom": _long(periode["tom"])},
            deler=(
                _whole(forsendelse),
                *(_doctor(linje, er_utkast=soknad["utkast"]) for linje in forsendelse["linjer"]),
                *_left_out(forsendelse),
            ),
            hilsen=(kommunen, soknad["sendt_av"]) if soknad["sendt_av"] else (kommunen,),
            bunnlinje=_("%(referanse)s. Laget i Felles ALIS %(dag)s.")
            % {"referanse": referanse, "dag": lang_dato(dag)},
            side=_("Side"),
            side_av=_("av"),
            laget_at=laget_at,
        )


def _whole(forsendelse: Verdier) -> Brevdel:
    soker, summen = forsendelse["soker"], forsendelse["sum"]
    return Brevdel(
        overskrift=_("Hele søknaden"),
        avsnitt=tuple(_remarks_on_the_whole(forsendelse)),
        linjer=(
            Regnskapslinje(navn=_("Organisasjonsnummer"), verdi=soker["orgnr"]),
            Regnskapslinje(navn=_("Konto"), verdi=soker["konto"]),
            Regnskapslinje(navn=_("Kontoen står på organisasjonsnummer"), verdi=soker["kontoens_orgnr"]),
            Regnskapslinje(navn=_("Dokumentert kostnad"), verdi=str(Belop(summen["kostnad_ore"]))),
            Regnskapslinje(navn=_("Søkt tilskudd"), verdi=str(Belop(summen["sokt_ore"])), er_sum=True),
        ),
    )


def _remarks_on_the_whole(forsendelse: Verdier) -> Iterator[str]:
    if forsendelse["satssett"]["status"] == "ubekreftet":
        yield _("Beløpene er regnet med satser som Helsedirektoratet ikke har bekreftet.")
    if not forsendelse["sum"]["er_hel"]:
        yield _("Minst én sats er ikke kjent. Summen er av det som er kjent.")
    if forsendelse["soknad"]["innhold_sha256"]:
        yield _("Kontrollsum (SHA-256): %(hash)s") % {
            "hash": _in_groups(forsendelse["soknad"]["innhold_sha256"])
        }


def _in_groups(kontrollsum: str) -> str:
    """So short that no line has to be broken inside one."""
    return " ".join(kontrollsum[fra : fra + 16] for fra in range(0, len(kontrollsum), 16))


def _doctor(linje: Verdier, *, er_utkast: bool) -> Brevdel:
    return Brevdel(
        overskrift=f"{linje['nummer']}. {linje['lege']['navn']}",
        avsnitt=tuple(_about(linje)),
        punkter=tuple(merknad["tekst"] for merknad in linje["merknader"]) if er_utkast else (),
        linjer=(
            *(
                Regnskapslinje(navn=_element(rad), verdi=_amount(rad["sokt_ore"]))
                for rad in linje["elementer"]
                if rad["kostnad_ore"]
            ),
            Regnskapslinje(navn=_("Søkt tilskudd"), verdi=str(Belop(linje["sum"]["sokt_ore"])), er_sum=True),
        ),
    )


def _about(linje: Verdier) -> Iterator[str]:
    yield _("HPR-nummer %(hpr)s, prosjektkode %(kode)s.") % {
        "hpr": linje["lege"]["hpr_nr"],
        "kode": linje["prosjektkode"],
    }
    avtale = linje["avtale"]
    if avtale is None:
        yield _("Gjelder bare veiledning.")
    else:
        yield _("Gjelder ALIS-avtale, signert %(signert)s, gjelder fra %(fra)s. Mal: %(mal)s.") % {
            "signert": _long(avtale["signert"]),
            "fra": _long(avtale["gjelder_fra"]),
            "mal": avtale["mal"],
        }
    for stilling in linje["stillinger"]:
        yield _("Stilling %(prosent)s prosent, %(fom)s–%(tom)s.") % {
            "prosent": stilling["prosent"].replace(".", ","),
            "fom": _long(stilling["tilskudd_fom"]),
            "tom": _long(stilling["tilskudd_tom"]),
        }


def _left_out(forsendelse: Verdier) -> Iterator[Brevdel]:
    if forsendelse["utelatt"]:
        yield Brevdel(
            overskrift=_("Ikke med i søknaden"),
            punkter=tuple(f"{rad['lege']['navn']}: {rad['fordi']}" for rad in forsendelse["utelatt"]),
        )


def _element(rad: Verdier) -> str:
    return _("%(element)s (kostnad %(kostnad)s)") % {
        "element": _(Element(rad["element"]).tekst),
        "kostnad": Belop(rad["kostnad_ore"]),
    }


def _amount(ore: int | None) -> str:
    return _("ikke kjent") if ore is None else str(Belop(ore))


def _long(dag: str | None) -> str:
    return _("ikke kjent") if dag is None else lang_dato(date.fromisoformat(dag))
