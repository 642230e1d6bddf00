"""The addresses of vacancies, the queue and the offers."""

from django.urls import path

from alis.web.plasstilbud.views.angre import angre_plasser, angre_tilbud
from alis.web.plasstilbud.views.deling import del_en, deling
from alis.web.plasstilbud.views.forslag import forslag, se_over, send_mange
from alis.web.plasstilbud.views.ko import ko, ko_xlsx, registrer
from alis.web.plasstilbud.views.lim_inn import lim_inn
from alis.web.plasstilbud.views.nokler import nokler, trekk_nokkel
from alis.web.plasstilbud.views.plass import endre, ny, plass, plasser, plasser_xlsx, trekk
from alis.web.plasstilbud.views.send import send
from alis.web.plasstilbud.views.svar import kvittering, svar
from alis.web.plasstilbud.views.tilbud import kontrakt, trekk_tilbudet, vis

app_name = "plasstilbud"

urlpatterns = [
    path("plasser/", plasser, name="plasser"),
    path("plasser.xlsx", plasser_xlsx, name="plasser_xlsx"),
    path("plasser/angre/", angre_plasser, name="angre_plasser"),
    path("plasser/nokler/", nokler, name="nokler"),
    path("plasser/nokler/<uuid:nokkel_id>/trekk/", trekk_nokkel, name="trekk_nokkel"),
    path("plasser/ny/", ny, name="ny"),
    path("plasser/lim-inn/", lim_inn, name="lim_inn"),
    path("plasser/<uuid:plass_id>/", plass, name="plass"),
    path("plasser/<uuid:plass_id>/endre/", endre, name="endre"),
    path("plasser/<uuid:plass_id>/trekk/", trekk, name="trekk"),
    path("plasser/<uuid:plass_id>/del/", del_en, name="del_en"),
    path("plassko/", ko, name="ko"),
    path("plassko.xlsx", ko_xlsx, name="ko_xlsx"),
    path("plassko/registrer/", registrer, name="registrer"),
    path("plassko/forslag/", forslag, name="forslag"),
    path("plassko/forslag/se-over/", se_over, name="se_over"),
    path("plassko/forslag/angre/", angre_tilbud, name="angre_tilbud"),
    path("plassko/forslag/send/", send_mange, name="send_mange"),
    path("plassko/deling/", deling, name="deling"),
    path("plassko/<uuid:kobehov_id>/", send, name="send"),
    path("plasstilbud/<uuid:plasstilbud_id>/", vis, name="vis"),
    path("plasstilbud/<uuid:plasstilbud_id>/svar/", svar, name="svar"),
    path("plasstilbud/<uuid:plasstilbud_id>/kvittering/", kvittering, name="kvittering"),
    path("plasstilbud/<uuid:plasstilbud_id>/trekk/", trekk_tilbudet, name="trekk_tilbudet"),
    path("plasstilbud/<uuid:plasstilbud_id>/kontrakt/", kontrakt, name="kontrakt"),
]
