"""States in training sentences: the same sentence told of other states, so that a name alone decides nothing.

Counterfactual data augmentation (Lu et al., 2020, "Gender bias in neural natural language processing"), with countries
for genders: names by names, adjectives by adjectives, capitals by capitals, labels unchanged.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import NamedTuple

from .labels import SIGNS, read_table

TEMPLATES = Path(__file__).with_name("states.tsv")


class State(NamedTuple):
    """How a state is called; names that take an article have it."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capital: str


def _state(names: str, adjectives: str, capital: str) -> State:
    return State(tuple(names.split("|")), tuple(adjectives.split("|")), capital)


STATES = (
    _state("the United States|the U.S.|the US|America", "American|U.S.|US", "Washington"),
    _state("China", "Chinese", "Beijing"),
    _state("Russia", "Russian", "Moscow"),
    _state("the United Kingdom|Britain|the UK|the U.K.", "British|UK", "London"),
    _state("Germany", "German", "Berlin"),
    _state("France", "French", "Paris"),
    _state("Italy", "Italian", "Rome"),
    _state("Spain", "Spanish", "Madrid"),
    _state("Poland", "Polish", "Warsaw"),
    _state("the Netherlands", "Dutch", "The Hague"),
    _state("Ukraine", "Ukrainian", "Kyiv"),
    _state("Turkey", "Turkish", "Ankara"),
    _state("Iran", "Iranian", "Tehran"),
    _state("Iraq", "Iraqi", "Baghdad"),
    _state("Israel", "Israeli", "Jerusalem"),
    _state("Syria", "Syrian", "Damascus"),
    _state("Saudi Arabia", "Saudi", "Riyadh"),
    _state("Egypt", "Egyptian", "Cairo"),
    _state("India", "Indian", "New Delhi"),
    _state("Pakistan", "Pakistani", "Islamabad"),
    _state("Japan", "Japanese", "Tokyo"),
    _state("South Korea", "South Korean", "Seoul"),
    _state("North Korea", "North Korean", "Pyongyang"),
    _state("Taiwan", "Taiwanese", "Taipei"),
    _state("Vietnam", "Vietnamese", "Hanoi"),
    _state("Indonesia", "Indonesian", "Jakarta"),
    _state("the Philippines", "Philippine", "Manila"),
    _state("Australia", "Australian", "Canberra"),
    _state("Canada", "Canadian", "Ottawa"),
    _state("Mexico", "Mexican", "Mexico City"),
    _state("Brazil", "Brazilian", "Brasilia"),
    _state("Venezuela", "Venezuelan", "Caracas"),
    _state("Cuba", "Cuban", "Havana"),
    _state("Nigeria", "Nigerian", "Abuja"),
    _state("South Africa", "South African", "Pretoria"),
    _state("the European Union|the EU|Europe", "European|EU", "Brussels"),
)
FREQUENT = 3  # the first so many states fill as many slots as all others together


def without_article(name: str) -> str:
    return name.removeprefix("the ")


FORMS = {
    without_article(form): (state, kind)
    for state in STATES
    for kind, forms in enumerate((state.names, state.adjectives, (state.capital,)))
    for form in forms
}  # "U.S." is an adjective here: a noun is told by the article before it
PATTERN = re.compile(
    r"(?<![\w.-])(?P<article>[Tt]he )?(?P<form>" + "|".join(sorted(map(re.escape, FORMS), key=len, reverse=True)) + r")(?![\w-])"
)
NOT_STATES = re.compile(r"(?:New |West Bank, |D\.C\.|George |Denzel |South China Sea)|(?:Washington|America|Paris|Jordan),? (?:Post|Times|Examiner|state|D\.C\.|First)")


def swapped(row: dict, choose: random.Random) -> dict | None:
    """The row told of other states, each of them replaced throughout; None where no marked entity is a state."""
    text, spans = row["text"], _spans(row)
    found = list(PATTERN.finditer(text))
    if NOT_STATES.search(text) or not any(s in (m.span(), m.span("form")) for m in found for s in spans):
        return None
    named = {FORMS[m["form"]][0] for m in found}
    # a marked entity that is longer than the name ("Bank of China") keeps its name, and so does all that cuts into one
    found = [m for m in found if all(_apart(m, s) or m.span("form") == s or m.span() == s for s in spans)]
    present = list(dict.fromkeys(FORMS[m["form"]][0] for m in found))
    others = [state for state in STATES if state not in named]
    replacement = dict(zip(present, choose.sample(others, len(present))))
    pieces, moves, end = [], [], 0
    for match in found:
        state, kind = FORMS[match["form"]]
        new = replacement[state]
        noun = kind == 0 or (match["article"] is not None and match["form"] in ("U.S.", "US", "UK", "EU") and not _attributive(text, match))
        if kind == 2:
            form, start = new.capital, match.start()
            article = ""
        elif noun:
            form = new.names[0]
            article = "the " if form.startswith("the ") else ""
            form = without_article(form)
            start = match.start()
        else:
            form, article, start = new.adjectives[0], "", match.start("form")
        if article and (match.start() == 0 or (match["article"] or "").startswith("T")):
            article = "The "
        pieces += [text[end:start], article, form]
        position = sum(map(len, pieces)) - len(form)
        moves.append((start, match.end(), position, position + len(form)))
        end = match.end()
    pieces.append(text[end:])
    return _moved(row, "".join(pieces), moves)


def _attributive(text: str, match: re.Match) -> bool:
    """Whether a noun follows, as in "the U.S. economy"."""
    return re.match(r" (?!and |or |to |in |on |is |was |has |had |will |would |may |could |said |for |with |as |that |from |by |at |of )[a-z]", text[match.end() :]) is not None


def _apart(match: re.Match, span: tuple[int, int]) -> bool:
    return match.end() <= span[0] or span[1] <= match.start()


def _spans(row: dict) -> list[tuple[int, int]]:
    """The marked entities of a row of any of the data sets."""
    if "entities" in row:
        return [(e["start"], e["end"]) for e in row["entities"]]
    if "p_start" in row:
        return [(row[f"{n}_start"], row[f"{n}_start"] + len(row.get(f"{n}_word", row[n]))) for n in "pq"]
    return [] if row["start"] is None else [(row["start"], row["end"])]


def _moved(row: dict, text: str, moves: list[tuple[int, int, int, int]]) -> dict:
    """The row with its new text and with its entities where they are now."""

    def at(start: int, end: int) -> tuple[int, int]:
        shift = 0
        for old_start, old_end, new_start, new_end in moves:
            if start < old_end and end > old_start:
                return new_start, new_end
            if old_end <= start:
                shift = new_end - old_end
        return start + shift, end + shift

    if "entities" in row:
        entities, renamed = [], {}
        for entity in row["entities"]:
            start, end = at(entity["start"], entity["end"])
            renamed[entity["text"]] = text[start:end]
            entities.append({**entity, "text": text[start:end], "start": start, "end": end})
        stance = [
            {**s, "holder": renamed.get(s["holder"], s["holder"]), "target": renamed.get(s["target"], s["target"])}
            for s in row["stance"]
        ]
        return {**row, "text": text, "entities": entities, "stance": stance}
    if "p_start" in row:
        moved = {**row, "text": text}
        for (start, end), name in zip((at(*span) for span in _spans(row)), "pq"):
            moved |= {f"{name}_start": start, f"{name}_word": text[start:end]}
        return moved
    start, end = at(row["start"], row["end"])
    return {**row, "text": text, "start": start, "end": end}


CONNECTIVES = (
    "At a time when {0}, {1}.",
    "In a decade in which {0}, {1}.",
    "In an age where {0}, {1}.",
    "While {0}, {1}.",
    "Even as {0}, {1}.",
    "{1}, while {0}.",
    "{1}, even though {0}.",
    "{0}, and {1}.",
    "{0}; {1}.",
    "{1}, at a moment when {0}.",
    "Now that {0}, observers note that {1}.",
)
SIMPLE = re.compile(r"(?:\{[ABCabc]\^?\}|[A-Z][a-z]+) [^\"?!:]*\.")  # a statement that can become a clause
OPENINGS = ("By", "As", "Despite", "It", "In", "How", "What", "With", "According", "Why")


def from_templates(choose: random.Random, each: int, joined: int) -> list[dict]:
    """Sentences about states in the form of the geopolitics rows.

    `each`: choices of states a template is told of. `joined`: sentences of two templates, so that what is said of one
    state also stands in clauses beside what is said of another.
    """
    templates = read_table(TEMPLATES)
    clauses = [t for t in templates if SIMPLE.fullmatch(t["text"]) and t["text"].split()[0] not in OPENINGS]
    rows = [_filled(template, choose) for template in templates for _ in range(each)]
    return rows + [_filled(_joined(*choose.sample(clauses, 2), choose), choose) for _ in range(joined)]


def _joined(first: dict, second: dict, choose: random.Random) -> dict:
    """One template of two; the second's states come after the first's in the alphabet."""
    used = len({slot.upper() for slot in re.findall(r"\{([ABCabc])", first["text"])})

    def shifted(text: str) -> str:
        return re.sub(r"(?<![A-Za-z_])([A-Ca-c])(?=[}^>+-])", lambda m: chr(ord(m[1]) + used), text or "")

    other = {key: shifted(value) for key, value in second.items()}
    text = choose.choice(CONNECTIVES).format(_clause(first["text"]), _clause(other["text"]))
    return {
        "text": text[0].upper() + text[1:] if text[0] != "{" else text,
        "sentiments": " ".join(filter(None, (first["sentiments"], other["sentiments"]))),
        "stances": " ".join(filter(None, (first["stances"], other["stances"]))),
        "frames": " ".join(dict.fromkeys(f"{first['frames'] or ''} {other['frames'] or ''}".split())),
    }


def _clause(sentence: str) -> str:
    body = sentence.removesuffix(".")
    return body if body[0] == "{" else body[0].lower() + body[1:]


def _filled(template: dict, choose: random.Random) -> dict:
    slots = sorted(set(re.findall(r"\{([A-F])\^?\}", template["text"].upper())))
    weights = [len(STATES) / FREQUENT if i < FREQUENT else 1 for i in range(len(STATES))]
    states: list[State] = []
    while len(states) < len(slots):
        state = choose.choices(STATES, weights)[0]
        if state not in states:
            states.append(state)
    chosen = dict(zip(slots, states))
    text, entities, of_slot = "", [], {}
    for part in re.split(r"(\{[A-Fa-f]\^?\})", template["text"]):
        if not re.fullmatch(r"\{[A-Fa-f]\^?\}", part):
            text += part
            continue
        slot = part[1]
        state = chosen[slot.upper()]
        form = state.capital if "^" in part else choose.choice(state.adjectives if slot.islower() else state.names)
        if not text and form.startswith("the "):
            form = "T" + form[1:]
        article = 4 if form.lower().startswith("the ") and form != state.capital else 0
        start, end = len(text) + article, len(text) + len(form)
        text += form
        name = text[start:end]
        sign = re.search(rf"\b{slot.upper()}([-+])", template["sentiments"] or "")
        if all(e["text"] != name for e in entities):
            sentiment = SIGNS[sign[1]] if sign else "neutral"
            entities.append({"text": name, "start": start, "end": end, "type": "GPE", "sentiment": sentiment})
        of_slot.setdefault(slot.upper(), []).append(name)
    stance = []
    for holder, target, sign in re.findall(r"([A-F])>(\w+)([-+])", template["stances"] or ""):
        for name in of_slot[holder]:
            for other in of_slot.get(target, [target]):
                stance.append({"holder": name, "target": other, "issue": target not in of_slot, "label": SIGNS[sign]})
    return {"text": text, "entities": entities, "frames": (template["frames"] or "").split(), "stance": stance}
