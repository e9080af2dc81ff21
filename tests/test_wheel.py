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


@pytest.mark.slow
def test_the_wheel_checks_a_text(wheel, tmp_path):
    venv.create(tmp_path / "env", with_pip=False)
    (python,) = (tmp_path / "env").glob("bin/python")
    (site,) = (tmp_path / "env").glob("lib/python*/site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    (site / "dependencies.pth").write_text(str(Path(pytest.__file__).parent.parent))  # without the editable install that lies there
    (tmp_path / "toll.txt").write_text("The blast killed 12 people: seven soldiers and six civilians.\n")
    check = [str(python), "-I", "-m", "validator", "check", "toll.txt"]
    run = subprocess.run([*check, "--format", "json"], cwd=tmp_path, capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (1, b"")
    (document,) = json.loads(run.stdout)["documents"]
    assert "sum-mismatch" in [finding["rule"] for finding in document["findings"]]
    table = subprocess.run(check, cwd=tmp_path, capture_output=True, check=False)
    assert b"sum-mismatch" in table.stdout
    where = subprocess.run([python, "-I", "-c", "import validator; print(validator.__file__)"], capture_output=True, check=True)
    assert where.stdout.decode().startswith(str(site))
