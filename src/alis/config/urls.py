"""The site's addresses: each feature owns its own list."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("alis.web.forside.urls")),
    path("", include("alis.web.avtale.urls")),
    path("", include("alis.web.signering.urls")),
    path("", include("alis.web.papir.urls")),
    path("", include("alis.web.versjoner.urls")),
    path("", include("alis.web.malrunde.urls")),
    path("", include("alis.web.veilederavtale.urls")),
    path("", include("alis.web.foretaksavtale.urls")),
    path("", include("alis.web.forhandling.urls")),
    path("", include("alis.web.veiledning.urls")),
    path("", include("alis.web.budsjett.urls")),
    path("", include("alis.web.felles.urls")),
    path("", include("alis.web.sak.urls")),
    path("", include("alis.web.opphor.urls")),
    path("", include("alis.web.regnskap.urls")),
    path("", include("alis.web.soknad.urls")),
    path("", include("alis.web.refusjon.urls")),
    path("", include("alis.web.egenkostnad.urls")),
    path("", include("alis.web.behov.urls")),
    path("", include("alis.web.utbetaling.urls")),
    path("", include("alis.web.plasstilbud.urls")),
    path("", include("alis.web.sykehustjeneste.urls")),
    path("", include("alis.web.foretak.urls")),
    path("api/v1/", include("alis.api.v1.urls")),
    path("", include("alis.web.plassprognose.urls")),
    path("", include("alis.web.oppgaver.urls")),
    path("", include("alis.web.varsel.urls")),
    path("", include("alis.web.mal.urls")),
    path("", include("alis.web.sats.urls")),
    path("", include("alis.web.innlogging.urls")),
    path("", include("alis.web.kalkulator.urls")),
    path("", include("alis.web.kunnskap.urls")),
    path("", include("alis.web.dokumentkontroll.urls")),
]

handler400 = "alis.web.felles.feilsider.ikke_forstatt"
handler404 = "alis.web.felles.feilsider.finnes_ikke"
handler500 = "alis.web.felles.feilsider.feil_hos_oss"
