"""Files and folders as users have them: missing, unreadable, binary, too large, hidden."""

import os

import pytest

from validator.intake import IntakeError, discover, load, parse


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "is empty"),
        (b"Nine\0died", "is binary, not text (a zero byte at 4)"),
        ("Nine died".encode("utf-16"), "is UTF-16, not UTF-8: save it as UTF-8"),
        ("Nine died".encode("utf-16-be"), "is binary, not text (a zero byte at 0)"),
        ("Nine’s".encode("cp1252"), "is not UTF-8 (byte 0x92 at 4): save it as UTF-8"),
        (b"x" * 11, "is too large: more than 10 bytes, max-bytes is 10"),
    ],
)
def test_bytes_that_are_no_text_say_why(data, cause):
    with pytest.raises(IntakeError) as caught:
        parse(data, "story.txt", max_bytes=10 if len(data) == 11 else 100)
    assert str(caught.value) == f"story.txt: {cause}"


def test_a_file_is_loaded_under_the_name_it_is_given(tmp_path):
    (tmp_path / "a.md").write_bytes(b"**Nine** died.")
    dispatch = load(tmp_path / "a.md", "given.md")
    assert (dispatch.name, dispatch.text) == ("given.md", "Nine died.")


def test_a_missing_file_a_folder_and_a_large_file_say_why(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Nine died.")
    for path, cause in ((tmp_path / "b.txt", "no such file"), (tmp_path, "is a folder"), (tmp_path / "a.txt" / "b", "cannot be read")):
        with pytest.raises(IntakeError, match=cause):
            load(path, "b.txt")
    with pytest.raises(IntakeError, match="is too large: 10 bytes, max-bytes is 9"):
        load(tmp_path / "a.txt", "a.txt", max_bytes=9)
    assert load(tmp_path / "a.txt", "a.txt", max_bytes=10).text == "Nine died."


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_file_that_may_not_be_read_says_so(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Nine died.")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(IntakeError, match="permission denied"):
        load(tmp_path / "a.txt", "a.txt")


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path):
    for name in ("b.txt", "a/z.md", "a/y.MARKDOWN", "a.txt", ".hidden.txt", ".git/c.txt", "d.html", "e/f/g.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"Nine died.")
    found = [path.relative_to(tmp_path).as_posix() for path in discover(tmp_path)]
    assert found == ["a/y.MARKDOWN", "a/z.md", "a.txt", "b.txt", "e/f/g.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_in_a_folder_is_passed_over_and_a_broken_link_is_not(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    assert discover(tmp_path) == (tmp_path / "link.txt",)


def test_a_folder_without_dispatches_is_an_error(tmp_path):
    (tmp_path / "a.html").write_bytes(b"x")
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(IntakeError):
            discover(path)
