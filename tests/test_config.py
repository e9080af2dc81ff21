"""Configuration files to one value: the nearest wins, and a mistake is an error that names the file."""

import pytest

from tests.conftest import UNLUCKY
from validator.config import Config, ConfigError, find, read
from validator.rulebook import RulebookError


def written(folder, text, name="validator.toml"):
    (folder / name).write_text(text)
    return folder / name


def test_no_file_means_defaults(tmp_path):
    assert find(tmp_path) == Config()
    assert Config().rules == ("validator.rules",)


def test_the_nearest_file_wins_whole(tmp_path):
    written(tmp_path, 'show = "error"\nmax-bytes = 5\n')
    inner = tmp_path / "desk" / "sport"
    inner.mkdir(parents=True)
    written(tmp_path / "desk", '[tool.validator]\nfail-on = "never"\n', "pyproject.toml")
    settings = find(inner)
    assert (settings.fail_on, settings.show, settings.max_bytes) == ("never", "note", Config().max_bytes)
    assert settings.path == tmp_path / "desk" / "pyproject.toml"


def test_a_pyproject_without_our_table_is_passed_over(tmp_path):
    written(tmp_path, 'show = "warning"\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    written(inner, '[tool.other]\nname = "validator"\n', "pyproject.toml")
    assert find(inner).show == "warning"


def test_validator_toml_goes_before_pyproject(tmp_path):
    written(tmp_path, 'show = "warning"\n')
    written(tmp_path, '[tool.validator]\nshow = "error"\n', "pyproject.toml")
    assert find(tmp_path).show == "warning"


def test_every_setting(tmp_path):
    path = written(
        tmp_path,
        'rules = ["validator.rules", "./ours"]\nselect = ["sum"]\nignore = ["range"]\nmax-bytes = 10\nfail-on = "warning"\nshow = "error"\n'
        '[severity]\nsum-mismatch = "note"\n[options.sum-mismatch]\nslack = 1\n',
    )
    assert read(path) == Config(
        rules=("validator.rules", str(tmp_path / "ours")),
        select=("sum",),
        ignore=("range",),
        severity={"sum-mismatch": "note"},
        options={"sum-mismatch": {"slack": 1}},
        max_bytes=10,
        fail_on="warning",
        show="error",
        path=path,
    )


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("shw = 'note'", "unknown key 'shw'; did you mean 'show'?"),
        ("colour = 1", "unknown key 'colour'"),
        ("show = 'all'", "show: one of note, warning, error is wanted, not 'all'"),
        ("fail-on = 3", "fail-on: one of note, warning, error, never is wanted, not 3"),
        ("max-bytes = '1 MB'", "max-bytes: a number of bytes is wanted, not '1 MB'"),
        ("max-bytes = true", "max-bytes: a number of bytes is wanted, not True"),
        ("max-bytes = 0", "max-bytes: a number of bytes is wanted, not 0"),
        ("rules = 'acme'", "rules: a list of names is wanted, not 'acme'"),
        ("select = [1]", "select: a list of names is wanted"),
        ("severity = 'note'", "severity: a table from rules to severities is wanted"),
        ("severity = {sum-mismatch = 'bad'}", "severity: one of note, warning, error is wanted, not 'bad'"),
        ("options = {sum-mismatch = 1}", "options: a table of options for each rule is wanted"),
        ("show = ", "Invalid value"),
    ],
)
def test_a_mistake_is_one_line_with_file_and_cause(tmp_path, text, cause):
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        read(path)
    assert str(error.value).startswith(f"{path}: ")
    assert cause in str(error.value)


def test_a_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ConfigError, match="No such file"):
        read(tmp_path / "none.toml")
    (tmp_path / "validator.toml").write_bytes(b"show = '\xff'")
    with pytest.raises(ConfigError, match=r"validator.toml: .*utf-8"):
        find(tmp_path)


@pytest.mark.parametrize("text", ["[tool]\nvalidator = 3\n", "tool = 3\nvalidator = 1\n"])
def test_tables_that_are_none(tmp_path, text):
    path = written(tmp_path, text, "pyproject.toml")
    try:
        assert read(path).show == "note"
    except ConfigError as error:
        assert "not a table" in str(error)  # noqa: PT017 - either answer will do, a traceback not


def test_the_book_is_what_the_configuration_says(tmp_path):
    folder = tmp_path / "luck"
    folder.mkdir()
    (folder / "unlucky.py").write_text(UNLUCKY)
    settings = Config(rules=(str(folder),), severity={"unlucky": "note"})
    assert [(rule.name, rule.severity) for rule in settings.book().rules] == [("unlucky", "note")]
    with pytest.raises(RulebookError, match="did you mean 'unlucky'"):
        Config(rules=(str(folder),), select=("unluky",)).book()
