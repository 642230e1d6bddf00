"""Django's settings, one subject a file."""

from alis.config.settings.apps import *  # noqa: F403
from alis.config.settings.database import *  # noqa: F403
from alis.config.settings.language import *  # noqa: F403
from alis.config.settings.logging import *  # noqa: F403
from alis.config.settings.mail import *  # noqa: F403
from alis.config.settings.pages import *  # noqa: F403
from alis.config.settings.seal import *  # noqa: F403
from alis.config.settings.security import *  # noqa: F403
