"""« Que lit l'appelant ? »: what is found for the sentences of callers, and for what nobody could read."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guichet import resource
from guichet.atlas import corpus
from guichet.atlas.folding import fold, sound, words
from guichet.atlas.search import index
from guichet.gui.account.home_entries import SCREENS
from guichet.procedures.homes import Home
from guichet.rules import activation_code, atlas, email_address, password, siren
from guichet.rules.refusal_limits import limit
from guichet.rules.refusals import Code, Field, Refusal
from guichet.rules.security_question import ANSWER_LIMIT, questions
from guichet.rules.typed_text import check_line
from tests.atlas.callers import callers

ENGLISH = frozenset(
    {
        "i never got the activation code by email",
        "this email address is already linked to another account",
        "my code has expired",
        "my password has expired",
        "wrong code",
        "i changed my address last week and neither the old one nor the new one works",
        "the code has already been used",
        "check your spam folder",
        "the two passwords are different",
        "select your security question",
        "the code went to my new address",
        "i forgot my password and i don't know the answer",
        "your account has not been activated yet",
        "my password does not work",
        "my certificate has expired",
        "my certificate no longer works",
        "old email refused",
        "my old address is refused",
        "the email with the code has not arrived",
        "i can't find where to put the code",
        "address already in use",
        "i want to change my email",
        "i have two companies",
        "twisted letters",
        "i created another account to change my email",
        "i want to pay my cfe",
        "i got a phishing message",
        "an email asking for my login details",
        "i pay via EDI",
        "i own several businesses",
        "is this message a scam",
        "my old address does not open my account any more",
        "it says my password is wrong but it is right",
        "somebody already uses my address",
        "i run my business on my own",
    }
)


def ranks(name: str) -> dict[str, int]:
    """Where the wanted entry of each sentence stands; 99 where it was not found."""
    found = {each.says: [line.key for line in index().find(each.says)] for each in callers(name)}
    return {
        each.says: min((found[each.says].index(key) for key in each.wanted if key in found[each.says]), default=99)
        for each in callers(name)
    }


def test_fifty_sentences_were_written_down() -> None:
    lines = json.loads((Path(__file__).parent / "callers.json").read_text("utf-8"))
    assert len({line["says"] for line in lines}) >= 50
    assert len(callers()) >= 45


def test_callers_find_their_screen() -> None:
    found = ranks("callers")
    assert [says for says, rank in found.items() if rank > 2] == []
    assert sum(rank == 0 for rank in found.values()) >= 0.9 * len(found)


def test_sentences_that_the_search_was_not_tuned_on_find_theirs() -> None:
    """Written afterwards, by other ears, and never looked at while weights were set."""
    found = ranks("unheard")
    assert sum(rank <= 2 for rank in found.values()) >= 0.9 * len(found), found


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", "?!", "«»", "zzzzzz", "\x00", "xyzzy plouf", "bla bla bla", "azertyuiop"),
        *("recette de tarte aux pommes", "mon chat a mangé la souris", "les horaires de la piscine municipale"),
        *("il pleut à Paris", "the quick brown fox jumps"),
    ],
)
def test_what_nobody_could_read_finds_nothing(said: str) -> None:
    assert index().find(said) == []


def test_every_sentence_of_a_refusal_finds_its_state_word_for_word() -> None:
    refusals = [each for each in corpus.sentences() if each.origin is corpus.Origin.REFUSAL]
    assert len(refusals) > 60
    for each in refusals:
        best = index().find(each.text, 20)
        of_same_text = {other.key for other in refusals if fold(other.text) == fold(each.text)}
        assert best[0].key in of_same_text, each
        assert best[0].score > 85


def test_what_several_screens_say_is_found_on_the_first_of_the_guides() -> None:
    for said, first, later in (
        ("vous allez recevoir le code d'activation", "registration.end", "account.address_sent"),
        ("les deux mots de passe ne sont pas identiques", "registration.credentials/password_mismatch", None),
        ("sauvegardez ou imprimez le récapitulatif", "activation.summary", "account.contact_details"),
    ):
        keys = [each.key for each in index().find(said)]
        assert keys[0] == first, said
        assert later is None or later in keys[:3], said


def test_accents_case_order_and_slips_do_not_matter() -> None:
    wanted = "registration.credentials/address_taken"
    for said in (
        "CETTE ADRESSE ÉLECTRONIQUE EST DÉJÀ ASSOCIÉE",
        "adresse deja associee a un autre espace",
        "un autre espace déjà associée adresse",
        "adrese electronic deja asocié",
    ):
        assert index().find(said)[0].key == wanted, said


def test_what_is_answered_can_be_read_on_a_screen() -> None:
    """« heard » phrases lead to an entry; what is told of it is what is written there, if any of it was said."""
    on_screen = {(each.key, each.text) for each in corpus.sentences() if each.origin.is_written}
    for each in callers():
        found = index().find(each.says, 12)
        told = [line for line in found if line.sentence]
        assert told == found, each  # an agent sees what each of them is, be it known by « heard » phrases alone
        assert {(line.key, line.sentence) for line in told} <= on_screen, each
        assert [line.sentence for line in told if " " not in fold(line.sentence)] == [], each
    assert sum(bool(index().find(each.says)[0].sentence) for each in callers()) > 0.9 * len(callers())


def test_what_the_simulator_says_of_itself_is_no_excerpt() -> None:
    ours = {each.text for each in corpus.sentences() if each.origin is corpus.Origin.OURS}
    assert {"Le récapitulatif a été envoyé à l'imprimante.", "fermé", "Page", "Fermer"} - ours == {"Fermer"}
    for said in ("imprimante", "impression", "récapitulatif envoyé à l'imprimante", "mon onglet est fermé", "solution"):
        assert not {line.sentence for line in index().find(said, 12)} & ours, said


@pytest.mark.parametrize(
    ("said", "key", "sentence"),
    [
        (
            "Ça me dit que mon adresse est déjà utilisée, mais c'est la première fois que je viens !",
            "registration.credentials/address_taken",
            "Cette adresse électronique est déjà associée à un autre espace professionnel, veuillez en saisir une "
            "autre ou vous mettre en relation avec le détenteur de cet espace.",
        ),
        (
            "mot de passe au moins 20 caracteres",
            "registration.credentials/password_too_short",
            "Le mot de passe doit comporter au moins 20 caractères.",
        ),
        (
            "le siren comporte 9 chiffres",
            "registration.details/siren_malformed",
            "Le SIREN comporte 9 chiffres.",
        ),
        (
            "trop d'essais, vous pourrez réessayer à partir de",
            "activation.address/slowed_down",
            "Trop d'essais erronés. Vous pourrez réessayer à partir du …",
        ),
        ("Bonjour", "mailbox.password", "Bonjour,"),
        (
            "je veux changer mon adresse mail",
            "account.services",
            "Gérer votre adresse électronique de connexion / votre mot de passe",
        ),
        ("comment modifier mon adresse mail", "account.credentials", "Modifier mon adresse électronique"),
        ("i want to change my email", "account.services", "Manage your login email address / your password"),
        ("je veux payer ma CFE", "account.home.one", "Payer : CFE et autres impôts"),
        ("mon avis de CFE", "account.home.one", "Avis CFE"),
        ("i want to pay my cfe", "account.home.several", "Pay: CFE and other taxes"),
        (
            "deux sociétés",
            "mode/several",
            "Vous souhaitez créer un espace pour l'entreprise que vous représentez ou dont vous partagerez la gestion "
            "des services en ligne ? Optez pour le mode expert",
        ),
        (
            "phishing",
            "mailbox.activation",
            "Si vous recevez un tel message, ne cliquez sur aucun lien, n'appellez pas le numéro indiqué et ne tenez "
            "pas compte des informations qu'il contient car il s'agit sans doute d'un message de phishing.",
        ),
        (
            "un mail qui me demande mes identifiants",
            "mailbox.activation",
            "L'Administration fiscale ne vous sollicite jamais (que ce soit par mail, par SMS ou par téléphone) pour "
            "vous demander de communiquer de quelque manière que ce soit vos identifiants ou vos coordonnées "
            "bancaires.",
        ),
        ("EDI", "help", "Usagers qui paient par EDI."),
        ("données personnelles dans le récapitulatif", "summary", "RECAPITULATIF DE VOS DONNEES PERSONNELLES"),
    ],
)
def test_the_sentence_that_fits_best_is_shown_with_its_numbers(said: str, key: str, sentence: str) -> None:
    found = next(line for line in index().find(said, 12) if line.key == key)
    assert found.sentence == sentence


def test_what_is_quoted_of_the_help_stands_there() -> None:
    for language, quoted in (("fr", atlas.entry("help").written.fr), ("en", atlas.entry("help").written.en)):
        page = re.sub(r"<[^>]+>", "", resource.path("help", f"sheets.{language}.html").read_text("utf-8"))
        assert quoted and [each for each in quoted if each not in page] == []


def test_the_headings_of_menus_are_those_of_the_home_screens() -> None:
    screen = SCREENS[Home.SEVERAL].lists
    below = {"Consulter": "consult", "Déclarer": "declare", "Payer": "pay", "Démarches": "procedures"}
    assert {head: [each.label for each in screen[name]] for head, name in below.items()} == atlas.headings()


def test_of_the_homes_of_an_account_one_is_found_by_the_notices_that_all_of_them_have() -> None:
    for said in ("un changement d'adresse électronique attend son activation", "votre mot de passe expire dans jours"):
        found = [
            each.key for each in index().find(said, 20) if each.key.startswith("account.home.") and "/" in each.key
        ]
        assert found and all(key.startswith("account.home.one/") for key in found), said


def test_the_questions_written_down_are_those_of_the_guides() -> None:
    known = [(each.fr, each.en) for each in questions() if each.from_guide]
    for name in ("registration.details", "forgotten_password.answer"):
        written = atlas.entry(name).written
        assert list(zip(written.fr, written.en, strict=True)) == known, name


@pytest.mark.parametrize(
    "refusal",
    [
        password.check("Longchamp12"),
        password.check("Longchamp12" * 20),
        activation_code.check("abc"),
        siren.check("12"),
        email_address.check("a" * 200, Field.ADDRESS),
        check_line("a" * 200, Field.ANSWER, required=True, limit=ANSWER_LIMIT),
    ],
)
def test_the_numbers_of_refusals_are_those_of_the_rules(refusal: Refusal | None) -> None:
    assert refusal is not None and refusal.details["limit"] == limit(refusal.code, refusal.field)


def test_a_word_that_is_not_finished_counts() -> None:
    keys = [each.key for each in index().find("le délai de 48 heures est dép")]
    assert keys[0] == "activation.address/code_expired"


def test_no_template_is_shown_or_matched() -> None:
    assert [each.text for each in corpus.sentences() if set(each.text) & set("{}$")] == []
    for said in ("deadline", "until", "closing", "numéro {number}"):
        assert not any(set(each.sentence) & set("{}$") for each in index().find(said, 20)), said
    found = index().find("aucun autre code avant le")[0]
    assert found.key == "registration.credentials/address_pending" and found.sentence.endswith("avant le …")


@pytest.mark.parametrize("user", ["fr", "en"])
def test_what_is_found_is_in_the_language_that_is_spoken(user: str) -> None:
    """Whatever language the agent has: an English caller reads English sentences, a French one none."""
    of = {code: {each.text for each in corpus.sentences() if each.language == code} for code in ("fr", "en")}
    for each in [*callers(), *callers("unheard")]:
        found = index().find(each.says, 12, user)
        assert found, each.says
        strange = [
            line for line in found if line.sentence and line.sentence not in of["en" if each.says in ENGLISH else "fr"]
        ]
        assert strange == [], each.says


def test_a_word_of_both_languages_is_the_users() -> None:
    assert index().find("code", 1, "fr")[0].sentence != index().find("code", 1, "en")[0].sentence
    assert index().find("forgo", 1, "fr")[0].key == "forgotten_password.address"


def test_a_screen_is_found_by_what_it_shows_alone() -> None:
    for said, never in (
        ("il ne contient encore aucune entreprise", ("account.home.one", "account.home.several")),
        ("la clé qui la chiffrait est perdue", ("account.contact_details", "activation.summary")),
        ("attend son activation d'ici là l'ancienne adresse", ("account.home.none", "account.home.several")),
        ("personne ne détient ici d'espace avec certificat", ("opting.holder",)),
    ):
        strong = [each.key for each in index().find(said, 12) if each.score > 60]
        assert not set(never) & set(strong), (said, strong)


def test_a_code_and_a_password_that_are_too_old_are_apart() -> None:
    for word in ("périmé", "expiré"):
        assert index().find(f"code {word}")[0].key == "activation.address/code_expired", word
        assert index().find(f"mot de passe {word}")[0].key == "account.credentials/password_expired", word


def test_scores_fall_and_stay_within_a_hundred() -> None:
    scores = [each.score for each in index().find("code d'activation")]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 100 for score in scores)


@given(st.text(max_size=60))
def test_any_text_is_answered(said: str) -> None:
    known = set(atlas.keys())
    assert all(each.key in known for each in index().find(said))


@pytest.mark.parametrize(
    ("one", "other"),
    [("assossié", "associée"), ("chifres", "chiffres"), ("corespondent", "correspond"), ("oublié", "OUBLIEE")],
)
def test_words_that_sound_alike(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


def test_folding() -> None:
    assert fold("« Œuvre » – l’été {limit} : ÇA\u00a0!") == "oeuvre l ete ca"
    assert words("vingt caractères, 20 caractères") == ["20", "caracteres", "20", "caracteres"]


def test_the_refusals_in_the_corpus_are_those_of_the_table_in_both_languages() -> None:
    texts = {each.text for each in corpus.sentences() if each.key == "registration.credentials/address_taken"}
    assert any(text.startswith("Cette adresse électronique est déjà associée") for text in texts)
    assert any(text.startswith("This email address is already") for text in texts)
    assert Code.ADDRESS_TAKEN in {shown.code for shown in atlas.entry("registration.credentials").states[0].refusals}
