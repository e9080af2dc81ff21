"""The number announced is not the number of those then named.

A reader counts along: four villages were taken, and five are named. Either one name is
wrong or the number is, and whoever lives in the fifth village wants to know which.

Silent where the list says that it is not whole (`among them`, `including`), where an
item stands for several (`two others`, `a couple`), and where any way to read the commas
makes as many as announced.
"""

from collections.abc import Iterator

from validator import Discrepancy, Listing

FAMILY = "list"

FAILS = (
    "The army said it had taken [four] hamlets since Friday: Orlivka, Vesele, Stepove, Sukha and Berdych.",
    "Snow closed schools in [five] counties: Kerry, Clare, Galway and Mayo.",
    "The [two] pits that had to stop, Harworth, Thoresby and Welbeck, were at work again by noon.",
    "Police charged [four] men on Friday. They were named as Ivo Brandt, 31, Tomas Reed, 40, and Ali Sharma, 22.",
    "The board came to [four] conclusions. First, the dam is sound. Second, the gates are not. Third, nobody looked.",
    "The cook pleaded guilty to [four] offences: three thefts, one of arson and one of perjury.",
)
PASSES = (
    "The army said it had taken five hamlets since Friday: Orlivka, Vesele, Stepove, Sukha and Berdych.",
    "Snow closed schools in five counties, among them Kerry, Clare and Mayo.",
    "Police charged three men on Friday. They were named as Ivo Brandt, 31, of Ayr, Tomas Reed, 40, and Ali Sharma, 22.",
    "The choir won four prizes: a cup, a clock and two chairs.",
    "Three singers shared it: Ann and Joe Pike, and Meg Lowe.",
    "The dishes were the work of three cooks: Ana Ruiz, head of the kitchen, Bo Li and Jan Smit.",
)


def check(relation: Listing) -> Iterator[Discrepancy]:
    announced = relation.announced.value
    if not relation.counts or any(count in announced for count in relation.counts):
        return
    named = len(relation.items)
    yield Discrepancy(
        (relation.announced,),
        f"{relation.announced} are announced, but {named} named",
        f"{named} items against {relation.announced}",
        suggestion=f"{named}, if the list is whole",
    )
