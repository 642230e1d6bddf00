"""The settings under test: the real ones, with the demo on and a folder of their own for what they write."""

import os
import tempfile

os.environ["ALIS_DEMO"] = "1"
os.environ.pop("ALIS_ENV", None)
os.environ.setdefault("ALIS_VAR", tempfile.mkdtemp(prefix="alis-test-"))

from alis.config.settings import *  # noqa: F403

ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
