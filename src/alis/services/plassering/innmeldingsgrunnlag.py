"""What a need is judged by: her time in the kommune, the service she has fulfilled there or elsewhere, and the trust's ways."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alis.domain.plassering.behov import Arena, Innmelding
from alis.domain.plassering.innmeldingsregler import AR_I_KOMMUNEN
from alis.domain.plassering.tid_i_kommunen import tid_i_kommunen
from alis.domain.plassering.vurder_innmelding import (
    Innmeldingsfakta,
    Innmeldingsvurdering,
    vurder_innmelding,
)
from alis.domain.verdier import Periode
from alis.records.plassering.models import Foretaksprofil
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.foretaksavtale.har_avtale_i_kraft import har_avtale_i_kraft
from alis.services.plassering.les_fullforte_maneder import INGEN, Fullforte, les_fullforte_maneder


@dataclass(frozen=True, kw_only=True)
class Innmeldingsgrunnlag:
    """`tid` is her time in the kommune; `fravar` her absences; `fullfort` the months of service that she has fulfilled before, wherever it was;
    `profil` the trust's ways, where they are known.

    `dag` is the day the need is judged on: the agreement must hold then.
    """

    kommunenummer: str
    tid: tuple[Periode, ...]
    fravar: Sequence[Fravar]
    fullfort: Fullforte
    profil: Foretaksprofil | None
    dag: date

    @property
    def ar(self) -> int:
        """Whole years first: the trust's, or two."""
        return (
            AR_I_KOMMUNEN
            if self.profil is None or self.profil.ar_i_kommunen is None
            else self.profil.ar_i_kommunen
        )

    @property
    def maneder_i_forveien(self) -> int | None:
        """How long before the start the trust wants the report; None where it does not ask for that."""
        if self.profil is None or self.profil.innmelding != Innmelding.I_FORVEIEN:
            return None
        return self.profil.maneder_i_forveien

    def vurder(
        self, sted: Behovssted, onsker: Behovsonsker, *, har_avtale: bool | None = None
    ) -> Innmeldingsvurdering:
        """`har_avtale` is whether the agreement with the trust holds, where that is read already; else it is asked."""
        return vurder_innmelding(
            Innmeldingsfakta(
                arena=sted.arena,
                tidligst=onsker.tidligst,
                deler=onsker.deler,
                samme_avdeling=onsker.samme_avdeling,
                maks_avvik_maneder=onsker.maks_avvik_maneder,
                tid=self.tid,
                ar=self.ar,
                krever_avtale=self.profil.krever_avtale if self.profil else None,
                har_avtale=self._has_agreement(sted) if har_avtale is None else har_avtale,
                fullfort=self.fullfort.alle,
                bare_resten=onsker.gjenstar is not None,
            )
        )

    def _has_agreement(self, sted: Behovssted) -> bool | None:
        if sted.arena is not Arena.SYKEHUS or sted.helseforetak_id is None:
            return None
        return har_avtale_i_kraft(
            kommunenummer=self.kommunenummer, helseforetak_id=sted.helseforetak_id, dag=self.dag
        )


def les_innmeldingsgrunnlag(*, sak: AlisSak, helseforetak_id: UUID | None, dag: date) -> Innmeldingsgrunnlag:
    """Three questions, and one for the trust's profile."""
    profil = Foretaksprofil.objects.filter(pk=helseforetak_id).first() if helseforetak_id else None
    fullfort = les_fullforte_maneder([sak.pk]).get(sak.pk, INGEN)
    return lag_innmeldingsgrunnlag(sak=sak, profil=profil, dag=dag, fullfort=fullfort)


def lag_innmeldingsgrunnlag(
    *, sak: AlisSak, profil: Foretaksprofil | None, dag: date, fullfort: Fullforte = INGEN
) -> Innmeldingsgrunnlag:
    """Two questions. `profil` is that of the trust, None where it has none. `fullfort` is for a need that is to be reported."""
    stillinger = [Periode(fom, tom) for fom, tom in sak.stillinger.values_list("fom", "tom")]
    fravar = list(sak.fravar.all())
    return Innmeldingsgrunnlag(
        kommunenummer=sak.kommune_id,
        tid=tid_i_kommunen(
            stillinger=stillinger,
            fravar=[Periode(ett.fom, ett.tom) for ett in fravar],
            begynte=sak.start_spesialisering,
        ),
        fravar=fravar,
        fullfort=fullfort,
        profil=profil,
        dag=dag,
    )
