"""The whole journey on a server, as in a training room: ``guichet --database postgresql+psycopg://…``."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from sqlalchemy import create_engine, text

from guichet.demo.script import script
from tests.journeys.playing import creating
from tests.journeys.windows import window


@pytest.mark.rows(145, 147, 148)
def test_register_activate_and_keep_the_summary(qtbot: QtBot, tmp_path: Path, postgresql_url: str) -> None:
    pdf = tmp_path / "recapitulatif.pdf"
    with window(tmp_path / "profile", postgresql_url) as running:
        assert len(list(creating(running, pdf).shots())) == script("creating").pictures
        assert running.obstacle is None
    lines = " ".join(PdfReader(pdf).pages[0].extract_text().split())
    assert "Nom : ROSEMONDE" in lines
    assert "N° d'abonné : 20232340000101" in lines
    assert not (tmp_path / "profile" / "database").exists()
    engine = create_engine(postgresql_url)
    with engine.connect() as connection:
        events = list(connection.execute(text("SELECT event FROM journal ORDER BY id")).scalars())
        states = list(connection.execute(text("SELECT state FROM account")).scalars())
    engine.dispose()
    assert events == ["registered", "code_sent", "message_read", "activated", "summary_made"]
    assert states == ["active"]
