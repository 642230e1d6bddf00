"""What went wrong, as `application/problem+json` (RFC 9457): in Norwegian, naming the field, with the way out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import JsonResponse


@dataclass(frozen=True, slots=True, kw_only=True)
class Feltfeil:
    """`felt` is the path to the value: `plasser[0].fom`."""

    felt: str
    feil: str


class Problem(Exception):
    """`kode` is for the program, `tittel` and `detalj` for the one who reads its log."""

    def __init__(
        self,
        *,
        status: int,
        kode: str,
        tittel: str,
        detalj: str,
        feil: Sequence[Feltfeil] = (),
        hoder: dict[str, str] | None = None,
    ) -> None:
        super().__init__(kode)
        self.status, self.kode, self.tittel, self.detalj = status, kode, tittel, detalj
        self.feil, self.hoder = feil, hoder or {}

    def som_svar(self) -> JsonResponse:
        innhold: dict[str, object] = {
            "type": "about:blank",
            "title": self.tittel,
            "status": self.status,
            "detail": self.detalj,
            "kode": self.kode,
        }
        if self.feil:
            innhold["feil"] = [{"felt": ett.felt, "feil": ett.feil} for ett in self.feil]
        return JsonResponse(
            innhold,
            status=self.status,
            content_type="application/problem+json",
            headers=self.hoder,
            json_dumps_params={"ensure_ascii": False},
        )
