import os
import signal
import subprocess
import sys
import time

import pytest

from kg import output
from kg.errors import OutputError


def write(out, text):
    with output.replacing(out) as folder:
        (folder / "events.jsonl").write_text(text)


def test_second_build_takes_the_place_of_the_first(tmp_path):
    write(tmp_path / "out", "first")
    write(tmp_path / "out", "second")
    assert (tmp_path / "out" / "events.jsonl").read_text() == "second"
    assert os.listdir(tmp_path) == ["out"]


def test_link_to_an_output_stays_a_link(tmp_path):
    write(tmp_path / "real", "first")
    (tmp_path / "link").symlink_to("real")
    write(tmp_path / "link", "second")
    assert (tmp_path / "real" / "events.jsonl").read_text() == "second"
    assert (tmp_path / "link").is_symlink()


def test_interrupted_build_leaves_the_last_one_whole(tmp_path):
    write(tmp_path / "out", "first")
    with pytest.raises(KeyboardInterrupt), output.replacing(tmp_path / "out") as folder:
        (folder / "events.jsonl").write_text("half")
        raise KeyboardInterrupt
    assert (tmp_path / "out" / "events.jsonl").read_text() == "first"
    assert os.listdir(tmp_path) == ["out"]


def test_killed_build_leaves_the_last_one_whole_and_is_swept_up_later(tmp_path):
    write(tmp_path / "out", "first")
    code = (
        "import sys, time; from pathlib import Path; from kg import output\n"
        "with output.replacing(Path(sys.argv[1])): print('in', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "out")], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"in\n"
    child.send_signal(signal.SIGKILL)
    child.communicate()
    assert (tmp_path / "out" / "events.jsonl").read_text() == "first"
    (left,) = tmp_path.glob(".out.*.building")
    os.utime(left, (0, time.time() - 2 * output.DAY))
    write(tmp_path / "out", "second")
    assert os.listdir(tmp_path) == ["out"]


@pytest.mark.parametrize("name", ["notes.txt", "events.jsonl", "kg-build.json", ".git"])
def test_folder_that_no_build_wrote_is_refused(tmp_path, name):
    (tmp_path / name).write_text("mine")
    with pytest.raises(OutputError, match=name):
        write(tmp_path, "x")
    assert (tmp_path / name).read_text() == "mine"


def test_build_with_a_file_of_the_users_is_refused(tmp_path):
    write(tmp_path / "out", "first")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="'notes.txt', which kg build did not write"):
        write(tmp_path / "out", "second")


def test_file_and_dangling_link_are_refused(tmp_path):
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "link", "file/below", "x" * 300):
        with pytest.raises(OutputError):
            output.check(tmp_path / name)
