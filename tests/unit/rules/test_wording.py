from __future__ import annotations

from pathlib import Path

import pytest

from macros.rules.wording import bare_mediator, misleading
from tests.sites import a_site_folder, anomalies


def found_in(text: str) -> list[str]:
    return [words.found.split(" : ")[0] for words in misleading(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("la loi n° 2004-575, article 6 III", "6 III"),
        ("l'article 6-III de la LCEN", "6-III"),
        ("l'article 6, III", "6, III"),
        ("l'article 1531 du code de procédure civile", "1531"),
        ("CPC, article 1531", "CPC, article 1531"),
        ("80 % au moins dans une EA", "80 %"),
        ("80\u00a0% des salariés d'une entreprise\nadaptée", "80 %"),
        ("Une entreprise adaptée compte 80 % de", "entreprise adaptée compte 80 %"),
        ("le STPA", "STPA"),
        ("une version FALC", "FALC"),
        ("Facile à lire et à comprendre", "Facile à lire et à comprendre"),
    ],
)
def test_words_that_mislead_are_found(text: str, words: str) -> None:
    assert found_in(text) == [f"« {words} »"]


@pytest.mark.parametrize(
    "text",
    [
        "l'article 1-1 de la loi n° 2004-575",
        "le tome III, page 6",
        "1531 consultations",
        "Le code de procédure civile. Puis 1531 consultations.",
        "80 % des factures",
        "L'entreprise adaptée compte 55 %. Par ailleurs, 80 % des factures",
        "langage clair",
        "facile à lire",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found_in(text) == []


def test_each_misleading_word_of_a_text_is_found_where_it_stands() -> None:
    assert [words.offset for words in misleading("FALC, STPA, FALC")] == [6, 0, 12]


@pytest.mark.parametrize("title", ["Le médiateur", "Médiatrice du groupe", "Nos médiateurs"])
def test_a_bare_mediator_is_found(title: str) -> None:
    assert len(list(bare_mediator(title))) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Médiateur interne",
        "Médiatrices internes",
        "Médiateur\u00a0numérique",
        "Médiateur national des entreprises",
        "Le Médiateur des entreprises",
        "Médiation interne du groupe",
    ],
)
def test_a_mediator_who_says_which_is_left_alone(title: str) -> None:
    assert list(bare_mediator(title)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("data/organisation.yml", "Le service clients", "Le STPA", "organisation.yml:12:15"),
        ("data/vocabularies.yml", "label: Travaux", "label: STPA", "vocabularies.yml:13:12"),
        ("data/entities.yml", "La filiale entretient", "Le STPA", "entities.yml:14:14"),
        ("data/links.yml", "Code civil", "STPA", "links.yml:4:12"),
        ("data/legal.yml", "Code civil", "STPA", "legal.yml:5:16"),
        ("data/contacts.yml", "Décision", "STPA", "contacts.yml:14:12"),
        (
            "data/roles/mediateur-interne.yml",
            "La page d'aide",
            "STPA",
            "mediateur-interne.yml:14:14",
        ),
        ("data/roles/mediateur-interne.yml", "Médiateur", "STPA", "mediateur-interne.yml:3:8"),
        ("docs/aide/index.md", "Ce que dit la loi", "STPA", "docs/aide/index.md:3:14"),
        ("docs/aide/index.md", "title: Aide", "title: STPA", "docs/aide/index.md:2:8"),
        ("docs/aide/index.md", "# Aide", "# Le STPA", "docs/aide/index.md:7:6"),
    ],
)
def test_no_text_of_the_site_misleads(
    tmp_path: Path, file: str, old: str, new: str, place: str
) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, new)))

    assert str(anomaly.place).endswith(place)
    assert anomaly.found.startswith("« STPA » : ")


@pytest.mark.parametrize(
    ("file", "old", "place"),
    [
        ("data/roles/mediateur-interne.yml", "title: Médiateur interne", "3:8"),
        ("data/contacts.yml", "function: Médiation interne", "6:15"),
        ("docs/aide/index.md", "title: Aide", "2:8"),
        ("docs/aide/index.md", "# Aide", "7:6"),
    ],
)
def test_no_title_of_the_site_says_mediator_alone(
    tmp_path: Path, file: str, old: str, place: str
) -> None:
    field = old.partition(" ")[0]
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, old, f"{field} Le médiateur")))

    assert str(anomaly.place) == f"{file}:{place}"
    assert anomaly.found.endswith("le mot « médiateur » seul désigne deux métiers")
