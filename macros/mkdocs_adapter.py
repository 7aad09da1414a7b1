"""The only file that knows MkDocs: its events call the pure functions of the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from macros.gallery.page import GALLERY, SCHEMES_SHEET, SHEET, gallery_page, schemes_sheet
from macros.ground import french, navigation
from macros.ground.addresses import HOME, TO_WRITE
from macros.ground.cache import CompiledTemplates
from macros.ground.component_folders import component_folders, component_scripts
from macros.ground.components import Callee, callees
from macros.ground.errors import DataError
from macros.ground.finishing import finish
from macros.ground.finishing.esbuild import bundle, bundle_path
from macros.ground.finishing.stylesheet import (
    COMMON,
    TOKENS,
    family_of,
    in_cascade,
    join_stylesheets,
)
from macros.ground.json_ld import for_page, to_script
from macros.ground.navigation import PageFacts
from macros.ground.pages import Edition, Source, assets, edition, prose_texts, sources
from macros.ground.prose import url_of
from macros.ground.rendering import Renderer
from macros.ground.search.index import FOLDER as SEARCH
from macros.ground.search.index import FoundPage, files
from macros.ground.search.passages import passages
from macros.ground.set_aside import SetAside, set_aside
from macros.ground.site import View, view
from macros.ground.today import choose_today
from macros.ground.typography import typeset, typeset_markdown
from macros.ground.web_addresses import mark_addresses
from macros.loading import load_site
from macros.site.definitions import Definitions
from macros.site.mail import mailto
from macros.site.search_words import other_words
from macros.trades import ALL

# The components that every page has, and no template of ours writes. The script of the second is
# loaded by that of the first, for those who search.
ON_EVERY_PAGE, ON_DEMAND = "header", "search"

# The templates of what stands around the content of a page, and of the page that is not found.
FRAME = ("*.html", "partials/*.html")

log = get_plugin_logger("trait-d-union")


@dataclass
class _Build:
    """The build under way: MkDocs hands nothing of ours from one event to the next."""

    edition: Edition
    view: View
    renderer: Renderer
    definitions: Definitions
    prose_texts: Mapping[str, str]
    page_url: str = HOME
    aside: SetAside | None = None
    made: set[str] = field(default_factory=set)  # by the components that pages call
    found: list[FoundPage] = field(default_factory=list)


_current: list[_Build] = []


def on_config(config: MkDocsConfig, *, ship: bool) -> None:
    """Load the data before anything else; every fault at once stops the build.

    `ship` is false when the site is only served here: its drafts are shown.
    """
    root = Path(config.config_file_path).parent
    with _faults_told():
        site, warnings = load_site(root, choose_today())
        if ship:
            site = site.published()
        config.site_url = _public_address(config)
        made = edition(config.site_name, site, ALL.addresses, config.site_url)
        shown = view(site, ALL.questions)
        renderer = Renderer(shown, made.routes, _overrides(config), ALL.filters)
    for warning in warnings:
        log.info("%s", warning)
    _current[:] = [_Build(made, shown, renderer, Definitions(site, renderer), prose_texts(made))]


def on_files(files: Files, config: MkDocsConfig, *, ship: bool) -> Files:
    """Add the pages and files made from the data; none may replace a file that exists.

    `ship` is false when the site is only served here: sheets and modules stay apart, as written.
    """
    build = _current[0]
    config.extra_css = [*in_cascade(file.src_uri for file in files), *config.extra_css]
    pages = list(sources(build.edition, build.renderer))
    if not ship:
        if GALLERY in build.edition.pages:
            log.info("La galerie n'est pas montrée : une page du site a son adresse, %s.", GALLERY)
        else:
            pages.append(_gallery(files, config, build))
    _keep_overrides_in(files, config, ship=ship)
    _leave_hidden_pages_out(files, build.edition)
    for page in pages:
        file = File.generated(config, page.path, content=page.text)
        file.edit_uri = f"../{page.file}"
        _add(files, file, page.file)
    for asset in assets(build.edition, ALL.addresses):
        _add(files, File.generated(config, asset.path, content=asset.content), asset.path)
    return files


def on_page_markdown(markdown: str, page: MkDocsPage) -> str:
    """Remember which page is being rendered, and set its prose in French typography."""
    build = _current[0]
    build.page_url = _url_of(page)
    build.aside = set_aside(markdown) if page.file.generated_by else None
    if build.aside:
        return build.aside.markdown
    page.title = page.meta["title"] = typeset(str(page.title))
    return typeset_markdown(build.prose_texts[build.page_url])


def on_page_content(html: str, page: MkDocsPage) -> str:
    """Put back what was set aside, define the words of the glossary, keep addresses whole.

    What the search may find of the page is read here, where nothing of the theme is around it.
    The gallery, which is no page of the site, stays as it was written.
    """
    build, url = _current[0], _url_of(page)
    if build.aside:
        html = build.aside.put_back(html)
        page.present_anchor_ids = (page.present_anchor_ids or set()) | build.aside.ids
    if not (found := build.edition.pages.get(url)):
        return html
    if weight := found.type.weight_in_search:
        build.found.append(FoundPage(url, typeset(found.title), passages(html), weight))
    if found.type.has_definitions:
        html = build.definitions.define(html, url)
    return mark_addresses(html, url, build.renderer) if found.type.marks_addresses else html


def on_env(env: Environment, config: MkDocsConfig, files: Files, *, ship: bool) -> Environment:
    """Give the theme's templates the site and what surrounds a page.

    `ship` is false when the site is only served here: its scripts are modules, as written.
    """
    build = _current[0]
    mounting = component_scripts(_overrides(config))
    folders = component_folders(_overrides(config))
    joined: Mapping[str, str] = {}

    def structured_data(page: MkDocsPage) -> str:
        return to_script(for_page(build.edition, _url_of(page)))

    def page_facts(page: MkDocsPage | None) -> PageFacts:
        url = _url_of(page) if page else ""
        return navigation.facts(build.edition, url, build.renderer.shown_on(url))

    def rendered_on(page: MkDocsPage | None) -> list[str]:
        url = _url_of(page) if page else ""
        return sorted(build.renderer.rendered_on(url)) if url in build.edition.pages else []

    def families(page: MkDocsPage | None) -> set[str]:
        its = {family_of(f"{folders[name]}/{name}.css") for name in rendered_on(page)}
        return its - {COMMON}

    def sheets(page: MkDocsPage | None) -> list[str]:
        if not ship:
            return config.extra_css
        loaded = {COMMON, *families(page)}
        return [path for family, path in joined.items() if family in loaded]

    def scripts(page: MkDocsPage | None) -> list[str]:
        names = (ON_EVERY_PAGE, *rendered_on(page))
        return [mounting[name] for name in names if name in mounting]

    if ship:
        mounting = _bundle_scripts(files, config, build, mounting)
        joined = _join_stylesheets(files, config, families)
    env.trim_blocks = env.lstrip_blocks = True  # a line of logic leaves none in the page
    env.bytecode_cache = CompiledTemplates("theme")
    env.filters.update(typeset=typeset, day=french.day, mailto=mailto)
    env.globals.update(
        site=build.view,
        path_of=build.edition.routes.path,
        menu=navigation.menu(build.edition),
        structured_data=structured_data,
        page_facts=page_facts,
        scripts=scripts,
        sheets=sheets,
        search_script=mounting[ON_DEMAND],
        ships=ship,
    )
    return env


def on_post_build(config: MkDocsConfig, *, ship: bool) -> None:
    """Finish the pages written to disk; `ship` is false when they are only served here."""
    _write_search(Path(config.site_dir) / SEARCH, _current[0])
    with _faults_told():
        finish(Path(config.site_dir), ship=ship)


def page_components() -> Mapping[str, Callee]:
    """Return the components for the macros plugin."""
    build = _current[0]
    found = callees(ALL.components, build.edition, build.renderer, lambda: build.page_url)

    def remembered(callee: Callee) -> Callee:
        def call(*ids: str) -> Markup:
            html = callee(*ids)
            build.made.add(str(html))
            return html

        return call

    return {name: remembered(callee) for name, callee in found.items()}


def after_components(markdown: str) -> str:
    """Set aside what the components made of a page; return the Markdown that is left."""
    build = _current[0]
    build.aside = set_aside(markdown, build.aside, build.made)
    return build.aside.markdown


@contextmanager
def _faults_told() -> Iterator[None]:
    """Stop the build at the faults that are raised, which MkDocs then says, and nothing else."""
    try:
        yield
    except DataError as error:
        raise PluginError(str(error)) from None


def _public_address(config: MkDocsConfig) -> str:
    """Return the address that mkdocs.yml gives, with a slash at the end.

    While it serves, MkDocs puts its own in its place: what is copied, saved or printed then would
    lead to this machine.
    """
    written = ""
    for settings in config.user_configs:
        written = settings.get("site_url", written)
    return (written or TO_WRITE).rstrip("/") + "/"


def _write_search(folder: Path, build: _Build) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files(build.found, other_words(build.edition.site)):
        (folder / name).write_text(text, encoding="utf-8")
    build.found.clear()  # all the pages are about to be read


def _leave_hidden_pages_out(files: Files, made: Edition) -> None:
    """Remove the prose of the pages that the site does not show."""
    for file in files.documentation_pages():
        if url_of(f"docs/{file.src_uri}") not in made.site.urls:
            files.remove(file)


def _join_stylesheets(
    files: Files, config: MkDocsConfig, families: Callable[[MkDocsPage], set[str]]
) -> Mapping[str, str]:
    """Put in place of the sheets of the site those that are shipped; return their paths by family.

    `families` tells those that a page loads.
    """
    sheets: dict[str, str] = {}
    for path in config.extra_css:
        if not (file := files.get_file_from_path(path)):
            raise PluginError(f"mkdocs.yml — extra_css : docs/{path} n'existe pas.")
        sheets[path] = file.content_string
        files.remove(file)
    pages = [file.page for file in files.documentation_pages() if file.page]
    worn = [(page.content or "", families(page)) for page in pages]
    frame = [file for place in FRAME for file in sorted(_overrides(config).glob(place))]
    around = "\n".join(file.read_text(encoding="utf-8") for file in frame)
    with _faults_told():
        joined = join_stylesheets(sheets, worn, around)
    for path, text in joined.values():
        files.append(File.generated(config, path, content=text))
    return {family: path for family, (path, _) in joined.items()}


def _bundle_scripts(
    files: Files, config: MkDocsConfig, build: _Build, mounting: Mapping[str, str]
) -> Mapping[str, str]:
    """Add the bundles of the scripts that some page needs; return where each is, as `mounting`."""
    pages = (build.renderer.rendered_on(url) for url in build.edition.pages)
    needed = {ON_EVERY_PAGE, ON_DEMAND}.union(*pages)
    entries = {name: entry for name, entry in mounting.items() if name in needed}
    with _faults_told():
        texts = bundle(_overrides(config), entries.values())
    for entry, text in texts.items():
        files.append(File.generated(config, bundle_path(entry), content=text))
    return {name: bundle_path(entry) for name, entry in entries.items()}


def _gallery(files: Files, config: MkDocsConfig, build: _Build) -> Source:
    """Return the page of the gallery, whose sheets are added to those of the site."""
    tokens = files.get_file_from_path(TOKENS)
    text = schemes_sheet(tokens.content_string if tokens else "")
    files.append(File.generated(config, SCHEMES_SHEET, content=text))
    config.extra_css += [SCHEMES_SHEET, SHEET]
    with _faults_told():
        return gallery_page(build.edition, build.view, build.renderer, _overrides(config))


def _keep_overrides_in(files: Files, config: MkDocsConfig, *, ship: bool) -> None:
    """Remove what MkDocs would publish of the folder of templates, but for what pages load."""
    overrides = str(_overrides(config))
    for file in list(files):
        is_kept = file.src_uri in config.extra_css or (file.src_uri.endswith(".js") and not ship)
        if file.src_dir == overrides and not is_kept:
            files.remove(file)


def _overrides(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent / "overrides"


def _add(files: Files, file: File, source: str) -> None:
    existing = files.get_file_from_path(file.src_uri)
    if existing:
        raise PluginError(
            f"docs/{file.src_uri} existe déjà : la page faite de {source} ne peut pas la remplacer."
        )
    files.append(file)


def _url_of(page: MkDocsPage) -> str:
    return f"/{page.url}".replace("//", "/")
