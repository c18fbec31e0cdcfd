"""Feasts and days of note: their names in French and English, and the rule that dates them in a year."""

from __future__ import annotations

import re
import warnings
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateutil.easter import easter  # type: ignore[import-untyped]

from kg.dates import periods
from kg.dates.periods import Period


class Feast(NamedTuple):
    """A feast: a rule and its names in both languages, "|" between them.

    Rules: "12-25" a day; "easter+39"; "11 thu 4" the fourth Thursday of November, "5 mon -1" the last Monday of May,
    any with "+1" for the day after; "MY:Hari Raya Puasa" as the `holidays` library has it in a country.
    """

    rule: str
    french: str = ""
    english: str = ""


FEASTS: tuple[Feast, ...] = (
    Feast("12-25", "Noël|jour de Noël|le jour de Noël", "Christmas|Christmas day|xmas|xmas day|christmas holiday"),
    Feast("12-24", "réveillon de Noël|veille de Noël|réveillon", "Christmas eve|xmas eve"),
    Feast("12-26", "", "boxing day|the day after christmas"),
    Feast(
        "12-31",
        "Saint-Sylvestre|réveillon du nouvel an|réveillon du jour de l'an|veille du nouvel an",
        "new year's eve|new years eve|new years' eve|new year eve",
    ),
    Feast(
        "01-01",
        "jour de l'an|nouvel an|premier de l'an|jour de l'an nouveau",
        "new year's day|new years day|new year's|new years|new year day|new year",
    ),
    Feast("01-06", "Épiphanie|fête des rois|jour des rois", "epiphany|three kings day|twelfth night"),
    Feast("02-02", "Chandeleur", "candlemas|groundhog day"),
    Feast("02-14", "Saint-Valentin|fête des amoureux", "valentine's day|valentines day|valentine day|valentine's"),
    Feast(
        "03-17", "Saint-Patrick", "St Patrick's day|Saint Patrick's day|St. Patrick's day|st paddy's day|saint patricks day|st patricks day"
    ),
    Feast(
        "03-08",
        "journée internationale des droits des femmes|journée internationale des femmes|journée de la femme|journée des droits des femmes",
        "international women's day|women's day",
    ),
    Feast("04-01", "poisson d'avril", "april fools|april fool's day|april fools' day|april fools day|all fools' day"),
    Feast("04-22", "jour de la Terre|journée de la Terre", "earth day"),
    Feast("05-01", "fête du Travail|fête du muguet|premier mai", "may day|international workers' day"),
    Feast("05-08", "fête de la Victoire|anniversaire de la Victoire", "victory in europe day|ve day|v-e day"),
    Feast("05-05", "", "cinco de mayo"),
    Feast("05-04", "", "star wars day"),
    Feast("03-14", "", "pi day"),
    Feast("06-06", "jour J du Débarquement", "d-day anniversary"),
    Feast("06-14", "", "flag day"),
    Feast("06-19", "", "juneteenth|juneteenth day"),
    Feast("06-21", "fête de la Musique", "world music day"),
    Feast("06-24", "Saint-Jean|Saint-Jean-Baptiste", "saint john's day|midsummer day"),
    Feast("07-14", "prise de la Bastille", "bastille day"),
    Feast("07-01", "fête du Canada", "canada day"),
    Feast("07-04", "", "independence day|fourth of july|4th of july|the fourth of july|july fourth|july 4th holiday|the 4th of july"),
    Feast("07-21", "fête nationale belge", "belgian national day"),
    Feast("08-01", "fête nationale suisse", "swiss national day"),
    Feast("08-15", "Assomption|fête de l'Assomption|15-Août", "assumption|assumption day|assumption of mary"),
    Feast("10-31", "Halloween|la veille de la Toussaint", "halloween|all hallows eve|all hallows' eve|halloween day"),
    Feast("11-01", "Toussaint|fête de la Toussaint|jour de la Toussaint", "all saints' day|all saints day|all saints"),
    Feast("11-02", "jour des morts|fête des morts|jour des défunts", "all souls' day|all souls day|day of the dead"),
    Feast("11-05", "", "guy fawkes night|guy fawkes day|bonfire night"),
    Feast(
        "11-11", "Armistice|jour de l'Armistice|jour du Souvenir", "veterans day|veterans' day|veteran's day|remembrance day|armistice day"
    ),
    Feast("11-30", "", "st andrew's day|saint andrew's day"),
    Feast("12-07", "", "pearl harbor day"),
    Feast("12-06", "Saint-Nicolas", "saint nicholas day|st nicholas day"),
    Feast("12-08", "Immaculée Conception|fête des Lumières", "immaculate conception"),
    Feast("01-26", "", "australia day"),
    Feast("02-06", "", "waitangi day"),
    Feast("04-25", "", "anzac day"),
    Feast("04-23", "", "st george's day|saint george's day"),
    Feast("11-19", "", "international men's day"),
    Feast("12-01", "journée mondiale du sida", "world aids day"),
    Feast("12-10", "journée des droits de l'homme", "human rights day"),
    Feast("easter+0", "Pâques|dimanche de Pâques|jour de Pâques", "easter|easter sunday|easter day"),
    Feast("easter+1", "lundi de Pâques", "easter monday"),
    Feast("easter-2", "Vendredi saint|vendredi saint", "good friday"),
    Feast("easter-3", "Jeudi saint", "maundy thursday|holy thursday|covenant thursday|thursday of mysteries"),
    Feast("easter-1", "Samedi saint", "holy saturday|easter saturday|black saturday"),
    Feast("easter-7", "dimanche des Rameaux|Rameaux", "palm sunday|branch sunday"),
    Feast("easter-47", "mardi gras", "mardi gras|shrove tuesday|pancake day|pancake tuesday|fat tuesday"),
    Feast("easter-46", "mercredi des Cendres", "ash wednesday"),
    Feast("easter-48", "lundi gras", "shrove monday|clean monday"),
    Feast("easter+39", "Ascension|jeudi de l'Ascension", "ascension|ascension day|ascension thursday|the ascension of jesus"),
    Feast("easter+49", "Pentecôte|dimanche de Pentecôte", "pentecost|whit sunday|whitsunday|white sunday"),
    Feast("easter+50", "lundi de Pentecôte", "whit monday|pentecost monday|monday of the holy spirit"),
    Feast("easter+56", "dimanche de la Trinité|Trinité", "trinity sunday"),
    Feast("easter+60", "Fête-Dieu", "corpus christi|feast of corpus christi"),
    Feast("orthodox+0", "Pâques orthodoxe", "orthodox easter|orthodox easter sunday"),
    Feast("orthodox-2", "", "orthodox good friday|orthodox great friday"),
    Feast("orthodox+1", "", "orthodox easter monday"),
    Feast(
        "1 mon 3",
        "Martin Luther King Day",
        "martin luther king day|mlk day|martin luther king jr day|martin luther king jr. day|martin luther king's day|civil rights day",
    ),
    Feast("2 mon 3", "", "presidents day|presidents' day|president's day|washington's birthday|family day"),
    Feast("3 sun 2", "", "daylight saving start day"),
    Feast("5 mon -1", "Memorial Day", "memorial day|spring bank holiday|decoration day"),
    Feast("9 mon 1", "Labor Day", "labor day|labour day"),
    Feast(
        "10 mon 2",
        "Columbus Day",
        "columbus day|indigenous peoples' day|indigenous peoples day|canadian thanksgiving|thanksgiving in canada|thanksgiving canada",
    ),
    Feast("11 thu 4", "Thanksgiving", "thanksgiving|thanksgiving day"),
    Feast("11 thu 4 +1", "Black Friday|vendredi noir", "black friday"),
    Feast("11 thu 4 +4", "Cyber Monday", "cyber monday"),
    Feast("11 thu 4 +5", "", "giving tuesday"),
    Feast("11 mon 1 +1", "Election Day", "election day"),
    Feast("5 sun 2", "", "mother's day|mothers day|mothers' day|mother day"),
    Feast("6 sun 3", "fête des Pères", "father's day|fathers day|fathers' day|father day"),
    Feast("mothers", "fête des Mères"),
    Feast("3 sun 1", "fête des Grand-Mères"),
    Feast("10 mon 1", "", "child health day|labour day in new south wales"),
    Feast("10-16", "", "boss's day|boss day|bosses' day"),
    Feast("4 wed -1", "", "administrative professionals' day|secretaries day|admin day"),
    Feast("9 sun 1 +7", "", "grandparents day|grandparents' day"),
    Feast("5 sat 3", "", "armed forces day"),
    Feast("8 mon -1", "", "summer bank holiday|late summer bank holiday"),
    Feast("5 mon 1", "", "early may bank holiday"),
    Feast("9 sat 3", "journées du patrimoine|journées européennes du patrimoine", "european heritage days"),
    Feast("10-12", "", "columbus day observed"),
    Feast("victoria", "fête de la Reine", "victoria day"),
    Feast("advent", "premier dimanche de l'Avent|l'Avent", "advent sunday|first sunday of advent"),
    Feast(
        "CN:Chinese New Year (Spring Festival)",
        "nouvel an chinois|nouvel an lunaire|fête du printemps chinoise",
        "chinese new year|lunar new year|spring festival|chinese lunar new year's day",
    ),
    Feast("CN:Mid-Autumn Festival", "fête de la mi-automne", "mid-autumn festival|moon festival"),
    Feast("CN:Dragon Boat Festival", "fête des bateaux-dragons", "dragon boat festival"),
    Feast("TR:Eid al-Fitr", "Aïd el-Fitr|Aïd-el-Fitr|Aïd al-Fitr|Aïd", "eid al-fitr|eid ul-fitr|eid-al-fitr"),
    Feast(
        "TR:Eid al-Adha",
        "Aïd el-Kébir|Aïd-el-Kébir|Aïd al-Adha|Aïd el-Adha|fête du sacrifice",
        "eid al-adha|feast of the sacrifice|eid ul-adha",
    ),
    Feast("SG:Diwali", "Divali|Diwali", "diwali|deepavali"),
    Feast("SG:Vesak Day", "Vesak", "vesak|vesak day|vaisakha"),
    Feast("IN:Holi", "Holi", "holi"),
    Feast("IL:Rosh Hashanah", "Roch Hachana|Rosh Hashana|nouvel an juif", "rosh hashanah|rosh hashana|jewish new year|rosh hashannah"),
    Feast("IL:Yom Kippur", "Yom Kippour|Kippour|Yom Kippur", "yom kippur"),
    Feast("IL:Pesach", "Pessah|Pâque juive", "passover|pesach|first day of passover"),
    Feast("IL:Shavuot", "Chavouot", "shavuot|shavuoth|feast of weeks"),
    Feast("IL:Sukkot", "Souccot", "sukkot|feast of tabernacles|succos"),
    Feast("IL:Simchat Torah", "", "shemini atzeret"),
    Feast("IL:Purim", "Pourim", "purim"),
    Feast("IL:Hanukkah", "Hanoucca|Hanouka|Hanoukka", "hanukkah|chanukah|hannukah|hanukah|chanukkah"),
)

_WEEKDAYS = {name: n for n, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_NTH = re.compile(r"(\d+) (\w{3}) (-?\d)(?: \+(\d+))?")


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """Find the numbered weekday of a month, -1 for the last.

    >>> nth_weekday(2024, 11, 3, 4).isoformat()
    '2024-11-28'
    """
    whole = periods.month(year, month)
    assert whole.first and whole.last
    if number < 0:
        return whole.last - timedelta(days=(whole.last.weekday() - weekday) % 7)
    return whole.first + timedelta(days=(weekday - whole.first.weekday()) % 7 + 7 * (number - 1))


@lru_cache(maxsize=4096)
def feast(rule: str, year: int) -> Period:
    """Date a feast in a year. Raises ValueError where it has none.

    >>> feast("easter-47", 2024).edtf
    '2024-02-13'
    """
    if match := re.fullmatch(r"(\d\d)-(\d\d)", rule):
        return periods.day(date(year, int(match[1]), int(match[2])))
    if match := re.fullmatch(r"(easter|orthodox)([+-]\d+)", rule):
        return periods.day(easter(year, 3 if match[1] == "easter" else 2) + timedelta(days=int(match[2])))
    if match := _NTH.fullmatch(rule):
        found = nth_weekday(year, int(match[1]), _WEEKDAYS[match[2]], int(match[3]))
        return periods.day(found + timedelta(days=int(match[4] or 0)))
    return periods.day(_special(rule, year))


def _special(rule: str, year: int) -> date:
    if rule == "mothers":  # France: the last Sunday of May, a week later when that is Whit Sunday
        last = nth_weekday(year, 5, 6, -1)
        return last + timedelta(days=7) if last == easter(year) + timedelta(days=49) else last
    if rule == "victoria":  # Canada: the Monday before 25 May
        return date(year, 5, 24) - timedelta(days=date(year, 5, 24).weekday())
    if rule == "advent":
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=(christmas.weekday() + 1) % 7 or 7) - timedelta(days=21)
    return _lunar(rule, year)


def _lunar(rule: str, year: int) -> date:
    """Look a feast of the moon up in `holidays`, which is slow to load and rarely needed; without it the feast stays undated."""
    try:
        import holidays
    except ImportError as fault:
        raise ValueError(rule) from fault

    country, name = rule.split(":")
    categories = ("public", "optional", "school") if country == "IL" else None
    with warnings.catch_warnings():  # it warns of years beyond its tables, which simply have no such feast here
        warnings.simplefilter("ignore")
        listed = holidays.country_holidays(country, years=year, language="en_US", categories=categories)
    found = sorted(day for day, label in listed.items() if name in label and "observed" not in label)
    if not found:
        raise ValueError(rule)
    return found[0]
