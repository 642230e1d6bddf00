"""Mail: a server that speaks SMTP, or a folder of files where there is none. Both keep the same contract."""

from alis.integrations.epost.epost import Avvist, Epost, Epostsender, IkkeLevert
from alis.integrations.epost.maildir import Maildir
from alis.integrations.epost.smtp import Smtp
from alis.integrations.epost.velg_sender import UkjentEpostadresse, velg_sender

__all__ = [
    "Avvist",
    "Epost",
    "Epostsender",
    "IkkeLevert",
    "Maildir",
    "Smtp",
    "UkjentEpostadresse",
    "velg_sender",
]
