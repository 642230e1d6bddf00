"""The task pages that change facts: one table of what can change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.utdanning import Fravarstype
from alis.services.utdanning import Fravarsbilde
from alis.web.sak.endringskontekst import Annetsted, Kontekst, finn_rad
from alis.web.sak.lagring import (
    lagre_arbeidsgiver,
    lagre_bytte,
    lagre_driftsform,
    lagre_fravar,
    lagre_legesenter,
    lagre_sak,
    lagre_slutt,
    lagre_stilling,
    lagre_tjenestedager,
    lagre_veileder,
)
from alis.web.sak.skjema.arbeidsgiver import Arbeidsgiverskjema
from alis.web.sak.skjema.driftsform import Driftsformskjema
from alis.web.sak.skjema.fravar import Permisjonsskjema, Sykehusskjema
from alis.web.sak.skjema.laas import Laastskjema
from alis.web.sak.skjema.legesenter import Legesenterskjema
from alis.web.sak.skjema.opplysninger import Opplysningsskjema
from alis.web.sak.skjema.stilling import Stillingsskjema, Stillingssluttskjema
from alis.web.sak.skjema.tjenestedager import Rettskjema, Tjenestefravarskjema
from alis.web.sak.skjema.veileder import Veilederskjema
from alis.web.sak.tjenestedager import finn_annetsted, innledning, start


@dataclass(frozen=True, kw_only=True)
class Endring:
    """`start` gives what the form shows first, `lagre` calls the service. `trenger_rad`: there must be a row.

    `endrer_lopet`: the change reaches the agreement or the grant, so that it is shown before it is made. `innledning` stands
    over the form; `annetsted` is where the user is led when the page has nothing to ask.
    """

    tittel: str | Promise
    tittel_ny: str | Promise
    melding: str | Promise
    skjema: Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]
    start: Callable[[Kontekst], dict[str, Any]]
    lagre: Callable[[Kontekst, Any], object]
    trenger_rad: bool = False
    endrer_lopet: bool = False
    innledning: Callable[[Kontekst], str] = lambda kontekst: ""
    annetsted: Callable[[Kontekst], Annetsted | None] = lambda kontekst: None


def _enkelt(klasse: type[Laastskjema]) -> Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]:
    return lambda kontekst, data, initial: klasse(data, initial=initial)


def _med_valg(klasse: Any) -> Callable[[Kontekst, Any, dict[str, Any]], Laastskjema]:
    return lambda kontekst, data, initial: klasse(data, initial=initial, valg=kontekst.valg)


def _stilling(kontekst: Kontekst) -> dict[str, Any]:
    rad = finn_rad(kontekst, kontekst.sak.stillinger)
    return Stillingsskjema.fra(rad) if rad else {}


def _permisjon(kontekst: Kontekst) -> dict[str, Any]:
    rad = finn_rad(kontekst, _fravar(kontekst, Fravarstype.PERMISJON))
    return Permisjonsskjema.fra(rad) if rad else {}


def _sykehus(kontekst: Kontekst) -> dict[str, Any]:
    rad = finn_rad(kontekst, _fravar(kontekst, Fravarstype.INSTITUSJONSTJENESTE))
    return Sykehusskjema.fra(rad) if rad else {}


def _fravar(kontekst: Kontekst, type_: Fravarstype) -> list[Fravarsbilde]:
    """Leave is never turned into institution service by an address, and what a placement drives is not typed."""
    return [fravar for fravar in kontekst.sak.fravar if fravar.type is type_ and fravar.tjeneste_id is None]


def _ny_stilling(kontekst: Kontekst) -> dict[str, Any]:
    """The new one is most often of the same kind."""
    return {**_stilling(kontekst), "fom": None, "tom": None}


ENDRINGER: Mapping[str, Endring] = {
    "bytt": Endring(
        tittel=_("Ny prosent eller annen stilling"),
        tittel_ny=_("Ny prosent eller annen stilling"),
        melding=_("Stillingen er byttet fra den dagen du skrev."),
        skjema=_enkelt(Stillingsskjema),
        start=_ny_stilling,
        lagre=lagre_bytte,
        trenger_rad=True,
        endrer_lopet=True,
    ),
    "driftsform": Endring(
        tittel=_("Ny driftsform"),
        tittel_ny=_("Ny driftsform"),
        melding=_("Driftsformen er lagret."),
        skjema=_enkelt(Driftsformskjema),
        start=lambda kontekst: Driftsformskjema.fra(kontekst.sak),
        lagre=lagre_driftsform,
        endrer_lopet=True,
    ),
    "stilling": Endring(
        tittel=_("Endre stillingen"),
        tittel_ny=_("Ny stilling"),
        melding=_("Stillingen er lagret."),
        skjema=_enkelt(Stillingsskjema),
        start=_stilling,
        lagre=lagre_stilling,
        endrer_lopet=True,
    ),
    "stillingsslutt": Endring(
        tittel=_("Sett sluttdato på stillingen"),
        tittel_ny=_("Sett sluttdato på stillingen"),
        melding=_("Sluttdatoen er lagret."),
        skjema=_enkelt(Stillingssluttskjema),
        start=lambda kontekst: {"tom": finn_rad(kontekst, kontekst.sak.stillinger).tom},
        lagre=lagre_slutt,
        endrer_lopet=True,
        trenger_rad=True,
    ),
    "permisjon": Endring(
        tittel=_("Endre permisjonen"),
        tittel_ny=_("Meld permisjon"),
        melding=_("Permisjonen er lagret."),
        skjema=_enkelt(Permisjonsskjema),
        start=_permisjon,
        lagre=lagre_fravar,
        endrer_lopet=True,
    ),
    "sykehus": Endring(
        tittel=_("Endre sykehustjenesten"),
        tittel_ny=_("Meld sykehustjeneste"),
        melding=_("Sykehustjenesten er lagret."),
        skjema=_med_valg(Sykehusskjema),
        start=_sykehus,
        lagre=lagre_fravar,
        endrer_lopet=True,
    ),
    "tjenestefravar": Endring(
        tittel=_("Før fraværet"),
        tittel_ny=_("Før fraværet"),
        melding=_("Fraværet er ført."),
        skjema=_enkelt(Tjenestefravarskjema),
        start=start,
        lagre=lagre_fravar,
        endrer_lopet=True,
        innledning=innledning,
        annetsted=finn_annetsted,
    ),
    "tjenestedager": Endring(
        tittel=_("Rett fraværet"),
        tittel_ny=_("Rett fraværet"),
        melding=_("Svaret om fraværet er lagret."),
        skjema=_enkelt(Rettskjema),
        start=start,
        lagre=lagre_tjenestedager,
        trenger_rad=True,
        endrer_lopet=True,
        innledning=innledning,
        annetsted=finn_annetsted,
    ),
    "veileder": Endring(
        tittel=_("Velg veileder"),
        tittel_ny=_("Velg veileder"),
        melding=_("Veilederen er lagret."),
        skjema=_med_valg(Veilederskjema),
        start=lambda kontekst: {},
        lagre=lagre_veileder,
    ),
    "opplysninger": Endring(
        tittel=_("Endre opplysningene"),
        tittel_ny=_("Endre opplysningene"),
        melding=_("Opplysningene er lagret."),
        skjema=_med_valg(Opplysningsskjema),
        start=lambda kontekst: Opplysningsskjema.fra(kontekst.sak),
        lagre=lagre_sak,
    ),
    "arbeidsgiver": Endring(
        tittel=_("Ny tidligere arbeidsgiver"),
        tittel_ny=_("Ny tidligere arbeidsgiver"),
        melding=_("Arbeidsgiveren er lagret."),
        skjema=_enkelt(Arbeidsgiverskjema),
        start=lambda kontekst: {},
        lagre=lagre_arbeidsgiver,
    ),
    "legesenter": Endring(
        tittel=_("Nytt legesenter"),
        tittel_ny=_("Nytt legesenter"),
        melding=_("Legesenteret er lagret. Du kan nå velge det under opplysningene."),
        skjema=_enkelt(Legesenterskjema),
        start=lambda kontekst: {},
        lagre=lagre_legesenter,
    ),
}
