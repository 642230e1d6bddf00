"""What the states of a need are called, and what comes next."""

from collections.abc import Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.flyt import BEHOV, PLASSTILBUD, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.tilbudets_hindre import BEHOVET_ER_ENDRET
from alis.services.plassering.behovsbilde import Behovsbilde, Tilbudsbilde
from alis.web.felles.visning import dato_lang
from alis.web.plasstilbud.ord import borte_med_behovet, bortfallsgrunn

S = Behovsstatus

STATUSNAVN: Mapping[S, Promise] = {
    S.MELDT: gettext_lazy("Meldt"),
    S.REGISTRERT: gettext_lazy("I køen"),
    S.PLASSERT: gettext_lazy("Har plass"),
    S.I_TJENESTE: gettext_lazy("I tjeneste"),
    S.FULLFORT: gettext_lazy("Fullført"),
    S.FALT_BORT: gettext_lazy("Falt bort"),
}
TIL_LEGEN: Mapping[S, Promise] = {
    S.MELDT: gettext_lazy("Meldt til sykehuset"),
    S.REGISTRERT: gettext_lazy("Du står i køen"),
    S.PLASSERT: gettext_lazy("Du har plass"),
    S.I_TJENESTE: gettext_lazy("Du er i tjeneste"),
    S.FULLFORT: gettext_lazy("Du er ferdig"),
    S.FALT_BORT: gettext_lazy("Falt bort"),
}
TILBUDSNAVN: Mapping[Tilbudsstatus, Promise] = {
    Tilbudsstatus.SENDT: gettext_lazy("Venter på svar fra legen"),
    Tilbudsstatus.GODTATT: gettext_lazy("Godtatt"),
    Tilbudsstatus.AVSLATT: gettext_lazy("Avslått"),
    Tilbudsstatus.UTLOPT: gettext_lazy("Ikke besvart"),
    Tilbudsstatus.TRUKKET: gettext_lazy("Trukket"),
}
FARGER: Mapping[S, str] = {S.PLASSERT: "success", S.I_TJENESTE: "success"}

assert set(STATUSNAVN) == set(BEHOV.koder) and set(TILBUDSNAVN) == set(PLASSTILBUD.koder)


def statusnavn(status: S, *, arena: Arena, for_legen: bool) -> str:
    """What waits in no queue is only planned."""
    if arena is not Arena.SYKEHUS and status is S.MELDT:
        return _("Planlagt i kommunen")
    return str((TIL_LEGEN if for_legen else STATUSNAVN)[status])


LENGDER: Mapping[int, Promise] = {
    3: gettext_lazy("Tre måneder, det som gjenstår"),
    4: gettext_lazy("Fire måneder, det som gjenstår"),
    5: gettext_lazy("Fem måneder, det som gjenstår"),
}


def kort_lengde(deler: int, gjenstar: int | None) -> str:
    if gjenstar is not None:
        return _("%(antall)s md.") % {"antall": gjenstar}
    return _("6 md.") if deler == 1 else _("3 + 3 md.")


def behovsmerke(
    status: S, *, arena: Arena, svarfrist: date | None, bortfall: Bortfall | None, for_legen: bool
) -> tuple[str, str]:
    """Word and colour, the same on every page. `svarfrist` is the last day of an offer that is not answered. A service that
    ended early did not come to nothing."""
    if bortfall is Bortfall.TJENESTEN_AVBRUTT:
        return _("Avsluttet før tiden"), "warning"
    farge = FARGER.get(status, "neutral")
    if svarfrist is None:
        return statusnavn(status, arena=arena, for_legen=for_legen), farge
    if svarfrist < localdate():
        return _("Svarfristen er ute"), farge
    return (_("Du har et tilbud") if for_legen else _("Har tilbud")), "warning"


def tilbudsnavn(tilbud: Tilbudsbilde, *, for_legen: bool) -> str:
    if tilbud.bortfall is not None or tilbud.falt_med_endringen:
        return borte_med_behovet(var_godtatt=tilbud.var_godtatt)[0]
    if tilbud.frist_ute:
        return _("Svarfristen er ute")
    if for_legen and tilbud.status is Tilbudsstatus.SENDT:
        return _("Venter på svar fra deg")
    return str(TILBUDSNAVN[tilbud.status])


def tilbudsgrunn(tilbud: Tilbudsbilde, *, for_legen: bool) -> str:
    """Why it ended, where that has been said."""
    if tilbud.falt_med_endringen:
        return _(BEHOVET_ER_ENDRET)
    return bortfallsgrunn(tilbud.bortfall, for_legen=for_legen) if tilbud.bortfall else tilbud.fordi


def hva_na(bilde: Behovsbilde, *, for_legen: bool) -> str:
    """What comes next, and whose turn it is."""
    om = {"foretak": bilde.helseforetak}
    if bilde.ubesvart is not None:
        om |= {"dag": dato_lang(bilde.ubesvart.svarfrist)}
        if bilde.ubesvart.frist_ute:
            return (
                _("Tilbudet fra %(foretak)s kunne besvares til og med %(dag)s. Plassen i køen er som før.")
                % om
            )
        if for_legen:
            return _("Du har fått et tilbud fra %(foretak)s. Svar senest %(dag)s.") % om
        return _("Legen har fått et tilbud, og kan svare til og med %(dag)s.") % om
    if bilde.status is S.REGISTRERT and bilde.godtatte:
        return _with_first_part(bilde, for_legen)
    if bilde.status is S.REGISTRERT and bilde.sist_mistet:
        return _after_a_loss(bilde.sist_mistet, for_legen) % om
    if bilde.status is S.REGISTRERT and for_legen:
        return _("Du venter på et tilbud fra %(foretak)s. Du får et varsel når det kommer.") % om
    if bilde.status is S.PLASSERT and bilde.godtatte:
        return _with_place(bilde, for_legen) % om
    if bilde.tapte_plassen:
        return _lost_the_place_elsewhere(for_legen)
    if bilde.status is S.FALT_BORT and bilde.bortfall is not None:
        return _("Behovet gjelder ikke lenger. %(grunn)s.") % {
            "grunn": bortfallsgrunn(bilde.bortfall, for_legen=for_legen)
        }
    return str(NESTE[bilde.status]) % om


def _after_a_loss(tilbud: Tilbudsbilde, for_legen: bool) -> str:
    """To be filled with the name of the trust."""
    if tilbud.var_godtatt and for_legen:
        return _(
            "Sykehuset har trukket plassen du sa ja til. Du står i køen igjen, og får et varsel når det kommer et nytt tilbud fra %(foretak)s."
        )
    if tilbud.var_godtatt:
        return _("Sykehuset har trukket plassen legen sa ja til. Legen står i køen igjen hos %(foretak)s.")
    if for_legen:
        return _(
            "Du svarte ikke på det siste tilbudet i tide. Du står i køen som før, og får et varsel når det kommer et nytt fra %(foretak)s. Si fra til sykehuset om du likevel vil ha plassen: er den ledig, kan du få tilbudet igjen."
        )
    return _("Legen svarte ikke på det siste tilbudet i tide, og står i køen som før hos %(foretak)s.")


def _lost_the_place_elsewhere(for_legen: bool) -> str:
    if for_legen:
        return _(
            "Du hadde fått plass et annet sted, men den er siden trukket. Kommunen kan melde behovet her på nytt."
        )
    return _(
        "Legen hadde fått plass et annet sted, men den er siden trukket. Kommunen kan melde behovet her på nytt."
    )


def _with_first_part(bilde: Behovsbilde, for_legen: bool) -> str:
    forste = bilde.godtatte[0]
    om = {
        "foretak": bilde.helseforetak,
        "nr": forste.del_nr,
        "sted": forste.sted,
        "dag": dato_lang(forste.fom),
    }
    if for_legen:
        return (
            _(
                "Du har sagt ja til del %(nr)s: %(sted)s fra %(dag)s. Du venter på et tilbud om den andre delen fra %(foretak)s, og får et varsel når det kommer."
            )
            % om
        )
    return (
        _(
            "Legen har sagt ja til del %(nr)s: %(sted)s fra %(dag)s, og venter på et tilbud om den andre delen fra %(foretak)s."
        )
        % om
    )


def _with_place(bilde: Behovsbilde, for_legen: bool) -> str:
    """The contract comes next, and then the day itself."""
    begynner = {"start": dato_lang(bilde.godtatte[0].fom)}
    if any(ett.kontrakt is None for ett in bilde.godtatte):
        if for_legen:
            return _("Du har sagt ja til plassen. %(foretak)s skriver arbeidsavtalen.")
        return str(NESTE[S.PLASSERT])
    if for_legen:
        return _("Arbeidsavtalen er klar. Du begynner %(start)s.") % begynner
    return _("Arbeidsavtalen er klar. Legen begynner %(start)s.") % begynner


NESTE: Mapping[S, Promise] = {
    S.MELDT: gettext_lazy("ALIS-kontakten hos %(foretak)s skal registrere behovet."),
    S.REGISTRERT: gettext_lazy("Legen venter på et tilbud fra %(foretak)s."),
    S.PLASSERT: gettext_lazy("Legen har sagt ja til plassen. %(foretak)s skriver arbeidsavtalen."),
    S.I_TJENESTE: gettext_lazy("Tjenesten er i gang."),
    S.FULLFORT: gettext_lazy("Tjenesten er fullført."),
    S.FALT_BORT: gettext_lazy("Behovet gjelder ikke lenger."),
}
