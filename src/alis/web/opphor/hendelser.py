"""What has been done with an ending and its claims, act by act in the order of time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from alis.services.opphor.opphorsbilde import Kravbilde, Opphorsbilde
from alis.web.felles.visning import dato_lang, kr
from alis.web.opphor.forhandsvisning import falt_bort


@dataclass(frozen=True, kw_only=True)
class Hendelse:
    """`svar` is what was written in the form of the act, where there was one. `dag` is told where it is not that of `nar`."""

    nar: datetime
    hvem: str
    hva: str
    svar: Mapping[str, Any] = field(default_factory=dict)
    dag: date | None = None

    @property
    def tekst(self) -> str:
        return f"{dato_lang(self.dag or self.nar)}: {self.hva}"


def lag_hendelser(bilde: Opphorsbilde) -> tuple[Hendelse, ...]:
    alle = [_set(bilde), *_payments(bilde), *_regretted(bilde)]
    for krav in bilde.krav:
        alle += _of_claim(bilde, krav)
    return tuple(sorted(alle, key=lambda en: en.nar))


def gjelder_ikke_lenger(krav: Kravbilde) -> str:
    return _("Krav nr. %(nummer)s på %(belop)s gjelder ikke lenger.") % {
        "nummer": krav.nummer,
        "belop": _amount(krav),
    }


def _amount(krav: Kravbilde) -> str:
    return kr(krav.belop) if krav.belop is not None else _("ikke kjent")


def _set(bilde: Opphorsbilde) -> Hendelse:
    aldri = _("%(navn)s avsluttet avtalen før den begynte.")
    satt = (aldri if bilde.begynner_aldri else _("%(navn)s satte siste dag.")) % {"navn": bilde.opprettet_av}
    hva = " ".join((satt, *map(falt_bort, bilde.bortfalt)))
    return Hendelse(nar=bilde.opprettet_at, hvem=bilde.opprettet_av, hva=hva)


def _of_claim(bilde: Opphorsbilde, krav: Kravbilde) -> Iterator[Hendelse]:
    nummer = {"nummer": krav.nummer}
    if krav.nummer > 1:
        hva = _("%(navn)s rettet kravet. Krav nr. %(nummer)s: %(belop)s.")
        yield Hendelse(
            nar=krav.beregnet_at,
            hvem=krav.beregnet_av,
            hva=hva % {**nummer, "navn": krav.beregnet_av, "belop": _amount(krav)},
        )
    if krav.sendt_at:
        hva = _("%(navn)s godkjente og sendte krav nr. %(nummer)s.") % {"navn": krav.sendt_av, **nummer}
        yield Hendelse(nar=krav.sendt_at, hvem=krav.sendt_av, hva=hva)
    if krav.imotsagt_at:
        lege = bilde.sak.lege.navn
        hva = _("Legen sa at kravet er feil.")
        yield Hendelse(nar=krav.imotsagt_at, hvem=lege, hva=hva, svar={"fordi": krav.innsigelse})
    if krav.avgjort_at:
        hva = _("%(navn)s avgjorde kravet.") % {"navn": krav.avgjort_av}
        yield Hendelse(nar=krav.avgjort_at, hvem=krav.avgjort_av, hva=hva, svar={"fordi": krav.avgjort_fordi})


def _payments(bilde: Opphorsbilde) -> Iterator[Hendelse]:
    for ett in bilde.innbetalinger:
        hva = _("%(belop)s betalt, registrert av %(navn)s.") % {
            "belop": kr(ett.belop),
            "navn": ett.registrert_av,
        }
        yield Hendelse(
            nar=ett.registrert_at,
            hvem=ett.registrert_av,
            hva=hva,
            svar={"dato": ett.dato, "belop": ett.belop.ore},
            dag=ett.dato,
        )


def _regretted(bilde: Opphorsbilde) -> Iterator[Hendelse]:
    if bilde.angret_at:
        hva = _("%(navn)s angret: %(fordi)s") % {"navn": bilde.angret_av, "fordi": bilde.angret_fordi}
        yield Hendelse(nar=bilde.angret_at, hvem=bilde.angret_av, hva=hva, svar={"fordi": bilde.angret_fordi})
