"""The headers that keep a page from running, framing or remembering what it should not."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

CSP = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",  # the design system's icons are data addresses in its CSS
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class SikkerhetMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Content-Security-Policy", CSP)
        response.headers["Permissions-Policy"] = PERMISSIONS
        if getattr(request, "aktor", None) is not None:
            response.headers["Cache-Control"] = "no-store, private"
        return response
