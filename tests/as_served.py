"""Builds the site of the working folder as `mkdocs serve` does, in the folder given."""

import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config

config = load_config(site_dir=sys.argv[1])
config.plugins.on_startup(command="serve", dirty=False)
build(config)
