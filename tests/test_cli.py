"""The command from outside: what it prints where, its exit codes, and what it makes of bad input."""

import io
import json
import os

import pytest

from validator import __version__, cli

CLEAN, FOUND, MISUSED, CRASHED = range(4)


@pytest.fixture
def run(house, capsys, monkeypatch):
    """Runs the command in a folder with the rule `unlucky`; returns exit code, output and the lines of the complaint."""

    def call(*arguments, stdin=None):
        if stdin is not None:
            monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as leave:
            code = int(leave.code or 0)
        printed = capsys.readouterr()
        return code, printed.out, printed.err.splitlines()

    return call


def document(out, path):
    (found,) = [entry for entry in json.loads(out)["documents"] if entry["path"] == path]
    return found


def test_clean(run, house):
    (house / "a.txt").write_text("They found 12 boats.")
    code, out, complaint = run("check", "a.txt")
    assert (code, complaint) == (CLEAN, [])
    assert "a.txt" in out


def test_found(run, house):
    (house / "a.txt").write_text("They found 13 boats.")
    code, out, complaint = run("check", "a.txt")
    assert (code, complaint) == (FOUND, [])
    assert "13 is unlucky" in out
    assert "unlucky" in out


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", FOUND), ("warning", "error", CLEAN), ("warning", "warning", FOUND), ("note", "warning", CLEAN),
        ("note", "note", FOUND), ("error", "never", CLEAN),
    ],
)  # fmt: skip
def test_fail_on(run, house, severity, fail_on, code):
    (house / "a.txt").write_text("They found 13 boats.")
    with (house / "validator.toml").open("a") as settings:
        settings.write(f'severity = {{unlucky = "{severity}"}}\n')
    assert run("check", "a.txt", "--fail-on", fail_on)[0] == code
    with (house / "validator.toml").open("a") as settings:
        settings.write(f'fail-on = "{fail_on}"\n')
    assert run("check", "a.txt")[0] == code


def test_show_hides_but_does_not_pardon(run, house):
    (house / "a.txt").write_text("They found 13 boats.")
    (house / "validator.toml").write_text('rules = ["./luck"]\nseverity = {unlucky = "warning"}\n')
    code, out, _ = run("check", "a.txt", "--show", "error", "--fail-on", "warning", "--format", "line")
    assert (code, "unlucky" in out) == (FOUND, False)


def test_a_folder_is_walked_sorted_and_paths_are_as_given(run, house):
    for name in ("b.txt", "a.md", "deep/c.txt", "deep/ignored.pdf", ".hidden.txt"):
        (house / "stories" / name).parent.mkdir(parents=True, exist_ok=True)
        (house / "stories" / name).write_text("They found 13 boats.")
    for given in ("stories", "stories/", "./stories", f"{house}/stories"):
        code, out, _ = run("check", given, "stories/b.txt", "--format", "json")
        root = given.rstrip("/")
        expected = [f"{root}/a.md", f"{root}/b.txt", f"{root}/deep/c.txt"]
        assert [entry["path"] for entry in json.loads(out)["documents"]] == list(dict.fromkeys([*expected, "stories/b.txt"]))
        assert code == FOUND


def test_standard_input(run):
    code, out, _ = run("check", "-", "--format", "json", stdin="They found 13 boats – “many”.".encode())
    (found,) = document(out, "-")["findings"]
    assert code == FOUND
    assert [(span["start"], span["end"], span["text"]) for span in found["spans"]] == [(11, 13, "13")]


def test_json_has_every_document_and_every_error(run, house):
    (house / "a.txt").write_text("They found 12 boats.")
    code, out, _ = run("check", "a.txt", "none.txt", "--format", "json")
    report = json.loads(out)
    assert code == MISUSED
    assert document(out, "a.txt")["findings"] == []
    assert [entry["path"] for entry in report["errors"]] == ["none.txt"]
    assert report["crashes"] == []


BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n", "only white space"),
    "binary.txt": (b"\x89PNG\0\0", "is binary"),
    "latin.txt": ("They found 13 café.".encode("latin-1"), "is not UTF-8"),
    "utf16.txt": ("They found 13 boats.".encode("utf-16"), "is UTF-16"),
    "open.md": (b"---\ntitle: Boats\n\nThey found 13 boats.", "front matter"),
    "large.txt": (b"They found 13 boats. " * 100, "too large"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_line_and_the_others_are_checked(run, house, name):
    data, cause = BAD[name]
    (house / name).write_bytes(data)
    (house / "good.txt").write_text("They found 12 boats.")
    with (house / "validator.toml").open("a") as settings:
        settings.write("max-bytes = 1000\n")
    code, out, complaint = run("check", name, "good.txt", "--fail-on", "never")
    assert code == MISUSED
    assert len(complaint) == 1
    assert complaint[0].startswith(f"validator: {name}: ")
    assert cause in complaint[0]
    assert "good.txt" in out


@pytest.mark.parametrize(
    ("path", "cause"),
    [
        ("none.txt", "no such file or folder"),
        ("no\nsuch\tfile", "no such file or folder"),
        ("empty", "no dispatch in this folder"),
        ("x" * 5000, "name too long"),
        ("none\udcff.txt", "no such file or folder"),
        ("validator.toml/inner.txt", "cannot be read"),
    ],
)
def test_a_bad_path_is_one_line(run, house, path, cause):
    (house / "empty").mkdir()
    (house / "good.txt").write_text("They found 13 boats.")
    code, out, complaint = run("check", path, "good.txt", "--format", "line")
    assert (code, len(complaint)) == (MISUSED, 1)
    assert cause in complaint[0].lower()
    assert "unlucky" in out


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_and_folder(run, house):
    (house / "secret").mkdir(mode=0)
    (house / "secret.txt").touch(mode=0)
    code, _, complaint = run("check", "secret.txt", "secret")
    assert (code, len(complaint)) == (MISUSED, 2)
    assert all("permission denied" in line for line in complaint)


def test_standard_input_that_is_closed_or_bad(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert run("check", "-")[::2] == (MISUSED, ["validator: -: standard input cannot be read: it is closed"])
    assert run("check", "-", stdin=b"\xff13 boats")[0] == MISUSED


def test_a_crash_is_reported_and_goes_over_all(run, house):
    (house / "a.txt").write_text("They found 666 boats and 13 ships.")
    code, out, complaint = run("check", "a.txt", "none.txt", "--format", "json")
    assert code == CRASHED
    assert [finding["rule"] for finding in document(out, "a.txt")["findings"]] == ["unlucky"]
    (crash,) = json.loads(out)["crashes"]
    assert "the beast" in json.dumps(crash)
    assert any("unlucky crashed on figure 666: RuntimeError: the beast" in line for line in complaint)
    assert run("check", "a.txt", "--fail-on", "never")[0] == CRASHED


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        ((), "required"),
        (("chekc", "a.txt"), "invalid choice: 'chekc'"),
        (("check",), "PATH"),
        (("check", "a.txt", "--frmt", "json"), "--frmt"),
        (("check", "a.txt", "--format", "yaml"), "invalid choice: 'yaml'"),
        (("check", "a.txt", "--fail-on", "warn"), "invalid choice: 'warn'"),
        (("check", "a.txt", "--config", "none.toml"), "none.toml: No such file"),
        (("explain", "unluky"), "unluky: no such rule; did you mean 'unlucky'?"),
        (("test", "no_such_rules"), "no_such_rules: no such rule package"),
        (("test", "./none"), "none: no such folder of rules"),
    ],
)
def test_wrong_use(run, arguments, cause):
    code, out, complaint = run(*arguments)
    assert (code, out) == (MISUSED, "")
    assert cause in complaint[-1]
    assert "Traceback" not in "".join(complaint)


@pytest.mark.parametrize(
    ("settings", "cause"),
    [
        ('shw = "note"', "validator.toml: unknown key 'shw'; did you mean 'show'?"),
        ('ignore = ["unluky"]', "unluky: no such rule or family; did you mean 'unlucky'?"),
        ('ignore = ["unlucky"]', "no rule is left to run"),
        ("options = {unlucky = {numbr = 1}}", "unlucky: no option 'numbr'; did you mean 'number'?"),
        ("show = [", "validator.toml: "),
    ],
)
def test_bad_configuration(run, house, settings, cause):
    (house / "a.txt").write_text("They found 13 boats.")
    with (house / "validator.toml").open("a") as file:
        file.write(settings)
    code, out, complaint = run("check", "a.txt")
    assert (code, out, len(complaint)) == (MISUSED, "", 1)
    assert cause in complaint[0]


def test_configuration_reaches_the_rules(run, house):
    (house / "a.txt").write_text("They found 12 boats.")
    other = house / "other.toml"
    other.write_text('rules = ["./luck"]\n[options.unlucky]\nnumber = 12\n')
    assert run("check", "a.txt")[0] == CLEAN
    assert run("check", "a.txt", "--config", other)[0] == FOUND


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("command", ["figures", "relations"])
def test_sheets(run, house, command, form):
    (house / "a.txt").write_text("Of the 62 drones, 33 were shot down.")
    code, out, complaint = run(command, "a.txt", "--format", form)
    assert (code, complaint) == (CLEAN, [])
    assert "62" in out
    assert run(command, "none.txt", "--format", form)[0] == MISUSED
    if form == "json":
        assert [entry["path"] for entry in json.loads(out)["documents"]] == ["a.txt"]


def test_explain_rules_and_test(run):
    code, out, _ = run("explain", "unlucky")
    assert code == CLEAN
    for part in ("unlucky (luck)", "A figure is thirteen.", "Silent on", "They found [13] boats.", "They found 12 boats.", "number = 13"):
        assert part in out
    assert run("rules")[:2] == (CLEAN, "unlucky  luck        A figure is thirteen.\n")
    assert run("test")[:2] == (CLEAN, "3 passed, 0 failed\n")


def test_rules_keep_within_the_terminal(run, house, monkeypatch):
    (house / "validator.toml").write_text('rules = ["validator.rules"]\n')
    for columns, width in (("", 80), ("120", 120)):
        monkeypatch.setenv("COLUMNS", columns)
        out = run("rules")[1]
        assert 60 < max(map(len, out.splitlines())) < width


def test_the_help_of_check_says_what_the_formats_are_for(run):
    assert "line: one line a finding" in " ".join(run("check", "--help")[1].split())


def test_a_failing_example_fails_the_test_command(run, house):
    rule = house / "luck2" / "unlucky2.py"
    rule.parent.mkdir()
    rule.write_text((house / "luck" / "unlucky.py").read_text().replace("found [13]", "found [12]"))
    code, out, _ = run("test", "./luck2")
    assert code == FOUND
    assert "unlucky2 fails[0]: draws error of unlucky" not in out
    assert "unlucky2 fails[0]: draws no finding\n2 passed, 1 failed\n" in out


def test_available_rule_packages(run):
    assert run("rules", "--available")[0] == CLEAN


def test_version(run):
    code, out, _ = run("--version")
    assert (code, out) == (CLEAN, f"dispatch-validator {__version__}\n")
