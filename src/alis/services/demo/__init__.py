"""The demo: a made-up region, built through the services that the users call."""

from alis.services.demo.nullstill_demo import Demo, nullstill_demo

__all__ = ["Demo", "nullstill_demo"]
