"""The calls for applications that come with the program."""

from alis.integrations.utlysninger.les_utlysninger import UgyldigUtlysningsfil, les_utlysninger

__all__ = ["UgyldigUtlysningsfil", "les_utlysninger"]
