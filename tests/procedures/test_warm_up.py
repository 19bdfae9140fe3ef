"""What is imported beforehand is what people come to need, and importing leaves the collector as it was."""

import json
import subprocess
import sys

# In a process of its own: in this one, other tests have imported everything.
PROGRAM = """
import gc, json, sys
from guichet.procedures import warm_up

warm_up.import_for_store()
while warm_up.import_next(warm_up.LATER_PARTS):
    pass
collector = gc.isenabled()
imported = set(sys.modules)

from datetime import datetime, timezone
from guichet.captcha.challenge import new_challenge
from guichet.rules.password import strength
from guichet.rules.email_address import parse
import guichet.documents.sheet

new_challenge(datetime.now(timezone.utc)), strength("abc"), parse("a@b.fr")
heavy = ("PIL", "captcha", "email_validator", "reportlab", "zxcvbn")
late = [name for name in set(sys.modules) - imported if name.startswith(heavy)]
unused = [name for name in heavy if name not in sys.modules]
print(json.dumps({"collector": collector, "unused": unused, "late": late}))
"""


def test_what_a_first_click_needs_is_there_before_it() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"collector": True, "unused": [], "late": []}
