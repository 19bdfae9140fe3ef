"""A data folder whose store has been made: by the real program, once a process, then copied.

To run all migrations takes five times as long as to open what they made; tests that are not about it need not wait.
"""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from guichet.bootstrap import Options, open_services
from guichet.clock import Clock
from guichet.settings import SettingsFile, places


def put_store(folder: Path) -> None:
    """Put the files of a new store into ``folder``, unless something is there."""
    if not folder.exists() or not any(folder.iterdir()):
        shutil.copytree(_made(), folder, dirs_exist_ok=True)


@cache
def _made() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="guichet-made-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    here = places(folder)
    open_services(Options(here), Clock(), SettingsFile(here.settings)).close()
    shutil.rmtree(here.backups)  # the first start of a test makes its own
    return folder
