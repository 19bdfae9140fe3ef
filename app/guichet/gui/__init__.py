"""What is seen: the only importer of PySide6.

PySide6 puts an import function of its own in place of Python's, for the sake of ``from __feature__ import …``, which
nobody here uses: it reads the source of every module that is imported from then on, and keeps it. By the time the
store is open that is 60 ms and 25 MB, so Python's own is put back.
"""

import builtins

_plain_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
