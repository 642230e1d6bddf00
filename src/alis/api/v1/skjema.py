"""The schema of what is sent in, version 1. The reader (`les_kropp`) asks of it, and of nothing else."""

from typing import Any

from alis.domain.plassering.plassliste import FLEST_PLASSER
from alis.domain.plassering.problem import LENGSTE_PLASS
from alis.services.plassering.maskin.ta_imot_plasser import FLEST_OM_GANGEN

PLASSER: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Ledige plasser til Felles ALIS, versjon 1",
    "type": "object",
    "required": ["plasser"],
    "additionalProperties": False,
    "properties": {
        "plasser": {
            "description": "Alle blir tatt imot, eller ingen.",
            "type": "array",
            "minItems": 1,
            "maxItems": FLEST_OM_GANGEN,
            "items": {
                "type": "object",
                "required": ["referanse", "avdeling", "sted", "fom", "maneder", "antall"],
                "additionalProperties": False,
                "properties": {
                    "referanse": {
                        "description": "Deres eget navn på plassen. Den samme referansen er den samme plassen.",
                        "type": "string",
                        "minLength": 1,
                        "maxLength": 60,
                    },
                    "avdeling": {
                        "description": "Navnet på avdelingen, slik den står i Felles ALIS.",
                        "type": "string",
                        "minLength": 1,
                        "maxLength": 120,
                    },
                    "sted": {
                        "description": "Navnet på behandlingsstedet, slik det står i Felles ALIS.",
                        "type": "string",
                        "minLength": 1,
                        "maxLength": 120,
                    },
                    "fom": {
                        "description": "Dagen plassen begynner, ÅÅÅÅ-MM-DD. Den må være etter i dag, og ikke mer enn ti år fram.",
                        "type": "string",
                        "format": "date",
                    },
                    "maneder": {
                        "description": "Hele måneder.",
                        "type": "integer",
                        "minimum": 1,
                        "maximum": LENGSTE_PLASS,
                    },
                    "antall": {
                        "description": "Hvor mange like plasser det er.",
                        "type": "integer",
                        "minimum": 1,
                        "maximum": FLEST_PLASSER,
                    },
                },
            },
        }
    },
}
