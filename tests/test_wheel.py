"""What is shipped: the wheel, in an environment of its own, checks a text outside the checkout."""

import json
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILD = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built from a copy, so that no build folder is left in the checkout."""
    folder = tmp_path_factory.mktemp("build")
    shutil.copytree(ROOT, folder / "source", ignore=shutil.ignore_patterns(".*", "build", "*.egg-info", "__pycache__"))
    subprocess.run([*BUILD, "--wheel-dir", str(folder), str(folder / "source")], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_has_one_top_level_package(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"validator"}
    assert "validator/py.typed" in names
    assert any(name.startswith("validator/rules/") for name in names)


@pytest.fixture
def environment(tmp_path):
    """A fresh environment that has the dependencies, and nothing of ours: its Python, and where packages go."""
    venv.create(tmp_path / "env", with_pip=False)
    (python,) = (tmp_path / "env").glob("bin/python")
    (site,) = (tmp_path / "env").glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(str(Path(pytest.__file__).parent.parent))  # without the editable install that lies there
    return str(python), site


def run(*command, cwd):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_wheel_checks_a_text(wheel, environment, tmp_path):
    python, site = environment
    zipfile.ZipFile(wheel).extractall(site)
    (tmp_path / "toll.txt").write_text("The blast killed 12 people: seven soldiers and six civilians.\n")
    command = (python, "-I", "-m", "validator", "check", "toll.txt")
    printed = run(*command, "--format", "json", cwd=tmp_path)
    assert (printed.returncode, printed.stderr) == (1, "")
    (document,) = json.loads(printed.stdout)["documents"]
    assert "sum-mismatch" in [finding["rule"] for finding in document["findings"]]
    assert "sum-mismatch" in run(*command, cwd=tmp_path).stdout
    assert run(python, "-I", "-c", "import validator; print(validator.__file__)", cwd=tmp_path).stdout.startswith(str(site))


@pytest.mark.slow
def test_a_bare_checkout_works_with_nothing_installed(environment):
    python, _ = environment
    printed = run(python, "-m", "validator", "rules", cwd=ROOT)
    assert (printed.returncode, printed.stderr) == (0, "")
    assert "sum-mismatch" in printed.stdout
