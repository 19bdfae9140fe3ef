"""What people paste into fields: the issue's list, by name."""

BAD_INPUT = {
    "empty": "",
    "blanks": " \t\u00a0 ",
    "10,000 characters": "x" * 10_000,
    "emoji": "Lila 👩‍💻",
    "right-to-left": "ليلى روزموند",
    "direction override": "Lila \u202eESROM",
    "tag": "<b>Lila</b>",
    "ampersand": "Lila & fils",
    "entity": "&lt;img src=x&gt;",
    "NUL": "Li\0la",
    "many lines": "Lila\nROSEMONDE\r\nParis",
    "line separator": "Lila\u2029ROSEMONDE",
    "lone surrogate": "Lila\ud83d",
    "marks": "L" + "\u0301" * 20,
}
