"""All builders by the name that the atlas gives. To be imported on a worker: most pages come with it."""

from guichet.gui.sandbox import builders, builders_access, builders_account
from guichet.gui.sandbox.stage import Builders

BUILDERS: Builders = builders.BUILDERS | builders_access.BUILDERS | builders_account.BUILDERS
