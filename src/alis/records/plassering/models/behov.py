"""A doctor's need for hospital service, as her kommune has reported it. Its states are the table `BEHOV` in `domain.flyt`."""

import uuid

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from alis.domain.flyt import BEHOV, I_KOEN, LEVENDE_BEHOV, Behovsstatus
from alis.domain.plassering.behov import MANEDER, STORSTE_AVVIK, Arena, Bortfall
from alis.records.felles.constraints import begge_eller_ingen, krever, verdi_i
from alis.records.parter.models import Kommune, Organisasjon, Person
from alis.records.plassering.models.avdeling import Avdeling
from alis.records.utdanning.models import AlisSak

S = Behovsstatus
I_SYKEHUS = Q(arena=Arena.SYKEHUS.value)
STAR_I_KO = I_SYKEHUS & Q(status__in=[str(status) for status in I_KOEN])
LEVER = Q(status__in=[str(status) for status in LEVENDE_BEHOV])
HAR_PLASS = Q(status__in=[S.PLASSERT.value, S.I_TJENESTE.value])


class Behov(models.Model):
    """`prioritet` is the kommune's own order among its doctors in the trust's queue, 1 first; null outside the queue.

    She can begin on `tidligst`, wishes to on `onsket_fom`, and may be asked to move that by `maks_avvik_maneder`. The six
    months are in one part or in two (`deler`); after a service that ended early the need may be of the months that are left,
    `gjenstar`, and null is all six. `godtar_andre`: also departments that she has not wished for. `forespurt_*`
    is when the kommune last asked again. For a municipal institution `institusjon` is its name, and there is no trust.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sak = models.ForeignKey(AlisSak, on_delete=models.PROTECT, related_name="behov")
    kommune = models.ForeignKey(Kommune, on_delete=models.PROTECT, related_name="behov")
    arena = models.CharField(max_length=30, default=Arena.SYKEHUS.value)
    helseforetak = models.ForeignKey(Organisasjon, on_delete=models.PROTECT, null=True, related_name="behov")
    institusjon = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=20, default=S.MELDT.value)
    prioritet = models.PositiveIntegerField(null=True)
    tidligst = models.DateField()
    onsket_fom = models.DateField()
    maks_avvik_maneder = models.PositiveSmallIntegerField(default=STORSTE_AVVIK)
    deler = models.PositiveSmallIntegerField(default=1)
    gjenstar = models.PositiveSmallIntegerField(null=True)
    samme_avdeling = models.BooleanField(default=True)
    godtar_andre = models.BooleanField(default=False)
    laas = models.PositiveIntegerField(default=1)
    meldt_at = models.DateTimeField()
    meldt_av = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    endret_at = models.DateTimeField()
    registrert_at = models.DateTimeField(null=True)
    registrert_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    forespurt_at = models.DateTimeField(null=True)
    forespurt_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    fullfort_at = models.DateTimeField(null=True)
    fullfort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    falt_bort_at = models.DateTimeField(null=True)
    falt_bort_av = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    bortfall = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["meldt_at", "id"]
        indexes = [
            models.Index(fields=["helseforetak", "status", "meldt_at", "id"], name="behov_ko"),
            models.Index(fields=["kommune", "status"], name="behov_kommune"),
        ]
        constraints = [
            verdi_i("behov_status_i_tabellen", felt="status", verdier=BEHOV.koder),
            verdi_i("behov_arena_i_tabellen", felt="arena", verdier=Arena),
            CheckConstraint(
                name="behov_sykehus_eller_institusjon",
                condition=(I_SYKEHUS & Q(helseforetak__isnull=False, institusjon=""))
                | (~I_SYKEHUS & Q(helseforetak__isnull=True) & ~Q(institusjon="")),
            ),
            UniqueConstraint(
                name="behov_ett_levende_i_foretaket",
                fields=["sak", "helseforetak"],
                condition=LEVER & I_SYKEHUS,
            ),
            UniqueConstraint(name="behov_en_plass_om_gangen", fields=["sak"], condition=HAR_PLASS),
            UniqueConstraint(
                name="behov_kommunens_rekkefolge",
                fields=["kommune", "helseforetak", "prioritet"],
                condition=Q(prioritet__isnull=False),
            ),
            CheckConstraint(
                name="behov_prioritet_bare_i_koen",
                condition=(STAR_I_KO & Q(prioritet__isnull=False, prioritet__gte=1))
                | (~STAR_I_KO & Q(prioritet__isnull=True)),
            ),
            CheckConstraint(name="behov_en_eller_to_deler", condition=Q(deler__in=[1, 2])),
            CheckConstraint(
                name="behov_avvik_hoyst_seks", condition=Q(maks_avvik_maneder__lte=STORSTE_AVVIK)
            ),
            krever(
                "behov_i_koen_er_registrert",
                naar=I_SYKEHUS & Q(status__in=[S.REGISTRERT.value, S.PLASSERT.value]),
                da=Q(registrert_at__isnull=False),
            ),
            krever(
                "behov_fullfort_av_noen", naar=Q(status=S.FULLFORT.value), da=Q(fullfort_at__isnull=False)
            ),
            krever(
                "behov_falt_bort_med_grunn",
                naar=Q(status=S.FALT_BORT.value),
                da=Q(falt_bort_at__isnull=False, bortfall__in=[str(grunn) for grunn in Bortfall]),
            ),
            *(
                begge_eller_ingen(f"behov_{hva}_at_og_av", felter=(f"{hva}_at", f"{hva}_av"))
                for hva in ("registrert", "forespurt", "fullfort", "falt_bort")
            ),
        ]

    def __str__(self) -> str:
        return f"behov {self.status}"

    @property
    def maneder(self) -> int:
        """Of service, in all its parts."""
        return self.gjenstar or MANEDER


class Behovsonske(models.Model):
    """A department that she wishes for; `nummer` is her own order, 1 first."""

    behov = models.ForeignKey(Behov, on_delete=models.CASCADE, related_name="onsker")
    nummer = models.PositiveSmallIntegerField()
    avdeling = models.ForeignKey(Avdeling, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["behov", "nummer"]
        constraints = [
            UniqueConstraint(name="behovsonske_nummer_en_gang", fields=["behov", "nummer"]),
            UniqueConstraint(name="behovsonske_avdeling_en_gang", fields=["behov", "avdeling"]),
            CheckConstraint(name="behovsonske_nummer_fra_en", condition=Q(nummer__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.nummer}. ønske"
