"""`make serve`: what is edited is seen, and a fault does not end the server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from macros.suppliers.exports.qr_code import qr_code
from tests.builders import a_role, an_edition
from tests.pages import copy_small_sources
from tests.served import Served, serving

PUBLIC = "https://trait-d-union.example/"  # what mkdocs.yml gives
FILES = ("/contacts.json", "/contacts.schema.json", "/.well-known/security.txt", "/sitemap.xml")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a copy of the sources, which the tests of this file change one after another."""
    folder = tmp_path_factory.mktemp("served")
    sources = copy_small_sources(folder / "sources")
    with serving(sources, folder / "journal.txt") as site:
        yield site


def test_what_is_served_gives_the_public_address(served: Served) -> None:
    """What a visitor copies, saves or prints leads to the site, never to this machine."""
    addresses = re.findall("<loc>([^<]+)</loc>", served.get("/sitemap.xml"))
    open_data = json.loads(served.get("/contacts.json"))
    cards = [contact["vcard"] for contact in open_data["contacts"]]
    paths = [address.removeprefix(PUBLIC.rstrip("/")) for address in [*addresses, *cards]]
    texts = {path: served.get(path) for path in [*paths, *FILES, "/nulle-part/"]}
    host = served.url.removeprefix("http://")

    assert addresses
    assert [path for path, text in texts.items() if host in text or not text] == []


def test_the_codes_that_are_served_lead_to_the_public_address(served: Served) -> None:
    code = served.get("/faire-connaitre/mediateur-interne.svg")

    assert code == qr_code(an_edition(base_url=PUBLIC), a_role()).decode()


def test_the_texts_that_are_served_hold_the_public_address(served: Served) -> None:
    assert f"{PUBLIC}mediateur-interne/" in served.get("/faire-connaitre/")


def test_an_edited_yaml_file_is_seen(served: Served) -> None:
    served.edit("data/contacts.yml", "01 99 00 12 34", "01 99 00 55 55")

    assert served.wait_for("/contacts/", "tel:+33199005555")


def test_a_draft_is_shown_to_its_author(served: Served) -> None:
    slug = "premiere-copie"
    path = served.sources / f"data/tutorials/{slug}.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("(?m)^status: .*$", "status: brouillon", text), encoding="utf-8")

    assert served.wait_for(f"/tutoriels/{slug}/", "<h2")


def test_an_edited_template_is_seen(served: Served) -> None:
    served.edit("overrides/main.html", "<body>", "<body>{# vu #}")
    served.edit(
        "overrides/components/site/doors/doors.html",
        "</",
        " témoin-du-gabarit</",
    )

    assert served.wait_for("/", "témoin-du-gabarit")


def test_an_edited_stylesheet_is_seen(served: Served) -> None:
    served.edit("docs/stylesheets/site.css", "{", "{--temoin-du-style:1;")

    assert served.wait_for("/stylesheets/site.css", "temoin-du-style")


def test_an_edited_stylesheet_of_a_component_is_seen(served: Served) -> None:
    sheet = "components/site/doors/doors.css"

    served.edit(f"overrides/{sheet}", "{", "{--temoin-de-la-piece:1;")

    assert served.wait_for(f"/{sheet}", "temoin-de-la-piece")


def test_a_served_component_publishes_its_sheet_alone(served: Served) -> None:
    examples = served.sources / "overrides/components/site/doors/examples.yml"
    examples.write_text("- title: témoin\n", encoding="utf-8")

    served.edit("overrides/components/site/doors/doors.css", "{", "{--temoin-du-reste:1;")

    assert served.wait_for("/components/site/doors/doors.css", "temoin-du-reste")
    assert "témoin" not in served.get("/components/site/doors/examples.yml")


def test_an_edited_script_is_seen(served: Served) -> None:
    path = served.sources / "overrides/components/site/header/header.js"
    path.write_text(path.read_text(encoding="utf-8") + "\n// témoin-du-script\n", encoding="utf-8")

    assert served.wait_for("/components/site/header/header.js", "témoin-du-script")


def test_an_edited_python_module_is_seen(served: Served) -> None:
    served.edit("macros/ground/french.py", '"novembre"', '"témoin-du-module"')

    assert served.wait_for("/contacts/", "témoin-du-module")


def test_a_fault_is_told_and_the_next_save_repairs_it(served: Served) -> None:
    served.edit("data/contacts.yml", "telephone: ", "telephone: bientôt # ")
    assert served.wait_for_word("« bientôt »")

    served.edit("data/contacts.yml", "bientôt", "01 99 00 66 66")

    assert served.wait_for("/contacts/", "tel:+33199006666")


def test_a_fault_shows_no_traceback(served: Served) -> None:
    served.edit("data/entities.yml", "parent: groupe", "parent: gruope")
    assert served.wait_for_word("« gruope »")
    served.edit("data/entities.yml", "gruope", "groupe")

    assert "Traceback" not in served.journal.read_text(encoding="utf-8")
