"""First lines that are headlines, datelines that give a place, and what only looks like them."""

import pytest

from validator.intake import parse

REST = "\n\nA fire at a hotel in Porto killed nine people on Monday, police said."


def headline(text: str) -> str | None:
    dispatch = parse(text.encode(), "story.txt")
    return None if dispatch.headline is None else dispatch.headline.of(dispatch.text)


def place(text: str) -> str | None:
    return parse(text.encode(), "story.txt").place


@pytest.mark.parametrize(
    "line",
    [
        "Nine dead in hotel fire", "Is it nine or 11 dead?", "Mayor: “It was nine.” Police: 11", "Fire kills 9 in the U.S.", "‘Nine dead’",
        "Toll rises to 9!",
    ],
)
def test_a_short_first_line_with_a_blank_line_behind_is_a_headline(line):
    assert headline(line + REST) == line
    assert headline("\n  \n" + line + "  " + REST) == line


def test_a_dateline_behind_it_will_do_without_a_blank_line():
    assert headline("Nine dead in hotel fire\nPORTO, Portugal (Agency) — Nine died.") == "Nine dead in hotel fire"
    assert headline("Nine dead in hotel fire.\n\nPORTO (Agency) — Nine died.") == "Nine dead in hotel fire."


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died." + REST,
        "Nine dead in hotel fire",
        "Nine dead in hotel fire\n\n",
        "A fire at a hotel\nkilled nine people on Monday.",
        "The figures were these:" + REST,
        "word " * 60 + REST,
        "LONDON — Nine dead in hotel fire" + REST,
        "“Nine people died.”" + REST,
    ],
)
def test_what_is_no_headline(text):
    assert headline(text) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("KYIV, Ukraine (Agency) — Nine died.", "KYIV, Ukraine"),
        ("LONDON — Nine died.", "LONDON"),
        ("LONDON, Oct. 3 — Nine died.", "LONDON"),
        ("NEW YORK (AP) - Nine died.", "NEW YORK"),
        ("PARIS, Oct 3 (Reuters) - Nine died.", "PARIS"),
        ("PARIS, October 3 (Reuters) - Nine died.", "PARIS"),
        ("WASHINGTON: Nine died.", "WASHINGTON"),
        ("WASHINGTON, D.C. — Nine died.", "WASHINGTON, D.C."),
        ("CAMBRIDGE, Mass., Dec. 11 (UPI) — Nine died.", "CAMBRIDGE, Mass."),
        ("BEIJING, Sept. 3 (Xinhua) -- Nine died.", "BEIJING"),
        ("SÃO PAULO (AFP) – Nine died.", "SÃO PAULO"),
        ("ST. LOUIS -- Nine died.", "ST. LOUIS"),
        ("McALLEN, Texas — Nine died.", "McALLEN, Texas"),
        ("UNITED NATIONS (AP) — Nine died.", "UNITED NATIONS"),
        ("KYIV/MOSCOW (Reuters) - Nine died.", "KYIV/MOSCOW"),
        ("Nairobi, Kenya (Agency) — Nine died.", "Nairobi, Kenya"),
        ("Lagos (AFP) – Nine died.", "Lagos"),
        ("PORT-AU-PRINCE, Haiti — Nine died.", "PORT-AU-PRINCE, Haiti"),
        ("By Jane Smith\n\nLONDON — Nine died.", "LONDON"),
        ("Nine died, police said.", None),
        ("UPDATE: Nine died.", None),
        ("EXCLUSIVE — Nine died.", None),
        ("NASA said nine rockets flew.", None),
        ("Nine men — all from Cork — died.", None),
        ("JONES: It was nine.\nSMITH: It was 11.\n", None),
        ("The mayor (61) — Nine died.", None),
    ],
)
def test_a_dateline_gives_the_place(line, expected):
    assert place(line) == expected
    assert place("Fire in hotel\n\n" + line) == expected
