"""Keeps secrets that stand in addresses out of the log."""

import logging
import re

HEMMELIG = re.compile(r"(/kalender/)[^/\s?]+")


class SkjulHemmeligheter(logging.Filter):
    """A calendar's address is its key: in a log line it is `/kalender/…`."""

    def filter(self, record: logging.LogRecord) -> bool:
        if "/kalender/" in (melding := record.getMessage()):
            record.msg, record.args = HEMMELIG.sub(r"\1…", melding), None
        return True
