"""One made-up ALIS: each act of her life, done through the service that a user would call."""

from datetime import date, datetime
from fractions import Fraction
from uuid import UUID

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Rolleinnehav, Sykehussted
from alis.records.utdanning.models import AlisSak
from alis.services.avtale.delendring import Delendring, Elementene, Stillingen, Veilederen
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.lagre_del import lagre_del
from alis.services.avtale.opprett_avtale import opprett_avtale
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import Linjeendring
from alis.services.demo.avtaletekst import lag_poster
from alis.services.demo.betalinger import betal_i_to_deler
from alis.services.demo.budsjettlinjer import lag_budsjettlinjer
from alis.services.demo.kalender import siste_dag
from alis.services.demo.opphorstekst import lag_opphorsvalg
from alis.services.demo.plan import Kravstans, Post
from alis.services.demo.rollebesetning import Rollebesetning, lag_saksfakta, lag_stillingsfakta
from alis.services.forhandling.del_utkast import del_utkast
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.opphor.send_krav import send_krav
from alis.services.tilgang.lag_aktor import lag_aktor
from alis.services.utdanning import (
    Fravarsfakta,
    avslutt_stilling,
    gi_delingssamtykke,
    legg_til_stilling,
    registrer_alis,
    registrer_fravar,
    registrer_tidligere_arbeidsgiver,
    velg_veileder,
)

SYKEHUS = "Bodø"


class Sakslop:
    """Plays one case. The acts are called in the order of their instants; each remembers what the next needs."""

    def __init__(self, besetning: Rollebesetning) -> None:
        self.b = besetning
        self.koordinator = besetning.kommune.koordinator
        self._sak_id: UUID | None = None
        self._versjon_id: UUID | None = None
        self._versjon_laas = 1
        self._dokument_hash = ""
        self._opphor_id: UUID | None = None

    @property
    def sak_id(self) -> UUID:
        assert self._sak_id is not None
        return self._sak_id

    @property
    def versjon_id(self) -> UUID:
        assert self._versjon_id is not None
        return self._versjon_id

    def registrer(self, naa: datetime) -> None:
        forste, *samtidige = [post for post in self.b.plan.poster if post.fra == 0]
        self._sak_id = registrer_alis(
            aktor=self.koordinator,
            lege=self.b.lege,
            sak=lag_saksfakta(self.b),
            stilling=lag_stillingsfakta(self.b, forste),
            naa=naa,
        )
        for post in samtidige:
            self._add_position(post, naa)
        if self.b.plan.veileder:
            velg_veileder(
                aktor=self.koordinator,
                sak_id=self.sak_id,
                laas=self._laas(),
                person_id=self.b.veileder_id,
                fom=self.b.start,
                naa=naa,
            )

    def registrer_tidligere_arbeidsgiver(self, naa: datetime) -> None:
        registrer_tidligere_arbeidsgiver(
            aktor=self.koordinator,
            sak_id=self.sak_id,
            laas=self._laas(),
            navn="Tromsø kommune",
            fom=add_months(self.b.start, -14),
            tom=add_months(self.b.start, -3) - EN_DAG,
            naa=naa,
        )

    def bytt_stilling(self, naa: datetime, *, maned: int) -> None:
        """End the positions that end in the month, and begin those that begin."""
        dag = add_months(self.b.start, maned)
        for stilling_id in self._open_positions():
            self._end_position(stilling_id, dag - EN_DAG, naa)
        for post in self.b.plan.poster:
            if post.fra == maned:
                self._add_position(post, naa)

    def begynn_avtale(self, naa: datetime, *, maned: int = 0) -> None:
        """Start a draft that will hold from a month on. The parties and the supervisor come from the case."""
        self._versjon_id = opprett_avtale(aktor=self.koordinator, sak_id=self.sak_id, naa=naa)
        self._versjon_laas = 1
        andel = self.b.plan.fordeling_alis
        self._save(
            Stillingen(
                gjelder_fra=add_months(self.b.start, maned),
                driftsform=self.b.plan.driftsform,
                fordeling_alis=None if andel is None else Fraction(andel),
            ),
            naa,
        )
        if self.b.med_budsjett and maned == 0:
            self._write_budget(naa)

    def del_utkast(self, naa: datetime) -> None:
        """Fill in the elements of the draft, and propose them to the doctor."""
        self._save_elements(naa)
        del_utkast(aktor=self.koordinator, versjon_id=self.versjon_id, laas=self._versjon_laas, naa=naa)

    def send_avtale(self, naa: datetime) -> None:
        """Fill in the rest of the draft and send it to both parties."""
        if not self.b.plan.veileder:
            self._save(Veilederen(person_id=self.b.veileder_id), naa)
        self._save_elements(naa)
        self._dokument_hash = send_til_signering(
            aktor=self.koordinator, versjon_id=self.versjon_id, laas=self._versjon_laas, naa=naa
        )

    def signer_som_alis(self, naa: datetime) -> None:
        self._sign(self.alis(), naa)

    def signer_for_kommunen(self, naa: datetime) -> None:
        self._sign(self.b.kommune.signatar, naa)

    def meld_permisjon(self, naa: datetime) -> None:
        assert self.b.plan.permisjon is not None
        self._absence(Fravarstype.PERMISJON, self.b.plan.permisjon, None, naa)

    def meld_sykehus(self, naa: datetime) -> None:
        assert self.b.plan.sykehus is not None
        sted = Sykehussted.objects.get(helseforetak__navn="Nordlandssykehuset HF", navn=SYKEHUS)
        self._absence(Fravarstype.INSTITUSJONSTJENESTE, self.b.plan.sykehus, sted.pk, naa)

    def meld_fratredelse(self, naa: datetime) -> None:
        """The doctor leaves: positions and agreement end on the same day."""
        assert self.b.plan.slutt is not None
        tom = siste_dag(self.b.start, self.b.plan.slutt)
        for stilling_id in self._open_positions():
            self._end_position(stilling_id, tom, naa)
        self._end_agreement(
            lag_opphorsvalg(siste_dag=tom, har_krav=self.b.plan.krav is not Kravstans.INGEN), naa
        )

    def la_falle_bort(self, naa: datetime) -> None:
        """The parties agree to drop the signed agreement before its first day, and to make another."""
        dag, grunn = lokal_dato(naa), Avslutningsgrunn.ENIGHET
        self._end_agreement(lag_opphorsvalg(siste_dag=dag, har_krav=False, grunn=grunn), naa)

    def godkjenn_krav(self, naa: datetime) -> None:
        send_krav(aktor=self.b.kommune.attestant, opphor_id=self._ended(), laas=1, naa=naa)

    def betal_krav(self, naa: datetime) -> None:
        betal_i_to_deler(aktor=self.koordinator, opphor_id=self._ended(), naa=naa)

    def _end_agreement(self, valg: Opphorsvalg, naa: datetime) -> None:
        versjon = AlisSak.objects.get(pk=self.sak_id).avtaler.get().versjoner.get(pk=self.versjon_id)
        self._opphor_id = gjennomfor_opphor(
            aktor=self.koordinator, versjon_id=versjon.pk, laas=versjon.laas, valg=valg, naa=naa
        )

    def _ended(self) -> UUID:
        assert self._opphor_id is not None
        return self._opphor_id

    def del_tidligere_saker(self, naa: datetime) -> None:
        """The doctor lets this kommune see her course in the ones before."""
        alis = self.alis()
        for fra_sak in AlisSak.objects.filter(lege_id=alis.person_id).exclude(pk=self.sak_id):
            gi_delingssamtykke(aktor=alis, fra_sak_id=fra_sak.pk, til_sak_id=self.sak_id, naa=naa)

    def alis(self) -> Aktor:
        innehav = Rolleinnehav.objects.select_related("person", "organisasjon__kommune").get(
            person__lege__saker=self.sak_id,
            organisasjon_id=self.b.kommune.organisasjon_id,
            rolle=Rolle.ALIS,
        )
        return lag_aktor(innehav)

    def _add_position(self, post: Post, naa: datetime) -> None:
        legg_til_stilling(
            aktor=self.koordinator,
            sak_id=self.sak_id,
            laas=self._laas(),
            fakta=lag_stillingsfakta(self.b, post),
            naa=naa,
        )

    def _end_position(self, stilling_id: UUID, tom: date, naa: datetime) -> None:
        avslutt_stilling(
            aktor=self.koordinator,
            sak_id=self.sak_id,
            stilling_id=stilling_id,
            laas=self._laas(),
            tom=tom,
            naa=naa,
        )

    def _absence(
        self, type_: Fravarstype, maneder: tuple[int, int], sykehussted_id: int | None, naa: datetime
    ) -> None:
        fra, antall = maneder
        fom = add_months(self.b.start, fra)
        registrer_fravar(
            aktor=self.koordinator,
            sak_id=self.sak_id,
            laas=self._laas(),
            fakta=Fravarsfakta(
                type=type_,
                fom=fom,
                tom=siste_dag(fom, antall),
                aktiviteter_fortsetter=type_ is Fravarstype.PERMISJON and self.b.plan.foreslar_fortsettelse,
                sykehussted_id=sykehussted_id,
            ),
            naa=naa,
        )

    def _save_elements(self, naa: datetime) -> None:
        deler = [Avtaledel.BELOP, Avtaledel.TILLEGG]
        if self.b.med_kommunal:
            deler.append(Avtaledel.KOMMUNAL)
        utkast = hent_utkast(aktor=self.koordinator, versjon_id=self.versjon_id, naa=naa)
        tak = utkast.ramme.tak if utkast.ramme else {}
        for del_ in deler:
            poster = lag_poster(apne=utkast.apne, tak=tak, del_=del_)
            if poster:
                self._save(Elementene(del_=del_, poster=poster), naa)

    def _write_budget(self, naa: datetime) -> None:
        self._versjon_laas = lagre_linjer(
            aktor=self.koordinator,
            versjon_id=self.versjon_id,
            laas=self._versjon_laas,
            endring=Linjeendring(linjer=lag_budsjettlinjer()),
            naa=naa,
        )

    def _save(self, endring: Delendring, naa: datetime) -> None:
        self._versjon_laas = lagre_del(
            aktor=self.koordinator,
            versjon_id=self.versjon_id,
            laas=self._versjon_laas,
            endring=endring,
            naa=naa,
        )

    def _sign(self, aktor: Aktor, naa: datetime) -> None:
        signer_avtale(aktor=aktor, versjon_id=self.versjon_id, dokument_hash=self._dokument_hash, naa=naa)

    def _laas(self) -> int:
        return AlisSak.objects.values_list("laas", flat=True).get(pk=self.sak_id)

    def _open_positions(self) -> list[UUID]:
        sak = AlisSak.objects.get(pk=self.sak_id)
        return list(sak.stillinger.filter(tom__isnull=True).values_list("pk", flat=True))
