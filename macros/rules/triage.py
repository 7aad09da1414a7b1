"""The triage « Où frapper ? » holds together: short, whole, without a loop or a dead end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.errors import Anomaly, nearest, quoted
from macros.models.orientation import Orientation
from macros.models.site import Draft

MOST_QUESTIONS = 3

Rule = Callable[[Orientation], Iterator[Anomaly]]


def check_triage(draft: Draft) -> Iterator[Anomaly]:
    """Yield every anomaly of the triage; a site may have none."""
    if draft.orientation:
        for rule in RULES:
            yield from rule(draft.orientation)


def ids_are_unique(triage: Orientation) -> Iterator[Anomaly]:
    """Questions and cards are anchors of one page."""
    seen: set[str] = set()
    for name in ("questions", "cards"):
        for i, part in enumerate(getattr(triage, name)):
            if part.id in seen:
                found = f"l'identifiant {quoted(part.id)} sert déjà dans cette page"
                yield triage.anomaly((name, i, "id"), found, expected="un identifiant à lui")
            seen.add(part.id)


def each_option_leads_to_one_place(triage: Orientation) -> Iterator[Anomaly]:
    """An option leads to a question or to a card that exists, and to one of them only."""
    known = {"question": set(_questions(triage)), "card": {card.id for card in triage.cards}}
    if triage.start not in known["question"]:
        yield _unknown(triage, ("start",), triage.start, known["question"])
    for i, question in enumerate(triage.questions):
        for j, option in enumerate(question.options):
            steps = ("questions", i, "options", j)
            if (option.question is None) == (option.card is None):
                found = f"{quoted(option.label)} ne mène pas à un seul endroit"
                yield triage.anomaly(
                    steps, found, expected="« question » ou « card », l'un des deux"
                )
            for name, ids in known.items():
                target = getattr(option, name)
                if target and target not in ids:
                    yield _unknown(triage, (*steps, name), target, ids)


def paths_are_short(triage: Orientation) -> Iterator[Anomaly]:
    """No path asks more than three questions, so none turns in a circle."""
    for i, depth in _depths(triage).items():
        if depth > MOST_QUESTIONS:
            found = f"cette question vient après {depth - 1} autres"
            expected = f"{MOST_QUESTIONS} questions au plus, sans revenir en arrière"
            yield triage.anomaly(("questions", i), found, expected=expected)


def everything_is_reached(triage: Orientation) -> Iterator[Anomaly]:
    """A question or a card that no path reaches is never read."""
    depths, questions = _depths(triage), list(triage.questions)
    if any(each_option_leads_to_one_place(triage)):
        return
    reached = {option.card for i in depths for option in questions[i].options}
    for i, question in enumerate(questions):
        if i not in depths:
            found = f"aucune réponse ne mène à {quoted(question.id)}"
            yield triage.anomaly(("questions", i), found, expected="une réponse qui y mène")
    for i, card in enumerate(triage.cards):
        if card.id not in reached:
            found = f"aucune réponse ne mène à {quoted(card.id)}"
            yield triage.anomaly(("cards", i), found, expected="une réponse qui y mène")


def each_card_ends_on_somebody(triage: Orientation) -> Iterator[Anomaly]:
    """A card names whom to call, in one way: a role, a contact or a desk."""
    for i, card in enumerate(triage.cards):
        named = [name for name in ("role", "contact", "desk") if getattr(card, name)]
        if len(named) != 1:
            written = (
                " et ".join(f"« {name} »" for name in named) or "ni rôle, ni contact, ni guichet"
            )
            yield triage.anomaly(
                ("cards", i),
                f"la fiche {quoted(card.id)} ne mène pas à une seule personne : {written}",
                expected="« role », « contact » ou « desk », l'un des trois",
                example="role: mediateur-interne",
            )


RULES: tuple[Rule, ...] = (
    ids_are_unique,
    each_card_ends_on_somebody,
    each_option_leads_to_one_place,
    paths_are_short,
    everything_is_reached,
)


def _questions(triage: Orientation) -> dict[str, int]:
    return {question.id: i for i, question in enumerate(triage.questions)}


def _depths(triage: Orientation) -> dict[int, int]:
    """Return how many questions the longest path asks up to each question, itself included.

    Counting stops one above the limit, which ends any circle.
    """
    places, depths = _questions(triage), dict[int, int]()
    waiting = [(triage.start, 1)]
    while waiting:
        name, depth = waiting.pop()
        i = places.get(name)
        if i is None or depth <= depths.get(i, 0) or depth > MOST_QUESTIONS + 1:
            continue
        depths[i] = depth
        options = triage.questions[i].options
        waiting += [(option.question, depth + 1) for option in options if option.question]
    return depths


def _unknown(
    triage: Orientation, steps: tuple[str | int, ...], target: str, ids: set[str]
) -> Anomaly:
    found, near = f"{quoted(target)} n'existe pas", nearest(target, ids)
    return triage.anomaly(steps, found, expected="un identifiant de ce fichier", suggestion=near)
