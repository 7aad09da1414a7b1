from __future__ import annotations

from pathlib import Path

import pytest

from macros.ground.errors import Severity
from macros.tutorials.pages import CATALOGUE
from tests.sites import a_site_folder, anomalies, without_tutorials

TUTORIAL = "data/tutorials/premiere-copie.yml"
PROSE = "docs/tutoriels/premiere-copie.md"
# Another tutorial, as far as its file may differ: the rest is that of the example.
SECOND = "data/tutorials/autre-copie.yml"
SECOND_PROSE = "docs/tutoriels/autre-copie.md"

STEP = "  - {id: le-dossier, title: Le dossier, objectives: [choisir], teaching: 5, exercise: 5"
OTHER_STEP = "  - {id: la-copie, title: La copie, objectives: [copier], teaching: 5, exercise: 10"
POINTS = "key_points: [Une copie se vérifie., Une copie se débranche., Une copie se refait.]"
RIGHT = "{text: Les devis., right: true, feedback: Oui.}"
PANIC = "misconception: Croire qu'une panne prévient."
WRONG = f"{{text: Rien., feedback: Une panne prend tout., {PANIC}}}"
CALL = "{{ exercise('premiere-copie', 'e1') }}"
COPY = "{{ exercise('premiere-copie', 'e2') }}"


def said(site: Path) -> list[tuple[str, str]]:
    return [(row.path, row.found) for row in anomalies(site) if row.level is Severity.ERROR]


def warned(site: Path) -> list[tuple[str, str]]:
    return [(row.path, row.found) for row in anomalies(site) if row.level is Severity.WARNING]


def a_second_tutorial(site: Path, *changes: tuple[str, str]) -> None:
    """Add to `site` the tutorial « autre-copie », t02, with these texts of its data replaced."""
    for source, copy in ((TUTORIAL, SECOND), (PROSE, SECOND_PROSE)):
        text = (site / source).read_text(encoding="utf-8")
        for old, new in (("premiere-copie", "autre-copie"), ("id: t01", "id: t02"), *changes):
            text = text.replace(old, new)
        (site / copy).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "path", "found"),
    [
        pytest.param(
            "updated_on: 2026-11-02",
            "updated_on: 2026-10-31",
            "updated_on",
            "« 2026-10-31 » précède « created_on »",
            id="changed before it was written",
        ),
        pytest.param(
            "review_before: 2027-05-21",
            "review_before: 2026-11-01",
            "review_before",
            "« 2026-11-01 » précède « updated_on »",
            id="read again before it was changed",
        ),
        pytest.param(
            "promise: Vous aurez copié",
            f"promise: {'Vous aurez encore ' * 7}copié",
            "promise",
            "162 caractères",
            id="a long promise",
        ),
        pytest.param(
            "[Vous copiez un dossier.,",
            "[Un., Deux., Trois., Quatre., Cinq.,",
            "plain_summary",
            "6 phrases",
            id="six plain sentences",
        ),
        pytest.param(
            "[Vous copiez un dossier.,",
            "[Vous copiez. Un dossier.,",
            "plain_summary[0]",
            "2 phrases",
            id="two sentences in one",
        ),
        pytest.param(
            "[Vous copiez un dossier.,",
            f"[Vous copiez {'un dossier et ' * 5}fini.,",
            "plain_summary[0]",
            "18 mots",
            id="a long plain sentence",
        ),
        pytest.param(
            "{min: 3, max: 12}",
            "{min: 3, max: 2}",
            "group.max",
            "2 au plus, pour 3 au moins",
            id="no room for the group",
        ),
        pytest.param(
            POINTS,
            "key_points: [Une copie se vérifie., Une copie se refait.]",
            "key_points",
            "2 points clés",
            id="two key points",
        ),
        pytest.param(
            "key_points: [",
            "key_points: [Un., Deux., Trois., ",
            "key_points",
            "6 points clés",
            id="six key points",
        ),
        pytest.param(
            "terms: [pme]",
            "terms: [pme, siae, esat, ea, tih]",
            "terms",
            "5 mots nouveaux en 25 minutes",
            id="five new words",
        ),
        pytest.param(
            "text: Choisir le dossier à copier., verb: choisir",
            "text: Savoir choisir., verb: savoir",
            "objectives[0].verb",
            "« savoir » ne s'observe pas",
            id="a verb that nobody sees",
        ),
        pytest.param(
            "verb: choisir",
            "verb: nommer",
            "objectives[0].text",
            "l'objectif ne commence pas par « nommer »",
            id="an objective without its verb",
        ),
        pytest.param(
            "  - {objective: choisir, text: Je sais choisir un dossier.}\n",
            "",
            "objectives[0]",
            "aucune ligne du positionnement ne sert l'objectif « choisir »",
            id="no positioning",
        ),
        pytest.param(
            "objectives: [copier], teaching",
            "objectives: [choisir], teaching",
            "objectives[1]",
            "aucune étape ne sert l'objectif « copier »",
            id="no step",
        ),
        pytest.param(
            "objectives: [choisir, copier]",
            "objectives: [choisir]",
            "objectives[1]",
            "aucun exercice ne sert l'objectif « copier »",
            id="no exercise",
        ),
        pytest.param(
            "    objective: copier\n    form: A",
            "    objective: choisir\n    form: A",
            "objectives[1]",
            "aucune question de la forme A ne sert l'objectif « copier »",
            id="no quiz item",
        ),
        pytest.param(
            "step: la-copie}\nterms",
            "step: la-copies}\nterms",
            "checklist[0].step",
            "« la-copies » n'existe pas",
            id="a step that is not there",
        ),
        pytest.param(
            "{step: le-dossier, kind: intention",
            "{step: dossier, kind: intention",
            "trainer.notes[0].step",
            "« dossier » n'existe pas",
            id="a note about no step",
        ),
        pytest.param(
            "  - {objective: copier, text",
            "  - {objective: choisir, text: Encore.}\n  - {objective: copie, text: Je sais.}\n"
            "  - {objective: copier, text",
            "positioning[2].objective",
            "« copie » n'existe pas",
            id="an objective that is not there",
        ),
        pytest.param(
            "    objectives: [choisir, copier]",
            "    objective: copier\n    objectives: [choisir, copier]",
            "exercises[1]",
            "« objective » et « objectives »",
            id="objectives said twice",
        ),
        pytest.param(
            "id: photos, label",
            "id: devis, label",
            "exercises[0].material[1].id",
            "l'identifiant « devis » sert déjà ligne 44",
            id="the same material twice",
        ),
        pytest.param(
            "filled: [premier]",
            "filled: [premier, sûr]",
            "exercises[0].material[0].filled",
            "2 cases remplies",
            id="more filled cells than columns",
        ),
        pytest.param(
            "    columns: [Le dossier, Son rang]\n",
            "",
            "exercises[0].material[0].filled",
            "1 case remplie",
            id="a filled cell without a column",
        ),
        pytest.param(
            "grade: exemple-resolu",
            "grade: autonome",
            "exercises",
            "tous les exercices sont autonomes",
            id="nothing guided",
        ),
        pytest.param(
            "teaching: 5, exercise: 5",
            "teaching: 5, exercise: 4",
            "steps[0].exercise",
            "5 minutes d'exercices pour 4 prévues",
            id="an exercise longer than its step",
        ),
        pytest.param(
            "teaching: 5, exercise: 10, contexts",
            "teaching: 6, exercise: 10, contexts",
            "steps[1]",
            "16 minutes sans vérifier qui a compris",
            id="sixteen minutes without a check",
        ),
        pytest.param(
            "contexts: [atelier], check: true}",
            "contexts: [atelier]}",
            "steps[1]",
            "25 minutes sans vérifier qui a compris",
            id="a check too late",
        ),
        pytest.param(
            RIGHT,
            "{text: Les devis., right: true, feedback: Oui., misconception: Aucune.}",
            "quiz[0].choices[0]",
            "une idée fausse pour une réponse juste",
            id="a right answer that reveals an error",
        ),
        pytest.param(
            ", misconception: Croire qu'une panne prévient.",
            "",
            "quiz[0].choices[1]",
            "une réponse fausse sans idée fausse",
            id="a wrong answer that reveals nothing",
        ),
        pytest.param(
            WRONG,
            "{text: Rien., right: true, feedback: Oui.}",
            "quiz[0].choices",
            "2 réponses, dont 2 justes",
            id="two right answers for one",
        ),
        pytest.param(
            "kind: un-choix",
            "kind: plusieurs-choix",
            "quiz[0].choices",
            "2 réponses, dont 1 juste",
            id="one right answer for several",
        ),
        pytest.param(
            "{text: Copier., feedback",
            "{text: Copier., right: true, feedback",
            "quiz[1].choices",
            "2 réponses, dont 1 juste",
            id="a right answer in an order",
        ),
        pytest.param(
            "      - {text: Ouvrir., feedback: Ensuite.}\n",
            "",
            "quiz[1].choices",
            "1 réponse",
            id="a question with one answer",
        ),
        pytest.param(
            "      - {name: Un disque, advantages: [Il est à vous.], drawbacks: [Il se perd.]}\n",
            "",
            "comparisons[0].families",
            "1 famille",
            id="nothing to compare",
        ),
        pytest.param(
            ", drawbacks: [Il se perd.]",
            "",
            "comparisons[0].families[0].drawbacks",
            "liste vide",
            id="a family without a drawback",
        ),
        pytest.param(
            "advantages: [Il est ailleurs.], ",
            "",
            "comparisons[0].families[1].advantages",
            "liste vide",
            id="a family without an advantage",
        ),
        pytest.param(
            ", unverified: Nous n'avons pas pu l'ouvrir.",
            "",
            "further[1]",
            "ni « link », ni « unverified »",
            id="no link and no reason",
        ),
        pytest.param(
            "  - text: Savoir ouvrir un dossier.",
            "  - {}",
            "prerequisites[0]",
            "ni « tutorial », ni « text »",
            id="an empty prerequisite",
        ),
        pytest.param(
            "material: [Un disque.]",
            "material: [Un disque ou Dropbox.]",
            "trainer.material[0]",
            "« Dropbox » est un produit du commerce",
            id="a product",
        ),
        pytest.param(
            "dimension: argent",
            "dimension: argents",
            "recommended_if[1].dimension",
            "« argents » n'existe pas",
            id="a dimension that is not there",
        ),
        pytest.param(
            "licence: licence-ouverte-2.0",
            "licence: licence-fermee-2.0",
            "licence",
            "« licence-fermee-2.0 » n'existe pas",
            id="a licence that is not in the list",
        ),
        pytest.param(
            "  - id: q2",
            "  - id: q1",
            "quiz[1].id",
            "l'identifiant « q1 » sert déjà ligne 61",
            id="two questions of the same id",
        ),
        pytest.param(
            "title: Une première copie",
            "title: Une copie",
            "title",
            "« Une première copie »",
            id="another title in the prose",
        ),
        pytest.param(
            "facts: [copie]",
            "facts: []",
            "fact(…)",
            "« copie » n'est pas dans « facts » du tutoriel",
            id="a fact that is not declared",
        ),
    ],
)
def test_a_fault_of_the_data_is_said(
    tmp_path: Path, old: str, new: str, path: str, found: str
) -> None:
    site = a_site_folder(tmp_path)
    file = site / TUTORIAL
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert said(site) == [(path, found)]


@pytest.mark.parametrize(
    ("old", "new", "path", "found"),
    [
        pytest.param(
            "## Le dossier",
            "## Un dossier",
            "",
            "le titre « Un dossier » n'est pas celui de l'étape",
            id="another word",
        ),
        pytest.param(
            COPY,
            f"{COPY}\n\n## La fin",
            "",
            "le titre « La fin » n'est pas celui de l'étape",
            id="one heading more",
        ),
        pytest.param(
            CALL,
            f"{CALL}\n\n{CALL}",
            "exercise(…)",
            "« e1 » est déjà appelé plus haut",
            id="an exercise called twice",
        ),
        pytest.param(
            CALL,
            "",
            "exercises[0]",
            "la prose ne montre pas « e1 »",
            id="an exercise that is not called",
        ),
        pytest.param(
            "{{ comparison('premiere-copie', 'deux-copies') }}",
            "",
            "comparisons[0]",
            "la prose ne montre pas « deux-copies »",
            id="a comparison that is not called",
        ),
        pytest.param(
            "{{ fact('copie') }}",
            "",
            "facts[0]",
            "la prose ne montre pas « copie »",
            id="a fact that is not shown",
        ),
        pytest.param(
            "Choisissez celui",
            "Choisissez dans Windows celui",
            "",
            "« Windows » est un produit du commerce",
            id="a product",
        ),
        pytest.param(
            "## La copie\n",
            f"{COPY}\n\n## La copie\n",
            "exercise(…)",
            "« e2 » est appelé hors de son étape",
            id="an exercise outside of its step",
        ),
    ],
)
def test_a_fault_of_the_prose_is_said(
    tmp_path: Path, old: str, new: str, path: str, found: str
) -> None:
    site = a_site_folder(tmp_path, (PROSE, old, new))

    assert (path, found) in said(site)


def test_a_heading_that_is_missing_is_said_with_its_step(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (PROSE, "## La copie", "### La copie"))

    assert ("steps[1].title", "la prose n'a pas de titre « ## La copie »") in said(site)


def test_headings_may_have_the_spaces_of_french_typography(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, "title: Le dossier,", "title: Quel dossier ?,"),
        (PROSE, "## Le dossier", "## Quel dossier\u202f?"),
    )

    assert said(site) == []


def test_grades_climb_for_each_objective(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, "grade: exemple-resolu", "grade: a-completer"),
        (TUTORIAL, "grade: autonome", "grade: exemple-resolu"),
    )

    found = "« exemple-resolu » après « a-completer » pour le même objectif"
    assert said(site) == [("exercises[1].grade", found)]


def test_two_steps_of_listening_are_one_stretch(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, STEP, STEP.replace("teaching: 5, exercise: 5", "teaching: 30, exercise: 0")),
        (TUTORIAL, OTHER_STEP, OTHER_STEP.replace("teaching: 5", "teaching: 16")),
    )

    assert ("steps[1]", "46 minutes sans changer d'activité") in said(site)


@pytest.mark.parametrize("count", [1, 6])
def test_objectives_are_two_to_five(tmp_path: Path, count: int) -> None:
    site = a_site_folder(tmp_path)
    file = site / TUTORIAL
    head, _, tail = file.read_text(encoding="utf-8").partition("objectives:\n")
    rest = tail[tail.index("steps:") :]
    lines = [
        f"  - {{id: o{i}, text: Choisir., verb: choisir, criterion: Vu.}}\n" for i in range(count)
    ]
    file.write_text(f"{head}objectives:\n{''.join(lines)}{rest}", encoding="utf-8")

    assert ("objectives", f"{count} objectif{'s' * (count > 1)}") in said(site)


def test_a_name_that_is_allowed_may_be_written(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, "material: [Un disque.]", "material: [Un disque ou Dropbox.]"),
        (TUTORIAL, "[Service public]", "[Dropbox]"),
    )

    assert said(site) == []


def test_a_true_or_false_question_has_two_answers(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, "kind: un-choix", "kind: vrai-faux"),
        (TUTORIAL, WRONG, f"{WRONG}\n      - {WRONG}"),
    )

    assert said(site) == [("quiz[0].choices", "3 réponses, dont 1 juste")]


def test_data_without_prose_are_said(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    (site / PROSE).unlink()

    assert ("", "la prose de ce tutoriel manque") in said(site)


def test_prose_without_data_is_said(tmp_path: Path) -> None:
    page = "---\ntitle: Orphelin\ndescription: Sans données.\n---\n"
    site = a_site_folder(tmp_path, ("docs/tutoriels/orphelin.md", "", page))

    assert said(site) == [("", "aucun tutoriel ne va avec cette prose")]


def test_the_page_of_the_catalogue_is_not_a_tutorial(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)

    assert (site / CATALOGUE.file).is_file()
    assert said(site) == []


def test_the_name_of_a_file_makes_an_address(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    (site / TUTORIAL).rename(site / "data/tutorials/Première copie.yml")

    assert ("", "« Première copie » ne peut pas être une adresse") in said(site)


def test_two_tutorials_never_share_an_id(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    a_second_tutorial(site, ("id: t02", "id: t01"))

    assert said(site) == [("id", f"l'identifiant « t01 » est déjà celui de {SECOND}")]


def test_prerequisites_do_not_turn_in_a_circle(tmp_path: Path) -> None:
    text = "- text: Savoir ouvrir un dossier."
    site = a_site_folder(tmp_path)
    a_second_tutorial(site, (text, "- tutorial: premiere-copie"))
    file = site / TUTORIAL
    changed = file.read_text(encoding="utf-8").replace(text, "- tutorial: autre-copie")
    file.write_text(changed, encoding="utf-8")

    assert said(site) == [
        ("prerequisites[0].tutorial", "« premiere-copie » demande lui-même « autre-copie »"),
        ("prerequisites[0].tutorial", "« autre-copie » demande lui-même « premiere-copie »"),
    ]


def test_a_published_tutorial_needs_no_draft_before_it(tmp_path: Path) -> None:
    text = "- text: Savoir ouvrir un dossier."
    site = a_site_folder(tmp_path, (TUTORIAL, text, "- tutorial: autre-copie"))
    a_second_tutorial(
        site, ("- tutorial: autre-copie", text), ("status: publie", "status: brouillon")
    )

    assert said(site) == [("prerequisites[0].tutorial", "« autre-copie » n'est pas publié")]


@pytest.mark.parametrize("status", ["brouillon", "retire"])
def test_a_page_that_visitors_see_leads_to_no_hidden_tutorial(tmp_path: Path, status: str) -> None:
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, "status: publie", f"status: {status}"),
        ("docs/index.md", "(aide/index.md)", "(tutoriels/premiere-copie.md)"),
    )

    assert said(site) == [("", "le tutoriel « tutoriels/premiere-copie.md » n'est pas publié")]


def test_a_draft_may_lead_to_another(tmp_path: Path) -> None:
    draft = ("status: publie", "status: brouillon")
    site = a_site_folder(
        tmp_path,
        (TUTORIAL, *draft),
        (PROSE, "Choisissez celui", "Voyez [l'autre](autre-copie.md). Choisissez celui"),
    )
    a_second_tutorial(site)
    second = site / SECOND_PROSE
    second.write_text(second.read_text("utf-8").replace("autre-copie.md", "premiere-copie.md"))

    assert said(site) == []


def test_an_exercise_is_called_by_its_own_tutorial(tmp_path: Path) -> None:
    card = "{{ contact_card('mediation-groupe') }}"
    site = a_site_folder(tmp_path, ("docs/index.md", card, f"{card}\n\n{CALL}"))

    found = "exercise de « premiere-copie » dans une autre page"
    assert said(site) == [("exercise(…)", found)]


def test_an_exercise_that_does_not_exist_is_said(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (PROSE, "'e1'", "'e11'"))

    assert ("exercise(…)", "« e11 » n'existe pas") in said(site)


def test_what_no_published_tutorial_serves_is_warned_of_once_a_list(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (TUTORIAL, "status: publie", "status: brouillon"))

    assert warned(site) == [
        ("dimensions", "sans tutoriel publié : securite, argent"),
        ("needs", "sans tutoriel publié : donnees"),
    ]


def test_a_fact_that_nothing_shows_is_said(tmp_path: Path) -> None:
    fact = "  - {id: seul, text: Un fait., source: Une page.}\n"
    site = a_site_folder(tmp_path, ("data/facts.yml", "facts:\n", f"facts:\n{fact}"))

    assert said(site) == [("facts[0]", "« seul » ne sert nulle part")]


def test_a_site_without_tutorials_needs_no_page_for_them(tmp_path: Path) -> None:
    site = without_tutorials(a_site_folder(tmp_path))

    assert [row for row in anomalies(site) if row.place.file == CATALOGUE.file] == []
