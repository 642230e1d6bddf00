"""A cookie that holds what no cookie of ours can hold is as none."""

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("navn", [settings.SESSION_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME, "csrftoken"])
def test_a_cookie_with_nul_is_a_strangers(navn: str) -> None:
    svar = Client().get("/logg-inn/", headers={"Cookie": rf'{navn}="abcdefghij\000"'})
    assert svar.status_code == 200
