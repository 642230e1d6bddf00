"""The addresses of the templates."""

from django.urls import path, register_converter

from alis.web.mal.konvertering import Malhandlingkonverter
from alis.web.mal.views.bibliotek import bibliotek
from alis.web.mal.views.eksempel import eksempel, eksempel_av_lagret
from alis.web.mal.views.godkjenning import godkjenn
from alis.web.mal.views.handling import gjor
from alis.web.mal.views.klausul import endre_klausul, fjern_klausul, flytt_klausul, ny_klausul
from alis.web.mal.views.liste import liste, ny
from alis.web.mal.views.opplysninger import opplysninger
from alis.web.mal.views.tiltak import fjern_tiltak, nytt_tiltak
from alis.web.mal.views.vis import vis, vis_lagret
from alis.web.mal.views.word import eksempelmal, ta_ut, word

app_name = "mal"

register_converter(Malhandlingkonverter, "malhandling")

urlpatterns = [
    path("maler/", liste, name="liste"),
    path("maler/ny/", ny, name="ny"),
    path("maler/word/", word, name="word"),
    path("maler/word/eksempel.docx", eksempelmal, name="eksempelmal"),
    path("maler/word/ta-ut/", ta_ut, name="ta_ut_word"),
    path("maler/<uuid:mal_id>/", vis_lagret, name="lagret"),
    path("maler/<uuid:mal_id>/eksempel.pdf", eksempel_av_lagret, name="eksempel_av_lagret"),
    path("maler/<uuid:kladd_id>/opplysninger/", opplysninger, name="opplysninger"),
    path("maler/<uuid:kladd_id>/bibliotek/", bibliotek, name="bibliotek"),
    path("maler/<uuid:kladd_id>/punkt/nytt/", ny_klausul, name="ny_klausul"),
    path("maler/<uuid:kladd_id>/punkt/<slug:klausul_id>/", endre_klausul, name="klausul"),
    path("maler/<uuid:kladd_id>/punkt/<slug:klausul_id>/flytt/", flytt_klausul, name="flytt_klausul"),
    path("maler/<uuid:kladd_id>/punkt/<slug:klausul_id>/fjern/", fjern_klausul, name="fjern_klausul"),
    path("maler/<uuid:kladd_id>/tiltak/nytt/", nytt_tiltak, name="nytt_tiltak"),
    path("maler/<uuid:kladd_id>/tiltak/<slug:tiltak_id>/fjern/", fjern_tiltak, name="fjern_tiltak"),
    path("maler/<uuid:kladd_id>/godkjenn/", godkjenn, name="godkjenn"),
    path("maler/<uuid:kladd_id>/<malhandling:handling>/", gjor, name="handling"),
    path("maler/<slug:navn>/<slug:utgave>/", vis, name="vis"),
    path("maler/<slug:navn>/<slug:utgave>/eksempel.pdf", eksempel, name="eksempel"),
]
