"""What only the phrases of a pack together can show."""

import re
from collections.abc import Iterable

from desktop_app.domain.wording.case import Case
from desktop_app.domain.wording.finding import Finding
from desktop_app.domain.wording.rule_book import SUGGESTIONS, severity_of

_SORRY = re.compile("抱歉|道歉|对不起|歉意|致歉")
_RESTATED = re.compile("复述|重复一下|确认一下|[您你](?:说|反映|遇到|讲)的(?:是|情况是|问题是)")


def complaint_sequence(cases: Iterable[Case]) -> tuple[Finding, ...]:
    """L42: whoever keeps phrases for complaints can apologise and restate."""
    complaints = [case for case in cases if case.within("comp", "disp.att")]
    if not any(case.within("comp") for case in complaints):
        return ()
    texts = [case.reading.compact for case in complaints]
    if any(_SORRY.search(each) for each in texts) and any(_RESTATED.search(e) for e in texts):
        return ()
    return (Finding("L42", severity_of("L42"), 0, 0, "", SUGGESTIONS["L42"]),)
