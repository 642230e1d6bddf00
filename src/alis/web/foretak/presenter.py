"""What the pages of the trusts say."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from alis.services.plassering.profilbilde import Foretaksbilde, Profilbilde, Stedsbilde
from alis.web.foretak import ord as navn_pa


@dataclass(frozen=True, kw_only=True)
class Foretaksrad:
    helseforetak_id: UUID
    navn: str
    innmelding: str
    pa_nytt: str
    i_kommunen: str
    avtale: str
    visshet: str
    farge: str


@dataclass(frozen=True, kw_only=True)
class Foretaksliste:
    """`ukjente` are those that nothing is known of."""

    kjente: tuple[Foretaksrad, ...]
    ukjente: tuple[Profilbilde, ...]
    eget: UUID | None


@dataclass(frozen=True, kw_only=True)
class Foretaksside:
    bilde: Foretaksbilde
    visshet: str
    farge: str
    fakta: tuple[tuple[str, str], ...]
    steder: tuple[Stedsbilde, ...]
    """Those with a department in use."""


def lag_foretaksliste(profiler: Sequence[Profilbilde], *, eget: UUID | None) -> Foretaksliste:
    return Foretaksliste(
        kjente=tuple(_row(profil) for profil in profiler if profil.felter.er_kjent),
        ukjente=tuple(profil for profil in profiler if not profil.felter.er_kjent),
        eget=eget if any(profil.helseforetak_id == eget for profil in profiler) else None,
    )


def lag_foretaksside(bilde: Foretaksbilde) -> Foretaksside:
    felter = bilde.profil.felter
    visshet, farge = navn_pa.visshet(felter)
    return Foretaksside(
        bilde=bilde,
        visshet=visshet,
        farge=farge,
        fakta=(
            (_("Når behovet meldes"), navn_pa.innmelding(felter)),
            (_("Når kommunen spør på nytt"), navn_pa.pa_nytt(felter)),
            (_("Tid i kommunen først"), navn_pa.i_kommunen(felter)),
            (_("Må ha avtale med kommunen"), navn_pa.avtale(felter)),
            (_("Frist for å svare på et tilbud"), navn_pa.svarfrist(felter)),
        ),
        steder=tuple(filter(None, (_in_use(sted) for sted in bilde.steder))),
    )


def _row(profil: Profilbilde) -> Foretaksrad:
    felter = profil.felter
    visshet, farge = navn_pa.visshet(felter)
    return Foretaksrad(
        helseforetak_id=profil.helseforetak_id,
        navn=profil.navn,
        innmelding=navn_pa.innmelding(felter),
        pa_nytt=navn_pa.pa_nytt(felter),
        i_kommunen=navn_pa.i_kommunen(felter),
        avtale=navn_pa.avtale(felter),
        visshet=visshet,
        farge=farge,
    )


def _in_use(sted: Stedsbilde) -> Stedsbilde | None:
    i_bruk = tuple(avdeling for avdeling in sted.avdelinger if avdeling.i_bruk)
    return Stedsbilde(sted_id=sted.sted_id, navn=sted.navn, avdelinger=i_bruk) if i_bruk else None
