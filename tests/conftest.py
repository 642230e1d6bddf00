"""Fixtures for every test, and how Hypothesis searches: never against the clock, and the same way each time in CI."""

import os

from hypothesis import settings

from factories.vern import tomming_uten_vern  # noqa: F401

settings.register_profile("felles", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "felles")
