from collections.abc import Iterator

import pytest

from tests.loudspeaker import Loudspeaker


@pytest.fixture
def no_loudspeaker(loudspeaker: Loudspeaker) -> Iterator[None]:
    """A computer whose loudspeaker was unplugged; Qt may not have heard of it yet."""
    loudspeaker.unplug()
    yield
    loudspeaker.plug()
