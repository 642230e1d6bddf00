"""Calls by the entry that the server calls, with what the wire can carry: bytes, and heads in Latin-1."""

from dataclasses import dataclass
from io import BytesIO
from typing import Any
from wsgiref.headers import Headers

from django.core.signals import request_started
from django.db import close_old_connections

from alis.config.wsgi import application


@dataclass(frozen=True, kw_only=True)
class Svar:
    status: int
    hoder: Headers
    kropp: bytes


def kall(metode: str, adresse: str, kropp: bytes = b"", **mer: str) -> Svar:
    """`mer` is put into the call as the server would have put it: `CONTENT_TYPE`, `HTTP_COOKIE`."""
    sti, _mellom, sporsmal = adresse.partition("?")
    begynt: list[Any] = []
    environ = {
        "REQUEST_METHOD": metode,
        "PATH_INFO": sti,
        "QUERY_STRING": sporsmal,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(kropp),
        "CONTENT_LENGTH": str(len(kropp)),
    }
    request_started.disconnect(close_old_connections)  # a test has but the one
    try:
        biter = b"".join(application(environ | mer, lambda status, hoder: begynt.extend((status, hoder))))
    finally:
        request_started.connect(close_old_connections)
    return Svar(status=int(begynt[0][:3]), hoder=Headers(begynt[1]), kropp=biter)
