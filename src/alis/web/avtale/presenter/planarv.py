"""What the pages of an amendment say of the signing plan that it took over."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.services.avtale.plangrunnlag import Plangrunnlag, Plankilde, Utelatt
from alis.web.felles.visning import dato_lang


@dataclass(frozen=True, kw_only=True)
class Planarv:
    """`utelatte` says of each who could not come along, and why; `i_stedet` who signs when all of them are gone."""

    tekst: str
    utelatte: tuple[str, ...]
    i_stedet: str


def lag_planarv(grunnlag: Plangrunnlag | None) -> Planarv | None:
    """None where the plan was not taken over."""
    if grunnlag is None or grunnlag.kilde is not Plankilde.ARVET:
        return None
    mal = (
        _("Signeringsplanen er hentet fra versjon %(nummer)s, men ikke alle i den kan signere nå.")
        if grunnlag.utelatte
        else _("Signeringsplanen er den samme som i versjon %(nummer)s.")
    )
    alle_er_borte = grunnlag.utelatte and grunnlag.navngir_ingen
    return Planarv(
        tekst=mal % {"nummer": grunnlag.fra_nummer},
        utelatte=tuple(utelatt_tekst(ett) for ett in grunnlag.utelatte),
        i_stedet=_("Alle som er signatar i kommunen, kan signere i stedet.") if alle_er_borte else "",
    )


def utelatt_tekst(utelatt: Utelatt) -> str:
    if utelatt.siste_dag is None:
        return _("%(navn)s er ikke med, for rollen som signatar mangler.") % {"navn": utelatt.navn}
    return _("%(navn)s er ikke med, for rollen som signatar gikk ut %(dag)s.") % {
        "navn": utelatt.navn,
        "dag": dato_lang(utelatt.siste_dag),
    }
