"""Where and how this program runs."""

from dataclasses import dataclass

from guichet.settings import Places
from guichet.site_settings import SiteSettings


@dataclass(frozen=True)
class Surroundings:
    """``is_shared``: the database is a server's."""

    places: Places
    is_shared: bool
    site: SiteSettings
