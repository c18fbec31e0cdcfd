"""Date an event from its tellings: what all their date words allow, or no more than that it precedes its articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache

from kg.model import Article, Precision, Telling, When


def event_time(tellings: Iterable[Telling], articles: Mapping[str, Article]) -> When | None:
    """Return when an event was: the days that all dated tellings share; undated, only that it precedes its articles.

    None where nothing is known: a plan without a date, or a denial.
    """
    known = list(tellings)
    dated = [each.time for each in known if each.time is not None and each.time.is_resolved]
    if dated:
        return shared(dated)
    latest = [day for each in known if (day := _told_by(each, articles[each.document])) is not None]
    return before(min(latest)) if latest else None


def shared(times: Iterable[When]) -> When:
    """Return the days that several times share: one of the times where it says just that, else their intersection.

    They must share a day. Of times that say the same the first wins.
    """
    known = list(times)
    earliest = max((each.earliest for each in known if each.earliest), default=None)
    latest = min((each.latest for each in known if each.latest), default=None)
    for each in known:
        if (each.earliest, each.latest) == (earliest, latest):
            return each
    narrowest = min(known, key=_length)
    words = " and ".join(f"“{each.text}”" for each in dict.fromkeys(known))
    return When(
        narrowest.text, narrowest.start, narrowest.end, earliest, latest, _edtf(earliest, latest), _precision(earliest, latest),
        narrowest.basis, trace=(*narrowest.trace, f"the days that {words} share"),
    )  # fmt: skip


@lru_cache(maxsize=4096)
def before(day: date) -> When:
    """Return the time of what is only known to have happened by a day."""
    told = f"no date words: told as past by {day.isoformat()}"
    return When("", 0, 0, None, day, f"../{day.isoformat()}", "open", "published", trace=(told,))


def _told_by(telling: Telling, article: Article) -> date | None:
    is_past = telling.tense == "past" and telling.modality != "planned" and not telling.negated
    return article.published.latest if is_past and article.published is not None else None


def _length(time: When) -> timedelta:
    return (time.latest or date.max) - (time.earliest or date.min)


def _edtf(earliest: date | None, latest: date | None) -> str:
    if earliest is not None and earliest == latest:
        return earliest.isoformat()
    return f"{earliest.isoformat() if earliest else '..'}/{latest.isoformat() if latest else '..'}"


def _precision(earliest: date | None, latest: date | None) -> Precision:
    if earliest is None or latest is None:
        return "open"
    return "day" if earliest == latest else "days"
