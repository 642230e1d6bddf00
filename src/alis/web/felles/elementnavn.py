"""What the elements of an agreement are called on pages: the law library's words, in the reader's language."""

from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element

ELEMENTNAVN = {element: gettext_lazy(element.tekst) for element in Element}
