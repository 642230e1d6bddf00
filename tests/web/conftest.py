"""Pages are tested in bokmål unless a test asks for nynorsk: a request leaves its language behind in the thread."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def bokmal() -> Iterator[None]:
    with translation.override("nb"):
        yield
