"""From troubles to findings: each trouble's cures are tried out in thought, and the line to change is where one works.

A cure works if, the program read again with it, the trouble is gone and no new one has come. What else goes away with
it was only what followed: those places become related places of the one finding.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeVar

from ...language import Text
from ..findings import Finding, Part, Place, Related, Suggestion
from ..rules import Trouble, detectors
from .cure import Cure
from .cures.binding_targets import leaves_targets
from .meaning import Array
from .reading import Change
from .view import View

MOST_CURES = 18
"""How many cures of one trouble are tried."""

MOST_ALTERNATIVES = 4
"""How many of those that hold are kept beside the best."""

Key = tuple[str, int]

_Told = TypeVar("_Told", Trouble, Cure)


@dataclass(frozen=True)
class _Choice:
    cure: Cure | None
    works: bool
    gone: frozenset[Key]
    others: tuple[Cure, ...] = ()


def troubles(view: View) -> list[Trouble]:
    """All that the rules see, in the order it happened."""
    found: dict[tuple[str, str, Place], Trouble] = {}
    for code, detect in detectors().items():
        for number in range(max(1, len(view.crashes)) if code.startswith("SS6") else 1):
            view.focus = number
            for trouble in _unless_it_fails(view, code, detect(view)):
                found.setdefault((trouble.rule.code, trouble.step.path, trouble.step.place), trouble)
    view.focus = 0
    return sorted(found.values(), key=lambda trouble: (trouble.step.number, trouble.rule.code))


def _unless_it_fails(view: View, code: str, told: Iterable[_Told]) -> Iterator[_Told]:
    """What a rule tells, up to a fault of its own: one that trips takes nothing from the others."""
    try:
        yield from told
    except Exception as error:
        if view.faults is None:
            raise
        view.faults.setdefault(code, error)


def judge(view: View) -> list[Finding]:
    """The findings of a program."""
    seen = troubles(view)
    loud = [trouble for trouble in seen if trouble.level != "advice"]
    before = frozenset(trouble.key for trouble in loud)
    explained: set[Key] = set()
    made: dict[int, Change] = {}
    findings: list[Finding] = []
    unexplained: list[tuple[Trouble, _Choice]] = []
    for trouble in loud:
        if trouble.key in explained:
            continue
        choice = _beside(view, _choose(view, trouble, before), made, explained)
        if not choice.works:
            unexplained.append((trouble, choice))  # the cure of a later one may take it away
            continue
        follow_ups = [
            other for other in loud if other.key in choice.gone and other.key not in explained and other is not trouble
        ]
        explained |= {trouble.key, *choice.gone}
        findings.append(_finding(view, trouble, choice, follow_ups))
    findings += [_finding(view, trouble, choice, []) for trouble, choice in unexplained if trouble.key not in explained]
    findings += [
        _finding(view, trouble, _Choice(next(_typable(view, trouble), None), True, frozenset()), [])
        for trouble in seen
        if trouble.level == "advice" and not loud
    ]
    return _one_a_place(findings)


def _choose(view: View, trouble: Trouble, before: frozenset[Key]) -> _Choice:
    """The cure that takes away the trouble and most of what follows from it, and brings nothing new."""
    best: _Choice | None = None
    first: Cure | None = None
    holding: list[Cure] = []
    still = view.reading.impossible.keys()
    for cure in islice(_different(_typable(view, trouble)), MOST_CURES):
        first = first or cure
        if cure.certain:
            tried = _Choice(cure, True, frozenset({trouble.key}))
        else:
            after = view.supposing(cure.changes)
            now = frozenset(other.key for other in troubles(after) if other.level != "advice")
            works = trouble.key not in now and now <= before and after.reading.impossible.keys() <= still
            works = works and not after.still_raises(trouble.step)
            tried = _Choice(cure, works, before - now if works else frozenset())
        if tried.works:
            holding.append(cure)
        if tried.works and (best is None or len(tried.gone) > len(best.gone)):
            best = tried
    if best is None and first is not None and first.changes:
        first = None  # none of them holds good: nothing is known but the place where it shows
    if best is None:
        return _Choice(first, False, frozenset())
    others = [
        cure
        for cure in holding
        if cure is not best.cure and cure.edits and best.cure is not None and cure.path == best.cure.path
    ]
    return replace(best, others=tuple(others[:MOST_ALTERNATIVES]))


def _typable(view: View, trouble: Trouble) -> Iterator[Cure]:
    """The cures that put no expression where a name is bound."""
    cures = _unless_it_fails(view, trouble.rule.code, trouble.cures())
    return (cure for cure in cures if leaves_targets(view, cure))


def _different(cures: Iterable[Cure]) -> Iterator[Cure]:
    """Each cure once: several ways of looking for one can come upon the same."""
    met = set()
    for cure in cures:
        what = cure.path, cure.edits, tuple(sorted(cure.changes))
        if not cure.edits or what not in met:
            met.add(what)
            yield cure


def _beside(view: View, choice: _Choice, made: dict[int, Change], mended: Iterable[Key]) -> _Choice:
    """The choice, if its cure goes together with those chosen before: a column turned here and a row turned there may not."""
    if choice.cure is None or not choice.works or not choice.cure.edits or not choice.cure.changes:
        return choice
    together = {**made, **choice.cure.changes}
    if made:
        now = {other.key for other in troubles(view.supposing(together))}
        if now & (choice.gone | set(mended)):
            return _Choice(choice.cure, False, choice.gone)
    made.update(choice.cure.changes)
    return choice


def _finding(view: View, trouble: Trouble, choice: _Choice, follow_ups: Sequence[Trouble]) -> Finding:
    rule, cure = trouble.rule, choice.cure
    place, path = (cure.place, cure.path) if cure else (trouble.step.place, trouble.step.path)
    related = []
    if place != trouble.step.place:
        related.append(
            Related(
                trouble.step.place,
                _HERE.filled(text=view.text(trouble.step)),
                _parts(view, trouble),
                None if path == trouble.step.path else trouble.step.path,
            )
        )
    related += [
        Related(
            other.step.place, other.message, _parts(view, other), None if path == other.step.path else other.step.path
        )
        for other in follow_ups
    ]
    suggestion: Suggestion | None = None
    others: tuple[Suggestion, ...] = ()
    if cure is not None and choice.works and cure.edits:
        suggestion = Suggestion(cure.description, cure.edits)
        others = tuple(Suggestion(other.description, other.edits) for other in choice.others)
    return Finding(
        code=rule.code,
        name=rule.name,
        level=trouble.level,
        path=path,
        place=place,
        message=trouble.message,
        explanation=trouble.explanation,
        lesson=rule.lesson,
        parts=_parts(view, trouble) if place == trouble.step.place else (),
        related=tuple(related),
        suggestion=suggestion,
        alternatives=others,
    )


def _parts(view: View, trouble: Trouble) -> tuple[Part, ...]:
    parts = []
    for number in dict.fromkeys((*trouble.shown, trouble.step.number)):
        if number is None:
            continue
        step, meaning = view.steps[number], view.reading.meaning(number)
        if isinstance(meaning, Array) and step.path == trouble.step.path:
            parts.append(
                Part(step.place, meaning.shape, tuple(view.axis_name(axis) for axis in meaning.axes), step.seen.dtype)
            )
    return tuple(parts)


def _one_a_place(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for one place: the first that was found there."""
    kept: dict[tuple[str, Place], Finding] = {}
    for finding in findings:
        kept.setdefault((finding.path, finding.place), finding)
    return sorted(kept.values(), key=lambda f: (f.path, f.place.cell or 0, f.place.line, f.place.column))


_HERE = Text(en="This is where it shows: {text}", zh="问题在这里显现：{text}")
