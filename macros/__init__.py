"""Trait d'union: the site made from `data/`. This module is the door of mkdocs-macros-plugin."""


def define_env(env: object) -> None:
    """Hand the components to the macros plugin.

    Imports are made here: mkdocs-macros hides an ImportError made at the top of this module.
    """
    from macros.mkdocs_adapter import page_components

    for name, component in page_components().items():
        env.macro(component, name)  # type: ignore[attr-defined]


def on_post_page_macros(env: object) -> None:
    """Keep what the components made of a page out of Markdown."""
    from macros.mkdocs_adapter import after_components

    env.markdown = after_components(env.markdown)  # type: ignore[attr-defined]
