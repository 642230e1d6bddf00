"""The mail of a notice: what it is about in general words, and where to log in. Nothing of a person stands in it."""

from django.conf import settings
from django.utils.translation import gettext, override

from alis.domain.parter import Malform
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.integrations.epost import Avvist, Epost
from alis.records.varsel.models import Utsending
from alis.services.varsel.varselord import varselord


def skriv_epost(*, utsending: Utsending, malform: Malform) -> Epost:
    """In the kommune's own written form. Its id is the sending's, however often it is sent.

    Raises `Avvist` where the person's address has been taken away.
    """
    varsel = utsending.varsel
    if not varsel.person.epost:
        raise Avvist("personen har ikke lenger noen e-postadresse")
    sprak = "nn" if malform is Malform.NYNORSK else "nb"
    with override(sprak):
        ord_ = varselord(mal=Varselmal(varsel.mal), innhold=varsel.innhold, rolle=Rolle(varsel.rolle))
        avsnitt = (
            ord_.melding,
            gettext("Logg inn for å se hva det gjelder:") + f"\n{settings.ALIS_ADRESSE}/varsler/{varsel.pk}/",
            gettext("E-posten inneholder ingen personopplysninger, og du kan ikke svare på den.")
            + "\n"
            + gettext("Velg selv hvilke e-poster du får:")
            + f"\n{settings.ALIS_ADRESSE}/varsler/innstillinger/",
            "Felles ALIS",
        )
    return Epost(
        id=str(utsending.pk),
        fra=settings.EPOST_FRA,
        til=varsel.person.epost,
        emne=f"{ord_.tittel} – Felles ALIS",
        tekst="\n\n".join(avsnitt) + "\n",
        sprak=sprak,
        tidspunkt=varsel.opprettet_at,
    )
