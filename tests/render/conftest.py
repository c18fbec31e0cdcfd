"""The page of the hand-made graph, and Chromium where there is one."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tramway import tramway_graph

from kg.render import draw

Browse = Callable[..., str]  # an address, then perhaps a script
_ERRORS = "addEventListener('error', ({ message }) => { document.documentElement.dataset.error = message; });"


@pytest.fixture(scope="session")
def page() -> str:
    return draw(tramway_graph(), title="Le tramway de Port-Clair")


@pytest.fixture(scope="session")
def browse(page: str, tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """Open the page at an address within it, do there what a script says, and give the document as it then stands."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("Chromium is not installed")
    folder = tmp_path_factory.mktemp("page")
    path = folder / "index.html"

    def opened(fragment: str, act: str = "") -> str:
        free = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', f"<script>{_ERRORS}</script>", page)
        path.write_text(f"{free}<script>{act}</script>" if act else page, "utf-8", newline="\n")
        options = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--virtual-time-budget=4000",
            f"--user-data-dir={folder / 'profile'}",
            "--dump-dom",
        )
        done = subprocess.run([chromium, *options, Path(path).as_uri() + fragment], capture_output=True, text=True, timeout=60, check=True)
        return done.stdout

    return opened
