"""How each change of facts is saved: one service call each."""

from alis.domain.plassering.fravarsavvik import Avviksslag
from alis.services.parter import opprett_legesenter
from alis.services.utdanning import (
    avslutt_stilling,
    bytt_stilling,
    endre_fravar,
    endre_sak,
    endre_stilling,
    fjern_fravar,
    la_fravaret_sta,
    legg_til_stilling,
    registrer_fravar,
    registrer_tidligere_arbeidsgiver,
    velg_veileder,
)
from alis.web.sak.endringskontekst import Kontekst
from alis.web.sak.skjema.arbeidsgiver import Arbeidsgiverskjema
from alis.web.sak.skjema.driftsform import Driftsformskjema
from alis.web.sak.skjema.fravar import Permisjonsskjema, Sykehusskjema
from alis.web.sak.skjema.legesenter import Legesenterskjema
from alis.web.sak.skjema.opplysninger import Opplysningsskjema
from alis.web.sak.skjema.stilling import Stillingsskjema, Stillingssluttskjema
from alis.web.sak.skjema.tjenestedager import STAR, Rettskjema, Tjenestefravarskjema
from alis.web.sak.skjema.veileder import Veilederskjema


def lagre_stilling(kontekst: Kontekst, skjema: Stillingsskjema) -> object:
    oppslag = kontekst.oppslag(skjema)
    if kontekst.rad_id is None:
        return legg_til_stilling(**oppslag, fakta=skjema.fakta())
    return endre_stilling(**oppslag, stilling_id=kontekst.rad_id, fakta=skjema.fakta())


def lagre_bytte(kontekst: Kontekst, skjema: Stillingsskjema) -> object:
    assert kontekst.rad_id is not None  # `trenger_rad`
    return bytt_stilling(**kontekst.oppslag(skjema), stilling_id=kontekst.rad_id, fakta=skjema.fakta())


def lagre_driftsform(kontekst: Kontekst, skjema: Driftsformskjema) -> object:
    return endre_sak(**kontekst.oppslag(skjema), fakta=skjema.fakta(kontekst.sak))


def lagre_slutt(kontekst: Kontekst, skjema: Stillingssluttskjema) -> object:
    assert kontekst.rad_id is not None  # `trenger_rad`
    return avslutt_stilling(
        **kontekst.oppslag(skjema), stilling_id=kontekst.rad_id, tom=skjema.cleaned_data["tom"]
    )


def lagre_fravar(
    kontekst: Kontekst, skjema: Permisjonsskjema | Sykehusskjema | Tjenestefravarskjema
) -> object:
    oppslag = kontekst.oppslag(skjema)
    if kontekst.rad_id is None:
        return registrer_fravar(**oppslag, fakta=skjema.fakta())
    return endre_fravar(**oppslag, fravar_id=kontekst.rad_id, fakta=skjema.fakta())


def lagre_tjenestedager(kontekst: Kontekst, skjema: Rettskjema) -> object:
    assert kontekst.rad_id is not None  # `trenger_rad`
    oppslag = kontekst.oppslag(skjema) | {"fravar_id": kontekst.rad_id}
    if skjema.cleaned_data["valg"] == STAR:
        return la_fravaret_sta(**oppslag)
    if skjema.cleaned_data["valg"] == Avviksslag.FJERN:
        return fjern_fravar(**oppslag)
    return endre_fravar(**oppslag, fakta=skjema.fakta())


def lagre_veileder(kontekst: Kontekst, skjema: Veilederskjema) -> object:
    return velg_veileder(
        **kontekst.oppslag(skjema), person_id=skjema.person_id, fom=skjema.cleaned_data["fom"]
    )


def lagre_sak(kontekst: Kontekst, skjema: Opplysningsskjema) -> object:
    return endre_sak(**kontekst.oppslag(skjema), fakta=skjema.fakta())


def lagre_arbeidsgiver(kontekst: Kontekst, skjema: Arbeidsgiverskjema) -> object:
    svar = skjema.cleaned_data
    return registrer_tidligere_arbeidsgiver(
        **kontekst.oppslag(skjema), navn=svar["navn"], fom=svar["fom"], tom=svar["tom"]
    )


def lagre_legesenter(kontekst: Kontekst, skjema: Legesenterskjema) -> object:
    return opprett_legesenter(aktor=kontekst.aktor, navn=skjema.cleaned_data["navn"].strip())
