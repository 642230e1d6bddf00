"""The words of a veiledningsattest on paper, in the written form of the kommune. What the supervision cost is not there:
the same paper is for the doctor."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import override

from alis.domain.dokument import Skriftsprak
from alis.domain.dokument.attestpapir import Attestpapir, Papirtabell
from alis.domain.flyt import Atteststatus
from alis.domain.parter import Malform
from alis.domain.veiledning.attestinnhold import Attestmote
from alis.domain.veiledning.mote import HUNDREDELER_I_TIMEN
from alis.integrations.dokument.bevisside import noyaktig_tidspunkt
from alis.integrations.dokument.visning.norsk import desimaltall, kort_dato, lang_dato
from alis.services.veiledning.attestbilde import Attestbilde
from alis.services.veiledning.temanavn import TEMANAVN

Hendelse = tuple[datetime, str, str]


def skriv_attestpapir(bilde: Attestbilde, *, malform: Malform, kommunenummer: str) -> Attestpapir:
    """Where it stands now, who has done what and when, and the sessions as they were signed."""
    skriftsprak = Skriftsprak.for_malform(malform)
    with override(skriftsprak.value):
        return _paper(bilde, skriftsprak, kommunenummer)


def _paper(bilde: Attestbilde, skriftsprak: Skriftsprak, kommunenummer: str) -> Attestpapir:
    innhold, skjedd = bilde.innhold, sorted(_events(bilde), key=_when)
    return Attestpapir(
        skriftsprak=skriftsprak,
        tittel=_("Veiledningsattest"),
        avsender=_("%(kommune)s kommune") % {"kommune": innhold.kommune},
        avsenderlinje=_("%(kommune)s kommune (%(nummer)s)")
        % {"kommune": innhold.kommune, "nummer": kommunenummer},
        referanse=_("%(lege)s, HPR-nummer %(hpr)s") % {"lege": innhold.lege, "hpr": innhold.hpr_nr},
        innledning=_(
            "%(lege)s har fått %(timer)s timer individuell veiledning av %(veileder)s i tilskuddsperioden %(fom)s til %(tom)s."
        )
        % {
            "lege": innhold.lege,
            "timer": _hours(innhold.hundredeler),
            "veileder": innhold.veileder,
            "fom": lang_dato(innhold.fom),
            "tom": lang_dato(innhold.tom),
        },
        status=_status(bilde.status),
        moter=_sessions(bilde),
        hendelser=Papirtabell(
            tittel=_("Signaturer og godkjenning"),
            hode=(_("Hva"), _("Hvem"), _("Når")),
            rader=tuple((hva, navn, noyaktig_tidspunkt(at)) for at, hva, navn in skjedd),
        ),
        kontroll_tittel=_("Kontroll"),
        kontroll=_(
            "Begge signerte det samme innholdet, innlogget i Felles ALIS. Innholdet er vedlagt i PDF-en som "
            "veiledningsattest.json. SHA-256 av vedlegget skal være:"
        ),
        kontrollsum=bilde.sha256,
        vedlegg=_("Innholdet som lege og veileder har signert"),
        bunnlinje=_("Veiledningsattest %(kode)s. Laget i Felles ALIS.") % {"kode": bilde.sha256[:16]},
        side=_("Side"),
        side_av=_("av"),
        endret_at=max((at for at, *_hva in skjedd), default=bilde.samlet_at),
    )


def _sessions(bilde: Attestbilde) -> Papirtabell:
    return Papirtabell(
        tittel=_("Møtene"),
        hode=(_("Dag"), _("Klokken"), _("Tema"), _("Timer")),
        rader=tuple(
            (kort_dato(mote.dag), _clock(mote.start), _topic(mote), _hours(mote.hundredeler))
            for mote in bilde.innhold.moter
        ),
        sum=(_("I alt"), "", "", _hours(bilde.innhold.hundredeler)),
    )


def _events(bilde: Attestbilde) -> Iterator[Hendelse]:
    forkastet = bilde.status is Atteststatus.FORKASTET
    alle = (
        (bilde.lege_signert_at, _("Signert av legen"), bilde.innhold.lege),
        (bilde.veileder_signert_at, _("Signert av veilederen"), bilde.innhold.veileder),
        (bilde.attestert_at, _("Attestert for kommunen"), bilde.attestert_av),
        (bilde.godkjent_at, _("Godkjent for kommunen"), bilde.godkjent_av),
        (bilde.avsluttet_at, _("Forkastet") if forkastet else _("Sendt tilbake"), bilde.avsluttet_av),
    )
    for at, hva, navn in alle:
        if at is not None:
            yield at, hva, navn


def _when(hendelse: Hendelse) -> datetime:
    return hendelse[0]


def _status(status: Atteststatus) -> str:
    match status:
        case Atteststatus.KLADD:
            return _("Listen er ikke signert.")
        case Atteststatus.TIL_SIGNERING:
            return _("Listen er signert av én av to.")
        case Atteststatus.SIGNERT:
            return _("Lege og veileder har signert. Kommunen har ikke attestert ennå.")
        case Atteststatus.ATTESTERT:
            return _("Kommunen har attestert timene. De er ikke godkjent ennå.")
        case Atteststatus.GODKJENT:
            return _("Kommunen har godkjent timene.")
        case Atteststatus.RETURNERT:
            return _("Kommunen har sendt listen tilbake. Den gjelder ikke.")
        case Atteststatus.FORKASTET:
            return _("Listen er forkastet. Den gjelder ikke.")


def _topic(mote: Attestmote) -> str:
    return ": ".join(filter(None, (str(TEMANAVN[mote.tema]), mote.beskrivelse)))


def _clock(minutter: int) -> str:
    return f"{minutter // 60:02}.{minutter % 60:02}"


def _hours(hundredeler: int) -> str:
    return desimaltall(Decimal(hundredeler) / HUNDREDELER_I_TIMEN)
