"""The task pages that change facts: one table of what can change, and how each change is saved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.tilgang import Aktor
from alis.services.felles import FinnesIkke
from alis.services.parter import opprett_legesenter
from alis.services.utdanning import (
    Saksbilde,
    Sakvalg,
    avslutt_stilling,
    endre_fravar,
    endre_sak,
    endre_stilling,
    legg_til_stilling,
    registrer_fravar,
    registrer_tidligere_arbeidsgiver,
    velg_veileder,
)
from alis.web.sak.skjema.arbeidsgiver import Arbeidsgiverskjema
from alis.web.sak.skjema.fravar import Permisjonsskjema, Sykehusskjema
from alis.web.sak.skjema.laas import Laastskjema
from alis.web.sak.skjema.legesenter import Legesenterskjema
from alis.web.sak.skjema.opplysninger import Opplysningsskjema
from alis.web.sak.skjema.stilling import Stillingsskjema, Stillingssluttskjema
from alis.web.sak.skjema.veileder import Veilederskjema


@dataclass(frozen=True, kw_only=True)
class Kontekst:
    """Whose case is changed, by whom, and which row of it, if it is a row that is there."""

    aktor: Aktor
    sak: Saksbilde
    valg: Sakvalg
    rad_id: UUID | None

    def oppslag(self, skjema: Laastskjema) -> dict[str, Any]:
        """What every service about a case is called with."""
        return {"aktor": self.aktor, "sak_id": self.sak.sak_id, "laas": skjema.cleaned_data["laas"]}


@dataclass(frozen=True, kw_only=True)
class Endring:
    """`start` gives what the form shows first, `lagre` calls the service. `trenger_rad`: there must be a row."""

    tittel: str | Promise
    tittel_ny: str | Promise
    melding: str | Promise
    skjema: Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]
    start: Callable[[Kontekst], dict[str, Any]]
    lagre: Callable[[Kontekst, Any], object]
    trenger_rad: bool = False


def _enkelt(klasse: type[Laastskjema]) -> Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]:
    return lambda kontekst, data, initial: klasse(data, initial=initial)


def _med_valg(klasse: Any) -> Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]:
    return lambda kontekst, data, initial: klasse(data, initial=initial, valg=kontekst.valg)


def _stilling(kontekst: Kontekst) -> dict[str, Any]:
    rad = _rad(kontekst, kontekst.sak.stillinger)
    return Stillingsskjema.fra(rad) if rad else {}


def _permisjon(kontekst: Kontekst) -> dict[str, Any]:
    rad = _rad(kontekst, kontekst.sak.fravar)
    return Permisjonsskjema.fra(rad) if rad else {}


def _sykehus(kontekst: Kontekst) -> dict[str, Any]:
    rad = _rad(kontekst, kontekst.sak.fravar)
    return Sykehusskjema.fra(rad) if rad else {}


def _rad(kontekst: Kontekst, rader: tuple[Any, ...]) -> Any:
    """The row named in the address; None for a new one. Raises `FinnesIkke`."""
    if kontekst.rad_id is None:
        return None
    for rad in rader:
        if rad.id == kontekst.rad_id:
            return rad
    raise FinnesIkke(str(kontekst.rad_id))


def _lagre_stilling(kontekst: Kontekst, skjema: Stillingsskjema) -> object:
    oppslag = kontekst.oppslag(skjema)
    if kontekst.rad_id is None:
        return legg_til_stilling(**oppslag, fakta=skjema.fakta())
    return endre_stilling(**oppslag, stilling_id=kontekst.rad_id, fakta=skjema.fakta())


def _lagre_slutt(kontekst: Kontekst, skjema: Stillingssluttskjema) -> object:
    assert kontekst.rad_id is not None  # `trenger_rad`
    return avslutt_stilling(
        **kontekst.oppslag(skjema), stilling_id=kontekst.rad_id, tom=skjema.cleaned_data["tom"]
    )


def _lagre_fravar(kontekst: Kontekst, skjema: Permisjonsskjema | Sykehusskjema) -> object:
    oppslag = kontekst.oppslag(skjema)
    if kontekst.rad_id is None:
        return registrer_fravar(**oppslag, fakta=skjema.fakta())
    return endre_fravar(**oppslag, fravar_id=kontekst.rad_id, fakta=skjema.fakta())


def _lagre_veileder(kontekst: Kontekst, skjema: Veilederskjema) -> object:
    return velg_veileder(
        **kontekst.oppslag(skjema), person_id=skjema.person_id, fom=skjema.cleaned_data["fom"]
    )


def _lagre_sak(kontekst: Kontekst, skjema: Opplysningsskjema) -> object:
    return endre_sak(**kontekst.oppslag(skjema), fakta=skjema.fakta())


def _lagre_arbeidsgiver(kontekst: Kontekst, skjema: Arbeidsgiverskjema) -> object:
    svar = skjema.cleaned_data
    return registrer_tidligere_arbeidsgiver(
        **kontekst.oppslag(skjema), navn=svar["navn"], fom=svar["fom"], tom=svar["tom"]
    )


def _lagre_legesenter(kontekst: Kontekst, skjema: Legesenterskjema) -> object:
    return opprett_legesenter(aktor=kontekst.aktor, navn=skjema.cleaned_data["navn"].strip())


ENDRINGER: Mapping[str, Endring] = {
    "stilling": Endring(
        tittel=_("Endre stillingen"),
        tittel_ny=_("Ny stilling"),
        melding=_("Stillingen er lagret."),
        skjema=_enkelt(Stillingsskjema),
        start=_stilling,
        lagre=_lagre_stilling,
    ),
    "stillingsslutt": Endring(
        tittel=_("Sett sluttdato på stillingen"),
        tittel_ny=_("Sett sluttdato på stillingen"),
        melding=_("Sluttdatoen er lagret."),
        skjema=_enkelt(Stillingssluttskjema),
        start=lambda kontekst: {"tom": _rad(kontekst, kontekst.sak.stillinger).tom},
        lagre=_lagre_slutt,
        trenger_rad=True,
    ),
    "permisjon": Endring(
        tittel=_("Endre permisjonen"),
        tittel_ny=_("Meld permisjon"),
        melding=_("Permisjonen er lagret."),
        skjema=_enkelt(Permisjonsskjema),
        start=_permisjon,
        lagre=_lagre_fravar,
    ),
    "sykehus": Endring(
        tittel=_("Endre sykehustjenesten"),
        tittel_ny=_("Meld sykehustjeneste"),
        melding=_("Sykehustjenesten er lagret."),
        skjema=_med_valg(Sykehusskjema),
        start=_sykehus,
        lagre=_lagre_fravar,
    ),
    "veileder": Endring(
        tittel=_("Velg veileder"),
        tittel_ny=_("Velg veileder"),
        melding=_("Veilederen er lagret."),
        skjema=_med_valg(Veilederskjema),
        start=lambda kontekst: {},
        lagre=_lagre_veileder,
    ),
    "opplysninger": Endring(
        tittel=_("Endre opplysningene"),
        tittel_ny=_("Endre opplysningene"),
        melding=_("Opplysningene er lagret."),
        skjema=_med_valg(Opplysningsskjema),
        start=lambda kontekst: Opplysningsskjema.fra(kontekst.sak),
        lagre=_lagre_sak,
    ),
    "arbeidsgiver": Endring(
        tittel=_("Ny tidligere arbeidsgiver"),
        tittel_ny=_("Ny tidligere arbeidsgiver"),
        melding=_("Arbeidsgiveren er lagret."),
        skjema=_enkelt(Arbeidsgiverskjema),
        start=lambda kontekst: {},
        lagre=_lagre_arbeidsgiver,
    ),
    "legesenter": Endring(
        tittel=_("Nytt legesenter"),
        tittel_ny=_("Nytt legesenter"),
        melding=_("Legesenteret er lagret. Du kan nå velge det under opplysningene."),
        skjema=_enkelt(Legesenterskjema),
        start=lambda kontekst: {},
        lagre=_lagre_legesenter,
    ),
}
