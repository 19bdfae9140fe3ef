"""« Résumé de l'appel »: what was done, what is next, until when, and whom to turn to. Nothing of the caller."""

from datetime import datetime

from guichet.atlas import corpus
from guichet.rules import atlas, hotline
from guichet.rules.call import Call, Outcome, next_step
from guichet.rules.code_screens import waits_for_code
from guichet.rules.paris import spoken_moment, to_paris

_TEXTS = {
    "fr": {
        "title": "Résumé de l'appel {number} – {start}",
        "private": "Ce résumé ne contient aucune donnée personnelle. Ne demandez jamais à l'usager son mot de passe ni "
        "sa réponse de confiance.",
        "reason": "Motif",
        "visited": "Écrans parcourus",
        "tried": "Essayé",
        "worked": "a marché",
        "failed": "n'a pas marché",
        "next": "Étape suivante",
        "nothing_next": "Rien de plus : la démarche est terminée sur cet écran.",
        "all_failed": "Aucune autre sur cet écran.",
        "find": "Trouver l'écran de l'appelant (Ctrl+K).",
        "deadline": "Délai",
        "before": "L'espace doit être activé avant le {moment} (48 heures après l'envoi du code).",
        "over": "Le délai est dépassé depuis le {moment} : la procédure est à recommencer depuis le début.",
        "no_deadline": "L'usager dispose de 48 heures à compter de l'envoi du code (moment de l'envoi non relevé).",
        "escalation": "Si cela ne suffit pas",
        "form": "Le formulaire en ligne. {path}",
        "closed": "La ligne ({number}, du lundi au vendredi, de 8 h à 19 h 30) est fermée en ce moment ; elle rouvre "
        "le {moment}.",
        "holiday": "{day} : c'est le simulateur qui ferme ; les guides ne disent rien des jours fériés.",
        "none": "(aucun)",
    },
    "en": {
        "title": "Summary of call {number} – {start}",
        "private": "This summary holds no personal data. Never ask users for their password or their security answer.",
        "reason": "Reason",
        "visited": "Screens visited",
        "tried": "Tried",
        "worked": "worked",
        "failed": "did not work",
        "next": "Next step",
        "nothing_next": "Nothing more: the procedure is finished on this screen.",
        "all_failed": "No other on this screen.",
        "find": "Find the caller's screen (Ctrl+K).",
        "deadline": "Deadline",
        "before": "The account must be activated before {moment} (48 hours after the code was sent).",
        "over": "The deadline passed on {moment}: the procedure must be started again from the beginning.",
        "no_deadline": "Users have 48 hours from the sending of the code (when it was sent was not noted).",
        "escalation": "If this is not enough",
        "form": "The online form. {path}",
        "closed": "The line ({number}, Monday to Friday, 8am to 7.30pm) is closed now; it opens again on {moment}.",
        "holiday": "{day}: the simulator closes it; the guides say nothing of public holidays.",
        "none": "(none)",
    },
}


def summary(call: Call, now: datetime, language: str) -> str:
    """The summary as plain text, as of ``now``. Loads the calendar of holidays: on a worker."""
    say = _TEXTS["en" if language == "en" else "fr"]
    start = f"{to_paris(call.started_at):%d/%m/%Y %H:%M}"
    parts = [
        (say["reason"], [atlas.title(call.reason, language)] if call.reason else []),
        (say["visited"], _visits(call, language) or [say["none"]]),
        (say["tried"], _tried(call, language) or [say["none"]]),
        (say["next"], [_next(call, language)]),
        (say["deadline"], _deadline(call, now, language)),
        (say["escalation"], _escalation(now, language)),
    ]
    told = (part for part in parts if part[1])
    body = "\n\n".join("\n".join([heading, *(f"  - {line}" for line in lines)]) for heading, lines in told)
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
    say = _TEXTS[language]
    if not call.here:
        return say["find"]
    steps = atlas.do(call.here)
    number = next_step(call, len(steps), {place for place, step in enumerate(steps) if step.simulator})
    if number is not None:
        return plain(steps[number].text(language), language)
    has_failed = bool(steps) and call.outcome(call.here, len(steps) - 1) is Outcome.FAILED
    return say["all_failed" if has_failed else "nothing_next"]


def _deadline(call: Call, now: datetime, language: str) -> list[str]:
    """Nothing where no screen of the call has to do with a code."""
    say = _TEXTS[language]
    if call.deadline is None:
        return [say["no_deadline"]] if any(map(waits_for_code, call.keys)) else []
    key = "before" if now <= call.deadline else "over"
    return [say[key].format(moment=spoken_moment(call.deadline, language))]


def _escalation(now: datetime, language: str) -> list[str]:
    """The online form: who answers the hotline cannot send callers there. Its hours are told while it is closed, to
    whoever is called outside them (rows 222, 223)."""
    say, state = _TEXTS[language], hotline.state(now, language)
    lines = [say["form"].format(path=corpus.label("troubleshooting_page", "path_label", language))]
    if not state.is_open and state.opens_at is not None:
        lines.append(say["closed"].format(number=hotline.NUMBER, moment=spoken_moment(state.opens_at, language)))
    if state.holiday:
        lines.append(say["holiday"].format(day=state.holiday))
    return lines
