"""What a text that is too long is answered with, in every form: also where a form says nothing of it itself."""

from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

FOR_LANG = _("Teksten er for lang. Kort den ned til %(limit_value)s tegn.")


def si_lengden_i_klarsprak() -> None:
    """The summary of errors names the field. Once, when the site starts."""
    MaxLengthValidator.message = FOR_LANG
