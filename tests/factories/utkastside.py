"""The pages of a draft, and answers to the first of them."""

from uuid import UUID

PARTENE = {
    "kontaktperson": "Kari Kontakt",
    "arbeidssted": "Leinesfjord",
    "start_spesialisering": "1.9.2023",
    "forventet_slutt": "06/2029",
}


def til(versjon_id: UUID, sti: str = "") -> str:
    return f"/avtaler/{versjon_id}/utkast/{sti}"
