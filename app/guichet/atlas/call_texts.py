"""The sentences of « Résumé de l'appel » that are none of the atlas: ticket language, in French and English."""

from guichet.rules.call import Known, Outcome

TEXTS = {
    "fr": {
        "title": "Résumé de l'appel {number} – {start}",
        "private": "Ce résumé ne contient aucune donnée personnelle. Ne demandez jamais à l'usager son mot de passe ni "
        "sa réponse de confiance.",
        "reason": "Motif",
        "visited": "Écrans parcourus",
        "looked_up": "{title} (consulté)",
        "tried": "Fait avec l'usager",
        "on": "Écran « {title} » :",
        "step": "Étape suivie : {step} – résultat : {outcome}",
        "decided": "Aide à la décision",
        "asked": "{question} {answer}",
        "yes": "Oui.",
        "no": "Non.",
        "concluded": "Conclusion : {conclusion}",
        "next": "Étape suivante",
        "one_of": "Selon le cas : {ways}.",
        "nothing_next": "Rien de plus : la démarche est terminée sur cet écran.",
        "all_failed": "Aucune autre sur cet écran.",
        "find": "Trouver l'écran de l'appelant (Ctrl+K).",
        "deadline": "Délai",
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
        "looked_up": "{title} (looked up)",
        "tried": "Done with the user",
        "on": "Screen “{title}”:",
        "step": "Step taken: {step} – result: {outcome}",
        "decided": "Decision help",
        "asked": "{question} {answer}",
        "yes": "Yes.",
        "no": "No.",
        "concluded": "Conclusion: {conclusion}",
        "next": "Next step",
        "one_of": "As the case may be: {ways}.",
        "nothing_next": "Nothing more: the procedure is finished on this screen.",
        "all_failed": "No other on this screen.",
        "find": "Find the caller's screen (Ctrl+K).",
        "deadline": "Deadline",
        "no_deadline": "Users have 48 hours from the sending of the code (when it was sent was not noted).",
        "escalation": "If this is not enough",
        "form": "The online form. {path}",
        "closed": "The line ({number}, Monday to Friday, 8am to 7.30pm) is closed now; it opens again on {moment}.",
        "holiday": "{day}: the simulator closes it; the guides say nothing of public holidays.",
        "none": "(none)",
    },
}
OUTCOMES = {
    "fr": {Outcome.WORKED: "réussi", Outcome.FAILED: "sans effet"},
    "en": {Outcome.WORKED: "successful", Outcome.FAILED: "no effect"},
}
SENT = {
    "fr": {
        Known.MESSAGE: "Code envoyé le {moment} (date de son message).",
        Known.REGISTRATION: "Inscription validée le {moment} (envoi du code, en général aussitôt).",
        Known.CHANGE: "Changement d'adresse validé le {moment} (envoi du code, en général aussitôt).",
    },
    "en": {
        Known.MESSAGE: "Code sent on {moment} (date of their message).",
        Known.REGISTRATION: "Registration confirmed on {moment} (the code is sent at once, as a rule).",
        Known.CHANGE: "Change of address confirmed on {moment} (the code is sent at once, as a rule).",
    },
}
BEFORE = {
    "fr": {
        Known.MESSAGE: "Le code est à saisir avant le {moment} (48 heures après son envoi).",
        Known.REGISTRATION: "L'espace doit être activé avant le {moment} (48 heures après l'envoi du code).",
        Known.CHANGE: "La nouvelle adresse doit être activée avant le {moment} (48 heures après l'envoi du code).",
    },
    "en": {
        Known.MESSAGE: "The code must be entered before {moment} (48 hours after it was sent).",
        Known.REGISTRATION: "The account must be activated before {moment} (48 hours after the code was sent).",
        Known.CHANGE: "The new address must be activated before {moment} (48 hours after the code was sent).",
    },
}
OVER = {"fr": "Délai dépassé depuis le {moment}.", "en": "The deadline passed on {moment}."}
# A l.498 and l.500, B l.518.
AGAIN = {
    "fr": {
        Known.MESSAGE: "La démarche est à recommencer depuis le début pour recevoir un nouveau code.",
        Known.REGISTRATION: "L'inscription est à recommencer depuis le début pour recevoir un nouveau code.",
        Known.CHANGE: "Le changement d'adresse est à recommencer depuis le début pour recevoir un nouveau code.",
    },
    "en": {
        Known.MESSAGE: "The procedure has to be started again from the beginning to receive a new code.",
        Known.REGISTRATION: "The registration has to be started again from the beginning to receive a new code.",
        Known.CHANGE: "The change of address has to be started again from the beginning to receive a new code.",
    },
}
