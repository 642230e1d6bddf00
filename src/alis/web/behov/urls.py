"""The addresses of needs for hospital service."""

from django.urls import path

from alis.web.behov.views.endre import endre
from alis.web.behov.views.handling import bortfall, sporr
from alis.web.behov.views.institusjon import avbryt, ferdig, periode
from alis.web.behov.views.liste import liste, liste_xlsx
from alis.web.behov.views.meld import meld, velg
from alis.web.behov.views.rekkefolge import rekkefolge
from alis.web.behov.views.vis import vis

app_name = "behov"

urlpatterns = [
    path("sykehusplass/", liste, name="liste"),
    path("sykehusplass.xlsx", liste_xlsx, name="liste_xlsx"),
    path("sykehusplass/meld/", velg, name="velg"),
    path("sykehusplass/meld/<uuid:sak_id>/", meld, name="meld"),
    path("sykehusplass/rekkefolge/<uuid:helseforetak_id>/", rekkefolge, name="rekkefolge"),
    path("sykehusplass/<uuid:behov_id>/", vis, name="vis"),
    path("sykehusplass/<uuid:behov_id>/endre/", endre, name="endre"),
    path("sykehusplass/<uuid:behov_id>/sporr/", sporr, name="sporr"),
    path("sykehusplass/<uuid:behov_id>/bortfall/", bortfall, name="bortfall"),
    path("sykehusplass/<uuid:behov_id>/periode/", periode, name="periode"),
    path("sykehusplass/<uuid:behov_id>/ferdig/", ferdig, name="ferdig"),
    path("sykehusplass/<uuid:behov_id>/avbryt/", avbryt, name="avbryt"),
]
