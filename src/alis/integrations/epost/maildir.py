"""A folder of files in the Maildir form, for the demo and for installations without a mail server."""

from pathlib import Path

from alis.integrations.epost.epost import Epost, IkkeLevert, skriv_melding


class Maildir:
    """A mail becomes a file of its own in `new/`, whole or not at all. Sent again, it is the same file."""

    def __init__(self, mappe: Path) -> None:
        self.mappe = mappe

    def send(self, epost: Epost) -> str:
        melding = skriv_melding(epost)
        navn = f"{epost.id}.eml"
        try:
            for del_ in ("tmp", "new", "cur"):
                (self.mappe / del_).mkdir(parents=True, exist_ok=True)
            (self.mappe / "tmp" / navn).write_bytes(melding.as_bytes())
            (self.mappe / "tmp" / navn).replace(self.mappe / "new" / navn)
        except OSError as feil:
            raise IkkeLevert(f"postkassen kan ikke skrives ({feil.strerror})") from feil
        return f"new/{navn}"

    def lukk(self) -> None:
        """A folder is never closed."""
