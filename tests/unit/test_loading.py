from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.ground.errors import DataError
from macros.loading import load_site
from macros.questionnaire.models.questionnaire import Questionnaire
from macros.questionnaire.questions import ranked_questionnaires
from macros.suppliers.models.contact import Contact
from macros.trades import ALL
from tests.builders import TODAY
from tests.each import check_each
from tests.sites import EXAMPLES, MANDATORY, a_site_folder, anomalies, path, without_tutorials

CONTACTS, ENTITIES = "data/contacts.yml", "data/entities.yml"
QUESTIONNAIRES = "data/questionnaires"
SHEET = f"{QUESTIONNAIRES}/reflexes/questionnaire.yml"
ADVICE = f"{QUESTIONNAIRES}/reflexes/advice.yml"
DIMENSION = f"{QUESTIONNAIRES}/reflexes/dimensions/argent.yml"
ORGANISATION, ROLE = "data/organisation.yml", "data/roles/mediateur-interne.yml"
FILES = sorted(
    path.relative_to(EXAMPLES / "valid").as_posix()
    for path in (EXAMPLES / "valid/data").rglob("*.yml")
)


def said(folder: Path) -> list[str]:
    return [str(row) for row in anomalies(folder)]


def test_the_valid_example_loads_without_a_warning() -> None:
    site, warnings = load_site(EXAMPLES / "valid", TODAY)

    assert warnings == []
    assert list(site[Contact]) == ["mediation-groupe"]
    made_by_hand = {"/aide/", "/tutoriels/premiere-copie/"}
    assert site.urls == made_by_hand | {row.path for row in MANDATORY}


def test_the_awful_example_says_every_fault_to_the_letter() -> None:
    with pytest.raises(DataError) as caught:
        load_site(EXAMPLES / "faulty", TODAY)

    expected = (EXAMPLES / "faulty/expected.txt").read_text(encoding="utf-8")
    assert f"{caught.value}\n" == expected


def test_the_awful_example_holds_many_kinds_of_faults() -> None:
    found = (row.found for row in anomalies(EXAMPLES / "faulty"))

    assert len({re.sub(r"« [^»]* »|\d+", "", fault) for fault in found}) >= 60


def test_the_awful_example_names_every_file_it_holds() -> None:
    text = (EXAMPLES / "faulty/expected.txt").read_text(encoding="utf-8")
    files = {path for path in (EXAMPLES / "faulty").rglob("*") if path.is_file()}
    files.remove(EXAMPLES / "faulty/expected.txt")
    held = "\n".join(line for line in text.splitlines() if "la page manque" not in line)

    named = {
        EXAMPLES / "faulty" / name for name in re.findall(r"(?:data|docs)/[\w./-]+(?=:\d)", held)
    }
    assert named == files


FILES = sorted(
    path.relative_to(EXAMPLES / "valid").as_posix()
    for path in (EXAMPLES / "valid/data").rglob("*.yml")
)
OPTIONAL = [concept.source for concept in ALL.concepts if concept.is_optional]
# The files that every site has, and that are not one entry of a folder.
WHOLE = [concept.source for concept in ALL.concepts if concept.source in {*FILES} - {*OPTIONAL}]


@pytest.mark.parametrize("file", WHOLE)
def test_a_file_that_is_missing_is_said_and_blames_no_other(tmp_path: Path, file: str) -> None:
    site = a_site_folder(tmp_path)
    (site / file).unlink()

    assert said(site) == [f"{file}:1:1 — le fichier manque. Attendu : un fichier de ce nom."]


@pytest.mark.parametrize("name", OPTIONAL)
def test_a_file_that_is_optional_may_be_missing(tmp_path: Path, name: str) -> None:
    site = a_site_folder(tmp_path)
    path = site / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert said(site) == []


def shared_out(site: Path, *names: str) -> list[Path]:
    """Write the contacts of `site` in a folder: the first in the last file, one more in each."""
    text = (site / CONTACTS).read_text(encoding="utf-8")
    (site / CONTACTS).unlink()
    folder = site / CONTACTS.removesuffix(".yml")
    folder.mkdir()
    files = [folder / name for name in names]
    for number, file in enumerate(reversed(files)):
        written = text.replace("id: mediation-groupe", f"id: contact-{number}") if number else text
        file.write_text(written, encoding="utf-8")
    return files


def test_a_folder_of_lists_takes_the_place_of_one_and_is_read_by_name(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shared_out(site, "nord.yml", "sud.yml")

    contacts = load_site(site, TODAY)[0][Contact]

    assert [*contacts] == ["contact-1", "mediation-groupe"]
    assert [contact.file for contact in contacts.values()] == [
        "data/contacts/nord.yml",
        "data/contacts/sud.yml",
    ]


def test_a_fault_in_a_folder_of_lists_is_said_in_its_file(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    _, last = shared_out(site, "nord.yml", "sud.yml")
    text = last.read_text(encoding="utf-8")
    last.write_text(text.replace("    entity: ", "    entity: x"), encoding="utf-8")

    [row] = said(site)
    line = text[: text.index("entity:")].count("\n") + 1
    assert row.startswith(f"data/contacts/sud.yml:{line}:13 — contacts[0].entity : ")


def test_an_id_that_two_files_of_a_list_have_is_said_with_both_places(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    first, last = shared_out(site, "nord.yml", "sud.yml")
    shutil.copy(last, first)

    line = first.read_text(encoding="utf-8").partition("id:")[0].count("\n") + 1
    assert said(site) == [
        (
            f"data/contacts/sud.yml:{line}:9 — contacts[0].id : l'identifiant « mediation-groupe » "
            f"sert déjà ligne {line} de data/contacts/nord.yml. "
            "Attendu : un identifiant qui ne sert qu'une fois."
        )
    ]


def test_a_list_that_is_a_file_and_a_folder_is_refused_once(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    [only] = shared_out(site, "nord.yml")
    shutil.copy(only, site / CONTACTS)

    assert said(site) == [
        (
            "data/contacts.yml:1:1 — cette liste est aussi dans data/contacts/. "
            "Attendu : ce fichier, ou ce dossier."
        )
    ]


def test_a_folder_of_lists_that_is_empty_is_said_and_blames_no_other(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shared_out(site)

    assert said(site) == [
        (
            "data/contacts:1:1 — le dossier est vide. "
            "Attendu : un fichier .yml, dont la liste peut être vide."
        )
    ]


def test_a_file_of_a_folder_of_lists_that_cannot_be_read_blames_no_other(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    _, last = shared_out(site, "nord.yml", "sud.yml")
    last.write_text("contacts: *b", encoding="utf-8")

    [row] = said(site)
    assert row.startswith("data/contacts/sud.yml:1:11 — contacts : un renvoi « *b »")


def test_a_folder_below_a_folder_of_lists_is_read_by_nothing(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    [only] = shared_out(site, "nord.yml")
    (only.parent / "anciens").mkdir()
    shutil.copy(only, only.parent / "anciens")

    [row] = said(site)
    assert row.startswith("data/contacts/anciens/nord.yml:1:1 — aucune page ne lit ce fichier.")


@contextmanager
def rewritten(file: Path, rewrite: Callable[[bytes], bytes]) -> Iterator[None]:
    """Change what `file` holds while the block is run."""
    content = file.read_bytes()
    file.write_bytes(rewrite(content))
    try:
        yield
    finally:
        file.write_bytes(content)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "le fichier est vide"),
        (b"# rien\n---\n", "le fichier est vide"),
        (b"\xff", "un caractère n'est pas encodé en UTF-8"),
        (b"a: [b", "un crochet ouvert n'est pas refermé, ou une virgule manque"),
        (b"a: \tb", "une tabulation"),
        (b"a: *b", "a : un renvoi « *b »"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_and_blames_no_other(
    tmp_path: Path, content: bytes, found: str
) -> None:
    site = a_site_folder(tmp_path)

    def said_alone(file: str) -> None:
        with rewritten(site / file, lambda _: content):
            [row] = said(site)
        assert row.startswith(f"{file}:1:")
        assert row.split(" — ")[1].startswith(f"{found}.")

    check_each(said_alone, zip(FILES, FILES, strict=True))


@pytest.mark.parametrize("file", FILES)
def test_a_folder_in_the_place_of_a_file_is_said(tmp_path: Path, file: str) -> None:
    site = a_site_folder(tmp_path)
    (site / file).unlink()
    (site / file).mkdir()

    [row] = said(site)
    assert row.startswith(f"{file}:1:1 — c'est un dossier.")


@pytest.mark.parametrize("written", [b"- a", b"du texte"])
def test_a_file_of_another_shape_is_said_and_blames_no_other(
    tmp_path: Path, written: bytes
) -> None:
    site = a_site_folder(tmp_path)

    def said_alone(file: str) -> None:
        with rewritten(site / file, lambda _: written):
            [row] = said(site)
        assert row.startswith(f"{file}:1:1 — ")

    check_each(said_alone, zip(FILES, FILES, strict=True))


@pytest.mark.parametrize("written", ["contacts:", "contacts: du texte", "contact:\n  - id: a"])
def test_a_list_that_is_none_is_said(tmp_path: Path, written: str) -> None:
    site = a_site_folder(tmp_path)
    (site / CONTACTS).write_text(written, encoding="utf-8")

    [row] = said(site)
    assert row.endswith("la liste manque. Attendu : le champ « contacts : » suivi d'une liste.")


def test_a_folder_of_data_that_is_missing_is_said_file_by_file(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shutil.rmtree(site / "data")

    assert [row.split(":")[0] for row in said(site)] == [
        "data/contacts.yml",
        "data/entities.yml",
        "data/legal.yml",
        "data/links.yml",
        "data/organisation.yml",
        "data/roles",
        "data/vocabularies.yml",
    ]


def test_a_folder_that_is_optional_may_be_missing(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shutil.rmtree(site / "data/procedures")

    assert said(site) == []


@pytest.mark.parametrize("file", [SHEET, ADVICE])
def test_a_file_that_a_questionnaire_lacks_is_said_and_blames_no_other(
    tmp_path: Path, file: str
) -> None:
    site = a_site_folder(tmp_path)
    (site / file).unlink()

    assert said(site) == [f"{file}:1:1 — le fichier manque. Attendu : un fichier de ce nom."]


def test_a_dimension_that_a_questionnaire_lacks_is_said_and_blames_no_other(
    tmp_path: Path,
) -> None:
    site = a_site_folder(tmp_path)
    (site / DIMENSION).unlink()

    [row] = said(site)
    assert row.startswith(
        f"{SHEET}:27:24 — dimensions[1] : le fichier dimensions/argent.yml manque"
    )


def test_a_folder_of_dimensions_that_is_missing_blames_no_other(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shutil.rmtree((site / DIMENSION).parent)

    [row] = said(site)
    assert row.startswith(f"{QUESTIONNAIRES}/reflexes/dimensions:1:1 — le dossier manque.")


def test_a_questionnaire_whose_folder_has_another_name_is_said_and_blames_no_other(
    tmp_path: Path,
) -> None:
    site = a_site_folder(tmp_path)
    (site / QUESTIONNAIRES / "reflexes").rename(site / QUESTIONNAIRES / "bilan")

    [row] = said(site)
    assert row.startswith(f"{QUESTIONNAIRES}/bilan/questionnaire.yml:2:5 — id : « reflexes » n'est")
    assert row.endswith("pas le nom du dossier. Attendu : « bilan ».")


def test_one_folder_more_is_one_questionnaire_more(tmp_path: Path) -> None:
    site = without_tutorials(a_site_folder(tmp_path))
    for rank, name in ((3, "trois"), (2, "deux")):
        folder = shutil.copytree(site / QUESTIONNAIRES / "reflexes", site / QUESTIONNAIRES / name)
        sheet = folder / "questionnaire.yml"
        text = sheet.read_text(encoding="utf-8")
        changed = text.replace("id: reflexes", f"id: {name}").replace("rank: 1", f"rank: {rank}")
        sheet.write_text(changed, encoding="utf-8")

    loaded, warnings = load_site(site, TODAY)

    assert warnings == []
    assert [path(whole) for whole in ranked_questionnaires(loaded)] == [
        "/diagnostic/",
        "/diagnostic/deux/",
        "/diagnostic/trois/",
    ]


def test_a_questionnaire_is_read_in_the_order_of_its_sheet(tmp_path: Path) -> None:
    loaded, _ = load_site(a_site_folder(tmp_path), TODAY)

    assert list(loaded[Questionnaire]["reflexes"].questions) == [
        "securite.copie",
        "securite.cles",
        "argent.factures",
    ]


def test_a_folder_of_roles_that_is_missing_blames_no_other(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    shutil.rmtree(site / "data/roles")

    assert said(site) == [
        "data/roles:1:1 — le dossier manque. Attendu : un dossier de ce nom, même vide."
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (CONTACTS, "01 99 00 12 34", "12", "17:16 — contacts[0].telephone"),
        (CONTACTS, "id: mediation-groupe", "id: Médiation", "3:9 — contacts[0].id"),
        (CONTACTS, "  - id: mediation-groupe\n    role", "  - role", "3:5 — contacts[0].id"),
        (CONTACTS, "    email: mediation@acheteur.example\n", "", "3:5 — contacts[0].email"),
        (CONTACTS, "    email:", "    emial:", "16:5 — contacts[0].emial"),
        (ENTITIES, "id: groupe", "id: Groupe", "3:9 — entities[0].id"),
        (ENTITIES, "kind: groupe", "kind: [groupe]", "5:11 — entities[0].kind"),
        (ORGANISATION, "demonstration: true", "demonstration: oui", "3:16 — demonstration"),
        ("data/links.yml", "https:", "http:", "6:10 — links[0].url"),
        ("data/links.yml", "id: code-civil", "id: code civil", "3:9 — links[0].id"),
        ("data/legal.yml", "id: prescription", "id: Prescription", "3:9 — sentences[0].id"),
        ("data/vocabularies.yml", "id: france", "id: FRANCE", "8:9 — territories[0].id"),
        ("data/benchmarks.yml", "percent: 26.8", "percent: 26.85", "11:31 — benchmarks[0].values"),
        (SHEET, "coverage: 2/3", "coverage: 0.67", "14:11 — coverage"),
        (SHEET, "start: 50", "strat: 50", "18:35 — levels[1].strat"),
        (DIMENSION, "needs: [donnees]", "needs: []", "11:12 — questions[0].needs"),
        (
            ADVICE,
            "effort: 1\n  - id: copie",
            "effort: 4\n  - id: copie",
            "11:13 — advice[0].effort",
        ),
        (ROLE, "rank: 1", "rank: un", "6:7 — rank"),
        (ROLE, "id: mediateur-interne", "id: mediateur", "2:5 — id"),
        ("docs/index.md", "title: Accueil", "title:", "2:7 — title"),
        ("docs/index.md", "{{ contact_card('mediation-groupe') }}", "{{ 1 }}", "10:1 — un appel"),
        ("docs/aide/index.md", "{{ legal_sentence('prescription') }}", "{{ x", "9:1 — un appel"),
        ("docs/aide/index.md", "('prescription')", "(prescription)", "9:1 — un appel"),
    ],
)
def test_one_fault_of_one_entry_is_said_once_and_blames_no_other(
    tmp_path: Path, file: str, old: str, new: str, where: str
) -> None:
    [row] = said(a_site_folder(tmp_path, (file, old, new)))

    assert row.startswith(f"{file}:{where}")


LINK = (
    "data/links.yml",
    "links:\n",
    "links:\n  - {id: b, title: B, publisher: B, url: https://b.fr/}\n",
)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (ROLE, "link: code-civil", "link: b\nrang: 1"),
        (ROLE, "link: code-civil", "link: bb"),
        ("data/legal.yml", "link: code-civil", "link: b\n    texte: B"),
        (ORGANISATION, "demonstration: true", "demonstration: oui\ncharter: {link: b}"),
        ("docs/index.md", "{{ contact", "{{ official_link('bb') }}\n\n{{ contact"),
        (SHEET, "link: code-civil}", "link: b, titre: B}"),
        (ADVICE, "links: [code-civil]", "links: [b]\n    lien: b"),
    ],
)
def test_a_link_that_something_faulty_may_name_is_not_blamed(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    rows = said(a_site_folder(tmp_path, LINK, (file, old, new)))

    assert {row.split(":")[0] for row in rows} == {file}


@pytest.mark.parametrize(
    "page",
    [
        "---\ntitle: A\ndescription: B\n---\n{{ official_link(b) }}\n",
        "---\ntitle:\ndescription: B\n---\n{{ official_link('b') }}\n",
        "{{ official_link('b') }}\n",
    ],
)
def test_a_link_that_a_faulty_page_may_name_is_not_blamed(tmp_path: Path, page: str) -> None:
    site = a_site_folder(tmp_path, LINK, ("docs/b.md", "", page))

    assert [row.split(":")[0] for row in said(site)] == ["docs/b.md"]


def test_an_id_that_serves_twice_is_said_where_it_serves_again(tmp_path: Path) -> None:
    entity = (EXAMPLES / "valid" / ENTITIES).read_text(encoding="utf-8").split("\n\n")[1]
    site = a_site_folder(tmp_path, (ENTITIES, "entities:\n", f"entities:\n{entity}"))

    [row] = said(site)
    assert row.startswith("data/entities.yml:17:9 — entities[2].id : ")
    assert "l'identifiant « filiale » sert déjà ligne 3." in row


def test_an_id_that_is_not_the_name_of_its_file_is_said_with_the_name(tmp_path: Path) -> None:
    [row] = said(a_site_folder(tmp_path, (ROLE, "id: mediateur-interne", "id: mediatrice")))

    assert row.startswith("data/roles/mediateur-interne.yml:2:5 — id : « mediatrice » n'est pas ")
    assert row.endswith("Attendu : « mediateur-interne ».")


def test_a_role_whose_file_has_another_name_is_not_missing(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path)
    (site / ROLE).rename(site / "data/roles/autre-nom.yml")

    [row] = said(site)
    assert row.startswith("data/roles/autre-nom.yml:2:5 — id : ")


@pytest.mark.parametrize(
    ("file", "near"),
    [
        ("data/contact.yml", "contacts.yml"),
        ("data/contacts.yaml", "contacts.yml"),
        ("data/roles/acheteur.yaml", "roles/acheteur.yml"),
        ("data/role/acheteur.yml", "roles/acheteur.yml"),
        ("data/roles/anciens/acheteur.yml", "roles/acheteur.yml"),
        ("data/acheteur.yml", "roles/acheteur.yml"),
        ("data/a/b/c/d.yml", ""),
        ("data/questionnaires/reflexes/advices.yml", "questionnaires/reflexes/advice.yml"),
        (
            "data/questionnaires/reflexes/dimensions/a/b.yml",
            "questionnaires/reflexes/dimensions/b.yml",
        ),
        ("data/questionnaires/questionnaire.yml", "questionnaires/…/questionnaire.yml"),
    ],
)
def test_a_file_that_nothing_reads_is_said(tmp_path: Path, file: str, near: str) -> None:
    [anomaly] = anomalies(a_site_folder(tmp_path, (file, "", "a: b")))

    assert (str(anomaly.place), anomaly.suggestion) == (f"{file}:1:1", near)
    assert anomaly.found == "aucune page ne lit ce fichier"


@pytest.mark.parametrize(
    "file", ["data/LISEZMOI.txt", "data/contacts.yml.orig", "data/schemas/a.json"]
)
def test_a_file_that_is_not_data_is_left_alone(tmp_path: Path, file: str) -> None:
    assert said(a_site_folder(tmp_path, (file, "", "a: b"))) == []


def test_the_faults_of_every_file_are_said_at_once_and_sorted(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        ("docs/index.md", "title: Accueil", "title:"),
        (ROLE, "rank: 1", "rank: un"),
        (CONTACTS, "email: mediation@acheteur.example", "email: mediation"),
        (CONTACTS, "role: mediateur-interne", "role: Rôle"),
        (ORGANISATION, "demonstration: true", "demonstration: oui"),
    )

    assert [row.split(" ")[0] for row in said(site)] == [
        "data/contacts.yml:4:11",
        "data/contacts.yml:16:12",
        "data/organisation.yml:3:16",
        "data/roles/mediateur-interne.yml:6:7",
        "docs/index.md:2:7",
    ]


def test_warnings_let_a_site_load(tmp_path: Path) -> None:
    site = a_site_folder(tmp_path, (CONTACTS, "Secrétariat général", "Direction des achats"))

    loaded, warnings = load_site(site, TODAY)

    assert "mediation-groupe" in loaded[Contact]
    assert [row.found for row in warnings] == ["« Direction des achats » est dans les achats"]


def test_warnings_are_said_with_the_errors(tmp_path: Path) -> None:
    site = a_site_folder(
        tmp_path,
        (CONTACTS, "Secrétariat général", "Direction des achats"),
        (CONTACTS, "entity: groupe", "entity: lune"),
    )

    assert len(said(site)) == 2


def newlines(old: str, new: str) -> Callable[[bytes], bytes]:
    return lambda content: content.replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    "rewrite",
    [newlines("\n", "\r\n"), lambda content: b"\xef\xbb\xbf" + content],
    ids=["line ends of Windows", "byte order mark"],
)
def test_a_file_saved_by_any_editor_is_read(
    tmp_path: Path, rewrite: Callable[[bytes], bytes]
) -> None:
    site = a_site_folder(tmp_path)

    def read_all_the_same(file: str) -> None:
        with rewritten(site / file, rewrite):
            assert said(site) == []

    check_each(read_all_the_same, ((file, file) for file in [*FILES, "docs/index.md"]))


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_holds_nothing_known_stops_no_rule(tmp_path: Path, file: str) -> None:
    # The clock of a contact is then that of its territories, which another file lists.
    own_clock = ("data/contacts.yml", "    time_zone: Europe/Paris\n", "")
    site = a_site_folder(tmp_path, own_clock)
    (site / file).write_text("inattendu: oui\n", encoding="utf-8")

    assert any(row.startswith(f"{file}:") for row in said(site))
