"""The French of every refusal, without Qt: ``gui/refusals.py`` translates it, the search of the atlas reads it.

Each entry is a Qt translation source (French, the guides' own words where they have any); ``{…}`` takes the refusal's
details. Rows and rulings: ADDRESS_TAKEN is row 60 word for word; the CAPTCHA sentences are ruling C34's.
"""

from guichet.rules.refusals import Code, Field

CONTEXT = "Refusals"  # of the translations


def source(code: Code, field: Field) -> str:
    """The French sentence of a refusal beside ``field``, with its places for details."""
    return FIELD_TEXTS.get((code, field)) or TEXTS[code]


def plain_source(code: Code) -> str:
    """The French sentence of a refusal without its details."""
    return PLAIN_TEXTS.get(code) or TEXTS[code]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - the name that lupdate looks for
    """Mark ``text`` for translation; it is translated when it is shown."""
    return text


TEXTS = {
    Code.MISSING: QT_TRANSLATE_NOOP("Refusals", "Ce champ doit être renseigné."),
    Code.TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "Ce champ accepte {limit} caractères au maximum."),
    Code.CONTROL_CHARACTERS: QT_TRANSLATE_NOOP(
        "Refusals", "Ce champ tient sur une seule ligne, sans caractère invisible. Ressaisissez-le au clavier."
    ),
    Code.NOT_PRINTABLE: QT_TRANSLATE_NOOP(
        "Refusals", "Le caractère « {character} » ne peut pas être imprimé : lettres latines, grecques ou cyrilliques."
    ),
    Code.TERMS_NOT_ACCEPTED: QT_TRANSLATE_NOOP(
        "Refusals", "Pour continuer, cochez la case et acceptez les conditions générales."
    ),
    Code.CAPTCHA_WRONG: QT_TRANSLATE_NOOP("Refusals", "Les caractères saisis ne correspondent pas au texte de l'image"),
    Code.CAPTCHA_EXPIRED: QT_TRANSLATE_NOOP("Refusals", "Le délai pour saisir les caractères est expiré"),
    Code.ADDRESS_INVALID: QT_TRANSLATE_NOOP(
        "Refusals", "Cette adresse électronique n'est pas valide. Exemple : utilisateur@domaine.fr"
    ),
    Code.ADDRESS_TAKEN: QT_TRANSLATE_NOOP(
        "Refusals",
        "Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre "
        "ou vous mettre en relation avec le détenteur de cet espace.",
    ),
    Code.ADDRESS_PENDING: QT_TRANSLATE_NOOP(
        "Refusals",
        "Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une autre "
        "ou vous mettre en relation avec le détenteur de cet espace. Cet espace attend son activation : aucun autre "
        "code ne peut être demandé pour cette adresse avant le {deadline}.",
    ),
    Code.ADDRESS_MISMATCH: QT_TRANSLATE_NOOP("Refusals", "Les deux adresses électroniques ne sont pas identiques."),
    Code.PASSWORD_TOO_SHORT: QT_TRANSLATE_NOOP(
        "Refusals", "Le mot de passe doit comporter au moins {limit} caractères."
    ),
    Code.PASSWORD_HAS_SPACE: QT_TRANSLATE_NOOP("Refusals", "Le mot de passe ne doit pas comporter d'espace."),
    Code.PASSWORD_NEEDS_LETTER_AND_DIGIT: QT_TRANSLATE_NOOP(
        "Refusals", "Le mot de passe doit comporter des chiffres et des lettres."
    ),
    Code.PASSWORD_MISMATCH: QT_TRANSLATE_NOOP("Refusals", "Les deux mots de passe ne sont pas identiques."),
    Code.PHONE_INVALID: QT_TRANSLATE_NOOP(
        "Refusals", "Ce numéro de téléphone n'est pas valide. Exemple : 0123456789 ou +33 1 23 45 67 89"
    ),
    Code.POSTCODE_INVALID: QT_TRANSLATE_NOOP("Refusals", "En France, le code postal comporte cinq chiffres."),
    Code.CHOICE_UNKNOWN: QT_TRANSLATE_NOOP("Refusals", "Choisissez une valeur de la liste."),
    Code.CODE_MALFORMED: QT_TRANSLATE_NOOP(
        "Refusals", "Le code d'activation comporte {limit} lettres, majuscules et minuscules, sans espace."
    ),
    Code.CODE_IS_PASSWORD: QT_TRANSLATE_NOOP(
        "Refusals", "Saisissez le code d'activation reçu dans votre messagerie, et non votre mot de passe."
    ),
    Code.CODE_UNKNOWN: QT_TRANSLATE_NOOP(
        "Refusals",
        "Ce code d'activation ne correspond pas à cette adresse électronique. Vérifiez le code et l'adresse : "
        "les majuscules et les minuscules du code comptent.",
    ),
    Code.CODE_USED: QT_TRANSLATE_NOOP(
        "Refusals", "Ce code d'activation a déjà été utilisé : votre espace est activé, vous pouvez vous connecter."
    ),
    Code.CODE_EXPIRED: QT_TRANSLATE_NOOP(
        "Refusals",
        "Ce code d'activation n'est plus valable depuis le {deadline} : le délai de 48 heures est dépassé. "
        "Recommencez la procédure depuis le début pour recevoir un nouveau code.",
    ),
    Code.SLOWED_DOWN: QT_TRANSLATE_NOOP(
        "Refusals", "Trop d'essais erronés. Vous pourrez réessayer à partir du {until}."
    ),
    Code.CREDENTIALS_WRONG: QT_TRANSLATE_NOOP(
        "Refusals", "L'adresse électronique ou le mot de passe est incorrect. Vérifiez votre saisie."
    ),
    Code.NOT_ACTIVATED: QT_TRANSLATE_NOOP(
        "Refusals",
        "Votre espace n'est pas encore activé. Activez-le avec le code reçu dans votre messagerie, au plus tard le "
        "{deadline} : « Activer mon espace / mes services ».",
    ),
    Code.NOTHING_CHOSEN: QT_TRANSLATE_NOOP("Refusals", "Cochez le ou les identifiants que vous souhaitez modifier."),
    Code.ADDRESS_UNCHANGED: QT_TRANSLATE_NOOP(
        "Refusals", "Cette adresse électronique est déjà celle de votre espace, veuillez en saisir une autre."
    ),
    Code.CHANGE_PENDING: QT_TRANSLATE_NOOP(
        "Refusals",
        "Une modification attend déjà son activation. Utilisez le code reçu, ou attendez le {deadline} pour en "
        "demander un autre.",
    ),
    Code.PASSWORD_REUSED: QT_TRANSLATE_NOOP(
        "Refusals", "Ce mot de passe est déjà celui de votre espace, veuillez en choisir un autre."
    ),
    Code.NEW_ADDRESS_EXPECTED: QT_TRANSLATE_NOOP(
        "Refusals",
        "Ce code active votre nouvelle adresse électronique : saisissez {address}, à laquelle il a été envoyé, et non "
        "l'ancienne.",
    ),
    Code.ANSWER_WRONG: QT_TRANSLATE_NOOP(
        "Refusals", "Cette réponse n'est pas celle qui a été enregistrée pour cette adresse électronique."
    ),
    Code.SIREN_MALFORMED: QT_TRANSLATE_NOOP("Refusals", "Le SIREN comporte {limit} chiffres."),
    Code.NUMBER_WRONG: QT_TRANSLATE_NOOP("Refusals", "Ce numéro n'est pas votre numéro d'abonné."),
    Code.CHANGED_MEANWHILE: QT_TRANSLATE_NOOP(
        "Refusals", "Vos identifiants viennent d'être modifiés dans une autre fenêtre. Recommencez."
    ),
    Code.ACCOUNT_GONE: QT_TRANSLATE_NOOP("Refusals", "Cet espace professionnel n'existe plus."),
    Code.KEY_MISSING: QT_TRANSLATE_NOOP(
        "Refusals",
        "La clé de chiffrement est introuvable : les réponses aux questions de confiance ne peuvent être ni lues ni "
        "enregistrées, et aucun message ne peut être envoyé.",
    ),
    Code.MOMENT_UNREADABLE: QT_TRANSLATE_NOOP(
        "Refusals", "Ce jour et cette heure ne sont pas compris. Écrivez-les comme dans les exemples."
    ),
    Code.MOMENT_WITHOUT_TIME: QT_TRANSLATE_NOOP("Refusals", "Ajoutez l'heure."),
    Code.MOMENT_NO_SUCH_DAY: QT_TRANSLATE_NOOP("Refusals", "Ce jour n'existe pas."),
    Code.MOMENT_OTHER_WEEKDAY: QT_TRANSLATE_NOOP("Refusals", "Cette date tombe un autre jour de la semaine."),
    Code.MOMENT_SKIPPED: QT_TRANSLATE_NOOP(
        "Refusals", "Cette heure n'existe pas : cette nuit-là, les horloges de Paris avancent d'une heure."
    ),
    Code.MOMENT_OUT_OF_RANGE: QT_TRANSLATE_NOOP("Refusals", "L'horloge va de l'année {first} à l'année {last}."),
    Code.MOMENT_TO_COME: QT_TRANSLATE_NOOP("Refusals", "Ce moment est encore à venir : vérifiez le jour et l'heure."),
}

FIELD_TEXTS = {
    (Code.MISSING, Field.CAPTCHA): QT_TRANSLATE_NOOP("Refusals", "Recopiez les six caractères de l'image."),
    (Code.MISSING, Field.ADDRESS_CONFIRMATION): QT_TRANSLATE_NOOP(
        "Refusals", "Confirmez l'adresse électronique de connexion."
    ),
    (Code.MISSING, Field.PASSWORD_CONFIRMATION): QT_TRANSLATE_NOOP("Refusals", "Confirmez le mot de passe."),
    (Code.MISSING, Field.MOMENT): QT_TRANSLATE_NOOP("Refusals", "Écrivez un jour et une heure."),
}

# Where the sentence needs a detail: the same without it.
PLAIN_TEXTS = {
    Code.TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "Ce qui a été saisi est trop long."),
    Code.NOT_PRINTABLE: QT_TRANSLATE_NOOP("Refusals", "Un caractère ne peut pas être imprimé."),
    Code.ADDRESS_PENDING: QT_TRANSLATE_NOOP(
        "Refusals", "Cette adresse électronique est celle d'un espace qui attend son activation."
    ),
    Code.PASSWORD_TOO_SHORT: QT_TRANSLATE_NOOP("Refusals", "Le mot de passe est trop court."),
    Code.CODE_MALFORMED: QT_TRANSLATE_NOOP("Refusals", "Ce n'est pas un code d'activation."),
    Code.CODE_EXPIRED: QT_TRANSLATE_NOOP(
        "Refusals", "Ce code d'activation n'est plus valable : le délai de 48 heures est dépassé."
    ),
    Code.SLOWED_DOWN: QT_TRANSLATE_NOOP("Refusals", "Trop d'essais erronés : il faut attendre."),
    Code.NOT_ACTIVATED: QT_TRANSLATE_NOOP("Refusals", "Votre espace n'est pas encore activé."),
    Code.CHANGE_PENDING: QT_TRANSLATE_NOOP("Refusals", "Une modification attend déjà son activation."),
    Code.NEW_ADDRESS_EXPECTED: QT_TRANSLATE_NOOP(
        "Refusals", "Ce code active votre nouvelle adresse électronique : saisissez-la, et non l'ancienne."
    ),
    Code.SIREN_MALFORMED: QT_TRANSLATE_NOOP("Refusals", "Ce n'est pas un SIREN."),
    Code.MOMENT_OUT_OF_RANGE: QT_TRANSLATE_NOOP("Refusals", "L'horloge ne va pas jusqu'à cette année."),
}
