"""« Résumé de l'appel »: what was done, what is next, until when, and whom to turn to. Nothing of the caller."""

from datetime import datetime

from guichet.atlas import corpus
from guichet.rules import atlas, hotline
from guichet.rules.call import Call, Outcome, next_step
from guichet.rules.paris import spoken_moment, to_paris

_TEXTS = {
    "fr": {
        "title": "Résumé de l'appel {number} – {start}",
        "private": "Ce résumé ne contient aucune donnée personnelle. Ne demandez jamais à l'usager son mot de passe ni "
        "sa réponse de confiance.",
        "visited": "Écrans parcourus",
        "tried": "Essayé",
        "worked": "a marché",
        "failed": "n'a pas marché",
        "next": "Étape suivante",
        "nothing_next": "Rien de plus : la démarche est terminée sur cet écran.",
        "deadline": "Délai",
        "before": "L'espace doit être activé avant le {moment} (48 heures après l'envoi du code).",
        "over": "Le délai est dépassé depuis le {moment} : la procédure est à recommencer depuis le début.",
        "no_deadline": "L'usager dispose de 48 heures à compter de l'envoi du code (date du message non relevée).",
        "escalation": "Si cela ne suffit pas",
        "hotline": "Assistance : {number}, du lundi au vendredi, de 8 h à 19 h 30, sauf jours fériés.",
        "closed": "La ligne est fermée en ce moment ; elle rouvre le {moment}.",
        "none": "(aucun)",
    },
    "en": {
        "title": "Summary of call {number} – {start}",
        "private": "This summary holds no personal data. Never ask users for their password or their security answer.",
        "visited": "Screens visited",
        "tried": "Tried",
        "worked": "worked",
        "failed": "did not work",
        "next": "Next step",
        "nothing_next": "Nothing more: the procedure is finished on this screen.",
        "deadline": "Deadline",
        "before": "The account must be activated before {moment} (48 hours after the code was sent).",
        "over": "The deadline passed on {moment}: the procedure must be started again from the beginning.",
        "no_deadline": "Users have 48 hours from the sending of the code (the date of the message was not noted).",
        "escalation": "If this is not enough",
        "hotline": "Hotline: {number}, Monday to Friday, 8am to 7.30pm, except on public holidays.",
        "closed": "The line is closed now; it opens again on {moment}.",
        "none": "(none)",
    },
}


def summary(call: Call, now: datetime, language: str) -> str:
    """The summary as plain text, as of ``now``. Loads the calendar of holidays: on a worker."""
    say = _TEXTS["en" if language == "en" else "fr"]
    start = f"{to_paris(call.started_at):%d/%m/%Y %H:%M}"
    parts = [
        (say["visited"], _visits(call, language) or [say["none"]]),
        (say["tried"], _tried(call, language) or [say["none"]]),
        (say["next"], [_next(call, language) or say["nothing_next"]]),
        (say["deadline"], [_deadline(call, now, language)]),
        (say["escalation"], _escalation(now, language)),
    ]
    body = "\n\n".join("\n".join([heading, *(f"  - {line}" for line in lines)]) for heading, lines in parts)
    return f"{say['title'].format(number=call.number, start=start)}\n\n{body}\n\n{say['private']}\n"


def plain(line: str, language: str) -> str:
    """``[[Continuer]]`` as it is quoted in a text without a screen."""
    opening, closing = ("“", "”") if language == "en" else ("« ", " »")
    return line.replace("[[", opening).replace("]]", closing)


def _visits(call: Call, language: str) -> list[str]:
    return [f"{to_paris(each.at):%H:%M}  {atlas.title(each.key, language)}" for each in call.visits]


def _tried(call: Call, language: str) -> list[str]:
    say = _TEXTS[language]
    return [
        f"{_step(each.key, each.step, language)} {say['worked' if each.outcome is Outcome.WORKED else 'failed']}"
        for each in call.tried
    ]


def _step(key: str, number: int, language: str) -> str:
    text = plain(atlas.do(key)[number].text(language), language).rstrip(".")
    return f"{text} ({atlas.title(key, language)}) :" if language == "fr" else f"{text} ({atlas.title(key, language)}):"


def _next(call: Call, language: str) -> str:
    if not call.here:
        return ""
    steps = atlas.do(call.here)
    number = next_step(call, len(steps))
    return plain(steps[number].text(language), language) if number is not None else ""


def _deadline(call: Call, now: datetime, language: str) -> str:
    say = _TEXTS[language]
    if call.deadline is None:
        return say["no_deadline"]
    key = "before" if now <= call.deadline else "over"
    return say[key].format(moment=spoken_moment(call.deadline, language))


def _escalation(now: datetime, language: str) -> list[str]:
    say, state = _TEXTS[language], hotline.state(now, language)
    lines = [say["hotline"].format(number=hotline.NUMBER)]
    if not state.is_open and state.opens_at is not None:
        lines.append(say["closed"].format(moment=spoken_moment(state.opens_at, language)))
    return [*lines, corpus.label("troubleshooting_page", "path_label", language)]
