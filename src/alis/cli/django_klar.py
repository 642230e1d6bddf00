"""Importing this module makes Django ready: for the commands that need the database, and for those alone."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alis.config.settings")
django.setup()
