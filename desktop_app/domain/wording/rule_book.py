"""Every rule's severity and what it suggests."""

from types import MappingProxyType

from desktop_app.domain.wording.finding import Finding, Severity
from desktop_app.texts import Text, text

SHOP_RULE = "S01"
"""The shop's own words; every other rule is numbered as it is known in the trade."""

_ERRORS = {
    SHOP_RULE: text("The shop doesn't use this word."),
    "L01": text("Answer in a whole sentence that names the thing asked."),
    "L04": text("Decline gently, and offer what can be done instead."),
    "L05": text("Don't argue: say that there may be a misunderstanding."),
    "L06": text("Don't lecture: explain the step."),
    "L07": text("Don't blame the buyer: say that there may be a misunderstanding."),
    "L09": text("Drop it: it tells the buyer that they don't matter."),
    "L14": text("It sounds impatient: explain once more, calmly."),
    "L22": text("The advertising law forbids absolute claims: state a fact."),
    "L24": text("Never reward a rating: solve the problem first, then ask neutrally."),
    "L25": text("Stay on the platform: no outside contact, payment or link."),
    "L26": text("Never ask for passwords, codes or identity numbers."),
    "L27": text("Personal data: put a field in its place."),
    "L28": text("Something is still open: fill it in, or don't paste."),
    "L45": text("A public reply must not show order, phone, address or name."),
    "L52": text("Say that you will check, and when you will answer."),
}
_WARNINGS = {
    "L02": text("Rather short: add what happens next."),
    "L03": text("Long: split it into parts."),
    "L08": text("Don't insist on being right: acknowledge it, then check."),
    "L11": text("Say it professionally: “{better}”"),
    "L12": text("Say how the rule protects the buyer."),
    "L13": text("A statement is kinder than a rhetorical question."),
    "L15": text("Fewer exclamation marks: end with 。"),
    "L17": text("Too intimate: 您, or one 亲, is enough."),
    "L18": text("Drop it: buyer and shop aren't friends."),
    "L19": text("Plain courtesy is enough."),
    "L20": text("Give the value itself, then the link."),
    "L21": text("A vague promise: use a field such as {example}, or say that you will check."),
    "L23": text("Tell the true reason, or the number by a field such as {example}."),
    "L30": text("A greeting has 您好 or 欢迎, and the shop or the agent by a field."),
    "L32": text("No smile in a complaint: none, or a contrite one."),
    "L33": text("One emoji is enough, and never alone."),
    "L34": text("Address the buyer as 您 throughout."),
    "L35": text("Shop jargon: use a plain word."),
    "L38": text("Give the reason and what would suit better."),
    "L43": text("Promise nothing before it is checked: say 核实后."),
    "L46": text("Begin a call with 您好."),
    "L48": text("Looks like a slip of the keyboard."),
    "L50": text("Ask before handing over: 您看可以吗？"),
}
_HINTS = {
    "L16": text("Plain text only: no colours, sizes or capitals."),
    "L31": text("A smile suits a greeting or a farewell."),
    "L37": text("An open question (哪, 什么, 怎样) finds out more."),
    "L39": text("Stay neutral: speak of the buyer's need."),
    "L41": text("A farewell has thanks, and how to reach you or come back."),
    "L42": text("A complaint needs an apology and a restating of what happened."),
    "L47": text("A particle at the end (哦, 呢) sounds friendlier."),
    "L51": text("No jokes."),
}

SUGGESTIONS = MappingProxyType({**_ERRORS, **_WARNINGS, **_HINTS})
"""All implemented rules."""

# Braces would be read as places of the sentence.
_EXAMPLES = {"L21": {"example": "{日期}"}, "L23": {"example": "{库存}"}}


def severity_of(rule: str) -> Severity:
    """Return how bad a breach is."""
    if rule in _ERRORS:
        return Severity.ERROR
    return Severity.WARNING if rule in _WARNINGS else Severity.HINT


def finding(rule: str, written: str, start: int, end: int, *, better: str = "") -> Finding:
    """Make a finding about `written[start:end]`; `better` is for a habit (L11)."""
    values = _EXAMPLES.get(rule, {}) | ({"better": better} if better else {})
    suggestion = Text(SUGGESTIONS[rule].source, tuple(values.items()))
    return Finding(rule, severity_of(rule), start, end, written[start:end], suggestion)


def shop_finding(written: str, start: int, end: int, better: str) -> Finding:
    """Make a finding about a word of the shop's own list; `better` may be empty."""
    suggestion = text("The shop says instead: “{better}”", better=better)
    if not better:
        suggestion = SUGGESTIONS[SHOP_RULE]
    return Finding(SHOP_RULE, Severity.ERROR, start, end, written[start:end], suggestion)
