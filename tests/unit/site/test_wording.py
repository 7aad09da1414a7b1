from __future__ import annotations

from pathlib import Path

import pytest

from macros.site.wording import bare_mediator, misleading
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
        (
            "Au moins 55 % des personnes qui produisent sont handicapées.",
            "55 % des personnes qui produisent",
        ),
        ("55 % de l'effectif de production d'une EA", "55 % de l'effectif de production"),
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
        "Au moins 55 % des salariés de l'entreprise adaptée sont handicapés.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found_in(text) == []


# What a worried supplier would believe, and be harmed by; each family with what may be said.
GOES_ON = [
    "Le contrat et les paiements continuent pendant ce temps.",
    "Le contrat continue pendant ce temps.",
    "Votre contrat se poursuit.",
    "Vos paiements continueront.",
    "Le contrat reste en vigueur.",
    "Les paiements ne s’arrêtent pas.",
    "Le contrat n'est pas suspendu.",
    "Les paiements sont maintenus.",
    "Continuez le contrat et les paiements qui ne sont pas contestés.",
]
KEPT_SECRET = [
    "Tout reste confidentiel.",
    "Entre nous, tout est strictement confidentiel.",
    "Vos documents restent confidentiels.",
    "Les pièces sont toutes couvertes par le secret.",
    "Tout ce que vous nous remettez reste secret.",
    "Ce que vous envoyez sera confidentiel.",
    "Gardez donc le plus délicat pour après la signature.",
    "Après la convention, vous pouvez tout montrer.",
]
MUST_MEDIATE = [
    "Nos modèles de contrat disent que la médiation se tente avant le procès.",
    "Les parties doivent tenter une médiation avant de saisir le juge.",
    "Avant tout procès, les parties s’obligent à une médiation.",
    "Une médiation préalable à la saisine du tribunal est tentée.",
    "La médiation est obligatoire avant d'aller en justice.",
    "Le contrat impose une médiation avant le contentieux.",
]
COVERED_BY_LAW = [
    "La loi protège ce que vous dites au médiateur interne.",
    "La loi n° 95-125 s’applique au médiateur interne.",
    "L’article 21-3 garantit le secret.",
    "Ce que vous dites au médiateur interne est protégé par la loi.",
]


@pytest.mark.parametrize("text", [*GOES_ON, *KEPT_SECRET, *MUST_MEDIATE, *COVERED_BY_LAW])
def test_a_dangerous_promise_is_found_once(text: str) -> None:
    assert len(found_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ce qui n’est pas contesté est payé à sa date ; vos droits restent entiers.",
        "Mon contrat continue-t-il ?",
        "Que deviennent mon contrat et mes paiements ?",
        "Le contrat n’est pas signé. La médiation continue.",
        "Les clients continuent d’appeler.",
        "Tout n’est pas confidentiel.",
        "Les documents préparés pour la médiation sont confidentiels.",
        "Ces documents ne sont pas couverts, même après la signature.",
        "Ce que vous remettez n’est pas couvert.",
        "Vous pouvez arrêter à tout moment, même après la signature.",
        "Ce qui est dit, écrit ou fait en médiation est confidentiel.",
        "Chacune peut proposer une médiation.",
        "Proposez la médiation avant le contentieux.",
        "La proposer n’est pas une condition pour saisir le juge.",
        "Personne n’est forcé d’accepter une médiation.",
        "Il cherche un accord avant le procès. La médiation est gratuite.",
        "Il n’est pas certain que la loi s’applique à un médiateur salarié.",
        "Loi n° 95-125 du 8 février 1995, article 21-3",
        "La loi protège les données personnelles.",
        "Rien ne sort sans votre accord écrit, sauf les exceptions que la loi prévoit.",
    ],
)
def test_what_the_law_lets_one_say_is_left_alone(text: str) -> None:
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


@pytest.mark.parametrize(
    "text",
    [
        "Vous ne devez pas attendre la fin de la médiation avant de saisir le juge.",
        "La loi ne protège pas le secret d’un médiateur salarié.",
    ],
)
def test_a_reserve_is_not_taken_for_what_it_warns_of(text: str) -> None:
    assert not list(misleading(text))


@pytest.mark.parametrize(
    "text",
    [
        "Les documents que vous remettez restent confidentiels.",
        "Un document que vous nous envoyez est couvert.",
    ],
)
def test_a_document_handed_over_is_never_said_to_be_covered(text: str) -> None:
    assert list(misleading(text))
