"""How long a password still opens the account, in a sentence (ruling C19)."""

from datetime import date

from PySide6.QtCore import QCoreApplication


def expiry_notice(valid_until: date, days_left: int) -> str:
    """« Votre mot de passe expire le 24/08/2026, … », in the language of the moment.

    Both values are those of ``Overview`` and ``SignedIn``: ``valid_until`` is the last day on which the password works,
    ``days_left`` is 0 on that day and negative after it.
    """
    translate = QCoreApplication.translate
    if days_left < 0:
        text = translate(
            "Expiry", "Votre mot de passe a expiré le {day}. Choisissez-en un autre pour accéder à votre espace."
        )
    elif days_left == 0:
        text = translate("Expiry", "Votre mot de passe expire le {day}, aujourd'hui. Pensez à le modifier.")
    elif days_left == 1:
        text = translate("Expiry", "Votre mot de passe expire le {day}, demain. Pensez à le modifier.")
    else:
        text = translate("Expiry", "Votre mot de passe expire le {day}, dans {days} jours. Pensez à le modifier.")
    return text.format(day=valid_until.strftime("%d/%m/%Y"), days=days_left)
