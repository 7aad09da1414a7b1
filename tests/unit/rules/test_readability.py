from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.errors import Anomaly, Level
from macros.models.questionnaire import Questionnaire
from macros.rules.limits import beyond_limits
from macros.rules.readability import (
    LEAST_EASE,
    LEAST_MEAN_EASE,
    ease,
    questions_are_easy,
    questions_are_short,
    syllables,
)
from macros.words import sentences, words_of
from tests.builders import a_dimension, a_question, a_questionnaire
from tests.sites import a_site_folder, anomalies

# As they are said by somebody who takes care; the « e » inside a word is said, the last one is not.
SYLLABLES = {
    1: "a le que vous oui nuit pied lieu mieux bien rien hier yeux vue banque langue être entre "
    "quatre vie paie roue août loin ville feuille seuil œil œuvre tient vent site coûte servent "
    "mots passe savent pluie bruit chez très jouer louer qu’il cœurs",
    2: "client clients argent souvent comment paiement payer moyen voyage pays social gestion "
    "question action accueil bouteilles famille billet besoin ancien papier monsieur tuyau bureau "
    "année lycée créer réseau réseaux média avaient oublient cruel poète naïf noël chaos mangeons "
    "tablette factures idée idées démarches première jusqu’à annuaire meilleur",
    3: "vidéo océan réunion février ouvrier oublier quatrième essentiel financier quotidien "
    "matériel matériaux situation évaluer effectué travailler employer maintenant agréée mosaïque "
    "entreprise entreprises plateforme internet téléphone logiciel logement aujourd’hui équation "
    "recueillir essuyer appuyer jardinier associé numérique sauvegarde rendez-vous",
    4: "européen bibliothèque coopérer ordinateur l’ordinateur électronique développer aéroport "
    "informatique téléphonie",
}
SAID = [(word, count) for count, words in SYLLABLES.items() for word in words.split()]


@pytest.mark.parametrize(("word", "count"), SAID)
def test_the_syllables_of_a_word_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(("word", "count"), SAID)
def test_a_capital_changes_nothing_to_a_word(word: str, count: int) -> None:
    assert syllables(word.capitalize()) == count


@pytest.mark.parametrize(
    ("word", "count"), [("TVA", 3), ("IA", 2), ("2026", 4), ("17Cyber", 4), ("sms", 1), ("1er", 2)]
)
def test_letters_of_an_acronym_and_digits_count_one_each(word: str, count: int) -> None:
    assert syllables(word) == count


@given(st.text(min_size=1))
def test_a_word_has_a_syllable_for_each_two_letters_at_most_but_always_one(text: str) -> None:
    for word in words_of(text):
        assert 1 <= syllables(word) <= len(word)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Un mot.", 1),
        ("Un mot", 1),
        ("Un mot ? Deux mots !", 2),
        ("Un mot… Deux mots", 2),
        ("Peu : je copie souvent.", 1),
        ("En .gouv.fr, sur impots.gouv.fr.", 1),
        ("Le taux est de 26.8 sur 100.", 1),
        ("« Un mot ? » Deux mots.", 2),
        ("(Un mot.) Deux mots.", 2),
        ("…", 0),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert sentences(text) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’aide, c'est ici.", ["L’aide", "c'est", "ici"]),
        ("Avez-vous un rendez-vous ?", ["Avez-vous", "un", "rendez-vous"]),
        ("Peu : 2 % !", ["Peu", "2"]),
    ],
)
def test_words_are_those_that_white_space_parts(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_the_index_is_that_of_kandel_and_moles() -> None:
    # Six words and nine syllables in two sentences.
    index = ease(["Que perdez-vous ?", "Une copie est là."])

    assert index == 207 - Fraction(1015, 1000) * Fraction(6, 2) - Fraction(736, 10) * Fraction(9, 6)


@given(st.lists(st.sampled_from(["Oui.", "Un mot.", "La copie part ?"]), min_size=1))
def test_the_index_depends_on_the_texts_not_on_their_order(texts: list[str]) -> None:
    assert ease(texts) == ease(reversed(texts))


@given(st.integers(min_value=1, max_value=50))
def test_a_longer_sentence_is_harder(count: int) -> None:
    assert ease(["mot " * (count + 1)]) < ease(["mot " * count])


@given(st.sampled_from(SAID), st.sampled_from(SAID))
def test_a_longer_word_is_harder(one: tuple[str, int], other: tuple[str, int]) -> None:
    assume(one[1] > other[1])

    assert ease([one[0]]) < ease([other[0]])


def asking(*, text: str = "Que faites-vous ?", options: tuple[str, ...] = ()) -> Questionnaire:
    """Return a questionnaire of one question, easy but for what is given."""
    easy = ["Un mot.", "Un mot.", "Un mot.", "Un mot."]
    question = a_question(text=text, options=[*options, *easy[len(options) :]])
    return a_questionnaire(a_dimension(questions=[question]))


def said(faults: Iterator[Anomaly]) -> list[tuple[str, str]]:
    return [(fault.path, fault.found) for fault in faults]


def mots(count: int) -> str:
    return " ".join(["mot"] * count)


def too_long(whole: Questionnaire) -> list[tuple[str, str]]:
    """Return what is said of the texts of the only dimension of `whole`, taken alone."""
    return said(beyond_limits(whole.dimensions["securite"]))


def test_a_short_question_has_no_fault() -> None:
    assert too_long(asking(text=mots(13), options=(mots(13), mots(13)))) == []


def test_a_long_question_is_refused() -> None:
    assert too_long(asking(text=mots(14))) == [("questions[0].text", "14 mots")]


def test_a_long_option_is_refused() -> None:
    whole = asking(options=("Un.", mots(14)))

    assert too_long(whole) == [("questions[0].options[1]", "14 mots")]


@pytest.mark.parametrize(("last", "faults"), [(9, 0), (10, 1)])
def test_a_question_and_its_options_are_short_together(last: int, faults: int) -> None:
    whole = asking(text=mots(11), options=(mots(13), mots(12), "mot", mots(last)))

    assert len(said(questions_are_short(whole))) == faults


@pytest.mark.parametrize(
    ("text", "negation"),
    [
        ("Ne perdez-vous rien ?", "Ne"),
        ("Pourquoi n’avez-vous rien ?", "n’"),
        ("Pourquoi n'avez-vous rien ?", "n'"),
        ("Et pas de copie ?", "pas"),
        ("Jamais de copie ?", "Jamais"),
        ("Aucune copie ?", "Aucune"),
        ("Oui ou non ?", "non"),
    ],
)
def test_a_negation_is_refused_in_a_question(text: str, negation: str) -> None:
    [fault] = said(questions_are_short(asking(text=text)))

    assert fault == ("questions[0].text", f"une négation, « {negation} »")


@pytest.mark.parametrize(
    "text", ["Un passant passe ?", "Et la nef, le nid, le nom ?", "Sans vous ?"]
)
def test_what_only_looks_like_a_negation_is_accepted(text: str) -> None:
    assert said(questions_are_short(asking(text=text))) == []


def test_a_negation_is_accepted_in_an_option() -> None:
    assert said(questions_are_short(asking(options=("Non, je n'ai rien.",)))) == []


HARD = "Organisation administrative informatisée."


def test_a_hard_question_is_refused_with_its_index() -> None:
    whole = asking(text=HARD, options=(HARD, HARD, HARD, HARD))
    item = whole.questions["securite.sauvegarde"]
    paths = [path for path, _ in said(questions_are_easy(whole))]

    assert ease([item.text, *item.options]) < LEAST_EASE
    assert paths == ["questions[0]", "dimensions"]


def test_a_question_that_is_easy_enough_may_still_be_too_hard_on_average() -> None:
    whole = asking(text="Comment faites-vous toujours ?", options=("Des factures souvent.",) * 4)
    item = whole.questions["securite.sauvegarde"]
    [fault] = questions_are_easy(whole)

    assert LEAST_EASE <= ease([item.text, *item.options]) < LEAST_MEAN_EASE
    assert fault.path == "dimensions"
    assert fault.found.endswith("en moyenne")


FOLDER = "data/questionnaires/reflexes"
ADVICE, SHEET = f"{FOLDER}/advice.yml", f"{FOLDER}/questionnaire.yml"
SAFETY, ROLE = f"{FOLDER}/dimensions/securite.yml", "data/roles/mediateur-interne.yml"
PAGE = "docs/aide/index.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "level"),
    [
        (SAFETY, "aux devis", "à la TVA", Level.ERROR),
        (SAFETY, "Vos copies", "Vos VPN", Level.ERROR),
        (ADVICE, "le mot de passe", "le SMTP", Level.ERROR),
        (SHEET, "une panne", "un DDOS", Level.ERROR),
        (ROLE, "votre acheteur", "votre DAF", Level.WARNING),
        (PAGE, "# Aide\n", "# Aide\n\nVotre DAF vous aide.\n", Level.WARNING),
    ],
)
def test_an_acronym_that_nothing_explains_is_said(
    tmp_path: Path, file: str, old: str, new: str, level: Level
) -> None:
    [fault] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert fault.place.file == file
    assert fault.found.startswith("le sigle « ")
    assert fault.level is level


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SAFETY, "aux devis", "aux PME"),
        (SAFETY, "aux devis", "à la taxe sur la valeur ajoutée (TVA)"),
        (SAFETY, "aux devis", "à la TVA (taxe sur la valeur ajoutée)"),
        (SAFETY, "Vos copies", "La taxe (TVA), votre TVA"),
        (SAFETY, "part: Données", "part: Données du DMAT"),
        (SHEET, "title: Un autre cadre", "title: DMAT"),
        ("data/links.yml", "publisher: Légifrance", "publisher: CNIL"),
        ("data/benchmarks.yml", "source: Baromètre", "source: AFP, baromètre"),
        ("data/contacts.yml", "Secrétariat général", "Secrétariat de la DG"),
        (PAGE, "# Aide\n", "# Aide\n\nUne taxe (TVA), un code QR.\n"),
    ],
)
def test_an_acronym_that_is_explained_or_that_is_a_name_is_accepted(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    assert anomalies(a_site_folder(tmp_path, (file, old, new))) == []


def test_an_acronym_is_said_once_in_an_entry(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path, (SAFETY, "aux devis", "à la TVA"), (SAFETY, "une copie de vos", "la TVA de vos")
    )

    [fault] = anomalies(site)
    assert fault.path == "questions[0].text"


def test_no_acronym_is_blamed_when_the_glossary_is_faulty(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (SAFETY, "aux devis", "à la TVA"),
        ("data/glossary.yml", "id: pme", "id: PME"),
    )

    assert {fault.place.file for fault in anomalies(site)} == {"data/glossary.yml"}


@pytest.mark.parametrize(("count", "faults"), [(80, 0), (81, 1)])
def test_a_paragraph_of_the_data_is_read_in_one_breath(
    tmp_path: Path, count: int, faults: int
) -> None:
    site = a_site_folder(tmp_path, (ROLE, "Il renoue le dialogue entre vous et", mots(count - 2)))

    assert [fault.path for fault in anomalies(site)] == ["summary"] * faults
