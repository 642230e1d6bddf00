"""What the receipt says when an agreement has been ended."""

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import Kravstatus
from alis.services.opphor.opphorsbilde import Opphorsbilde
from alis.web.felles.kvittering import Kvittering, Lenke
from alis.web.felles.visning import dato_lang, klokkeslett, kr
from alis.web.opphor.forhandsvisning import falt_bort


def kvitter_for_opphor(bilde: Opphorsbilde) -> Kvittering:
    verdier = {
        "lege": bilde.sak.lege.navn,
        "dag": dato_lang(bilde.siste_dag),
        "fra": dato_lang(bilde.begynner_aldri),
        "nar": dato_lang(bilde.opprettet_at),
        "tid": klokkeslett(bilde.opprettet_at),
    }
    return Kvittering(
        overskrift=_("Avtalen falt bort") if bilde.begynner_aldri else _("Siste dag er satt"),
        hva_skjedde=_what_happened(bilde) % verdier,
        hva_na=(
            _("%(lege)s, veilederen og signataren får beskjed nå.") % verdier,
            *map(falt_bort, bilde.bortfalt),
            _claim(bilde),
            _("Du kan angre til og med %(dag)s, så lenge kravet ikke er sendt.") % verdier,
        ),
        lenker=(
            Lenke(tekst=_("Se avslutningen"), adresse=reverse("opphor:vis", args=[bilde.opphor_id])),
            Lenke(tekst=_("Se saken"), adresse=reverse("sak:sak", args=[bilde.sak.sak_id])),
        ),
    )


def _what_happened(bilde: Opphorsbilde) -> str:
    if bilde.begynner_aldri:
        return _(
            "Avtalen med %(lege)s skulle gjelde fra %(fra)s, og begynner aldri. Du avsluttet den %(nar)s kl. %(tid)s, og brevet er laget."
        )
    return _("Avtalen med %(lege)s slutter %(dag)s. Du satte dagen %(nar)s kl. %(tid)s, og brevet er laget.")


def _claim(bilde: Opphorsbilde) -> str:
    krav = bilde.gjeldende
    if krav is None:
        return _("Legen skal ikke betale noe tilbake.")
    if krav.status is Kravstatus.UAVKLART:
        return _("Noe er ikke kjent. Rett kravet når dere vet det, så kan det sendes.")
    return _("Kravet på %(belop)s venter på en attestant, som godkjenner og sender det.") % {
        "belop": kr(krav.belop)
    }
