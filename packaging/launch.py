"""Where the frozen program begins; an installed one begins in guichet.__main__ as well."""

import sys

from guichet.__main__ import main

sys.exit(main())
