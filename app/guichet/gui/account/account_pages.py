"""The pages behind the sign-in: how each is made, and where its buttons lead."""

from guichet.gui.portal.place import Place
from guichet.gui.portal.public_pages import Maker

MAKERS: dict[Place, Maker] = {}
