"""Fixtures for every test."""

from factories.vern import tomming_uten_vern  # noqa: F401
