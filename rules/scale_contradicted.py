"""The digits agree with two other figures of the story, the scale does not.

A million shells a month for ten months are no billion and no thousand: the word for the
scale has slipped, and with it the news.

Silent where any figures near agree as they stand, where digits agree only roughly, and
where nothing ties the three together.
"""

from collections.abc import Iterator
from fractions import Fraction

from validator import Discrepancy, Interval, Scaled, level

FAMILY = "magnitude"

FAILS = (
    "The swindler emptied the club of [£4.2bn]. On average each of its [1,400] members has lost [£3,000].",
    "The state took [84.5 trillion won]. Tobacco brought in [33.9 billion won], a little over [40%] of the revenue.",
    "They took [four] [250 mg] tablets a day, just [1 mg] in all.",
    "Robusta gained [4 percent] to [$312] a bag. Robusta had closed on Monday at [$30.00].",
    "Parliament voted [£48 million] for flood relief.\n\nOf the money, [£17.5 billion] will pay for dykes.",
    "The pilot cost [$38 million] in two years, [$17 million] in the first and [$21 billion] in the second.",
    "Exports fell to [$1.2 million] in May, made up of [$800 million] of copper and [$400 million] of plums.",
)
PASSES = (
    "The swindler emptied the club of £4.2 million. On average each of its 1,400 members has lost £3,000.",
    "The state took 84.5 trillion won. Tobacco brought in 33.9 trillion won, a little over 40% of the revenue.",
    "They took four 250 mg tablets a day, just 1 g in all.",
    "Robusta gained 4 percent to $31.20 a bag. Robusta had closed on Monday at $30.00.",
    "The house passed a bill with $61 billion in help for farmers.\n\nOf the money, $23.2 billion will pay for wells.",
    "The firm, worth $4 billion, paid $1 million to one charity and $3 million to another.",
    "The pilot cost $38 million in two years, $17 million in the first and $21 million in the second.",
)

_POWERS = {Fraction(10) ** power: name for power, name in ((1, "ten"), (2, "a hundred"), (3, "a thousand"), (6, "a million"))}
_SLACK = Fraction(1, 20)


def check(relation: Scaled) -> Iterator[Discrepancy]:
    claimed, actual = relation.claimed, relation.actual
    if not level(claimed).widened(_SLACK).disjoint(actual):
        return
    for power, name in _POWERS.items():
        for times, word in ((power, "small"), (1 / power, "large")):
            if isinstance(claimed.stated, Fraction) and not actual.disjoint(Interval.exactly(claimed.stated * times).widened(_SLACK)):
                right = _written(claimed.stated * times)
                yield Discrepancy(
                    (claimed, *relation.others),
                    f"{claimed} is {name} times too {word} beside {' and '.join(map(str, relation.others))}",
                    f"the same digits fit as {right}",
                    diagnosis=f"off by a factor of {power.numerator:,}",
                    suggestion=right,
                )
                return


def _written(value: Fraction) -> str:
    for size, name in ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"), (1, "")):
        if value >= size:
            return f"{float(value / size):,.4g}{name}" if name else f"{float(value):,.10g}"
    return f"{float(value):.4g}"
