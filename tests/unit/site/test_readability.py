from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.ground.errors import Severity
from macros.ground.words import sentences, words_of
from macros.site.readability import ease, syllables
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


FOLDER = "data/questionnaires/reflexes"
ADVICE, SHEET = f"{FOLDER}/advice.yml", f"{FOLDER}/questionnaire.yml"
SAFETY, ROLE = f"{FOLDER}/dimensions/securite.yml", "data/roles/mediateur-interne.yml"
PAGE = "docs/aide/index.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "level"),
    [
        (SAFETY, "aux devis", "à la TVA", Severity.ERROR),
        (SAFETY, "Vos copies", "Vos VPN", Severity.ERROR),
        (ADVICE, "le mot de passe", "le SMTP", Severity.ERROR),
        (SHEET, "une panne", "un DDOS", Severity.ERROR),
        (ROLE, "votre acheteur", "votre DAF", Severity.WARNING),
        (PAGE, "# Aide\n", "# Aide\n\nVotre DAF vous aide.\n", Severity.WARNING),
    ],
)
def test_an_acronym_that_nothing_explains_is_said(
    tmp_path: Path, file: str, old: str, new: str, level: Severity
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
    site = a_site_folder(
        tmp_path, (ROLE, "Il renoue le dialogue entre vous et", " ".join(["mot"] * (count - 2)))
    )

    assert [fault.path for fault in anomalies(site)] == ["summary"] * faults
