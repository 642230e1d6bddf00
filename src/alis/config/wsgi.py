"""The WSGI entry that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from alis.config.tegnsett import uten_tegnsett

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alis.config.settings")

application = uten_tegnsett(get_wsgi_application())
