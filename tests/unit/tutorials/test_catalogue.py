"""The catalogue: how tutorials are grouped, filtered and advised, and where visitors begin."""

from __future__ import annotations

import pytest

from macros.ground.site import Site
from macros.site.models.vocabularies import Vocabularies
from macros.tutorials.catalogue import Listed, filters, groups, starts
from macros.tutorials.models.tutorial import Tutorial
from tests.builders import a_questionnaire, a_site, a_tutorial, vocabularies

NEEDS = ("ranger", "vendre", "proteger", "payer", "former")


def lists(**written: object) -> Vocabularies:
    """Return closed lists of five needs, three audiences and two difficulties."""
    return vocabularies(
        **{
            "needs": [{"id": need, "label": need.title()} for need in NEEDS],
            "audiences": [
                {"id": name, "label": f"Vous êtes {name}"}
                for name in ("dirigeant", "salarie", "mediateur-numerique")
            ],
            "difficulties": [
                {"id": name, "label": name.title(), "la_coop": name}
                for name in ("facile", "avance")
            ],
            **written,
        }
    )


def a_catalogue(*tutorials: Tutorial) -> Site:
    return a_site(closed_lists=lists(), tutorials=tutorials, questionnaires=[a_questionnaire()])


def needing(slug: str, *needs: str, **written: object) -> Tutorial:
    """Return a tutorial that serves these needs, the first one first."""
    return a_tutorial(slug, **{"needs": list(needs), **written})


def lasting(slug: str, minutes: int, **written: object) -> Tutorial:
    step = {
        "id": "la-copie",
        "title": "La copie",
        "teaching": "0",
        "exercise": str(minutes),
        "contexts": ["atelier"],
    }
    return needing(slug, "ranger", steps=[step], **written)


def grouped(site: Site) -> dict[str, tuple[list[str], list[str]]]:
    """Return the slugs of each group, by need: its own, then those that serve it too."""
    return {
        group.need.id if group.need else "": (
            [entry.tutorial.slug for entry in group.entries],
            [tutorial.slug for tutorial in group.also],
        )
        for group in groups(site)
    }


def entry_of(*tutorials: Tutorial) -> Listed:
    """Return the first of these tutorials as the catalogue shows it."""
    [group] = groups(a_catalogue(*tutorials))
    return next(entry for entry in group.entries if entry.tutorial == tutorials[0])


def test_a_tutorial_stands_under_its_first_need_and_serves_the_others_too() -> None:
    site = a_catalogue(needing("caisse", "payer", "vendre"))

    assert grouped(site) == {"vendre": ([], ["caisse"]), "payer": (["caisse"], [])}


def test_groups_follow_the_order_of_the_needs() -> None:
    site = a_catalogue(needing("a", "former"), needing("b", "ranger"), needing("c", "payer"))

    assert list(grouped(site)) == ["ranger", "payer", "former"]


def test_a_tutorial_for_half_of_the_needs_comes_first_and_nowhere_else() -> None:
    site = a_catalogue(needing("tri", "ranger"), needing("entretien", *NEEDS[:3]))

    assert grouped(site) == {"": (["entretien"], []), "ranger": (["tri"], [])}


def test_a_need_without_a_tutorial_is_not_shown() -> None:
    assert list(grouped(a_catalogue(needing("tri", "ranger")))) == ["ranger"]


def test_a_site_without_a_tutorial_has_no_group() -> None:
    assert groups(a_catalogue()) == []


def test_the_easiest_come_first_then_the_shortest() -> None:
    site = a_catalogue(
        lasting("dur", 10, difficulty="avance"), lasting("long", 90), lasting("court", 20)
    )

    assert grouped(site) == {"ranger": (["court", "long", "dur"], [])}


@pytest.mark.parametrize(
    ("minutes", "duration"),
    [
        (0, "moins-de-30"),
        (29, "moins-de-30"),
        (30, "30-60"),
        (59, "30-60"),
        (60, "60-120"),
        (119, "60-120"),
        (120, "120-et-plus"),
        (180, "120-et-plus"),
    ],
)
def test_a_duration_is_in_the_range_that_it_begins(minutes: int, duration: str) -> None:
    answers = entry_of(lasting("copie", minutes)).answers

    assert [answer for answer in answers if answer.startswith("duree:")] == [f"duree:{duration}"]


def test_a_tutorial_answers_every_list_of_the_filter() -> None:
    names = {answer.partition(":")[0] for answer in entry_of(lasting("copie", 20)).answers}

    everything = {"besoin", "public", "difficulte", "duree", "equipement", "connexion", "mode"}
    assert names == everything


def test_a_list_of_the_filter_offers_what_some_tutorial_answers() -> None:
    site = a_catalogue(needing("a", "payer", "former"), needing("b", "ranger"))

    assert [choice.id for choice in filters(site)["besoin"]] == ["ranger", "payer", "former"]


def test_a_list_to_which_all_answer_the_same_is_left_out() -> None:
    site = a_catalogue(lasting("a", 10), lasting("b", 40))

    assert list(filters(site)) == ["duree"]


def test_one_tutorial_needs_no_filter() -> None:
    assert filters(a_catalogue(lasting("a", 10))) == {}


def test_a_reason_is_told_with_the_theme_that_it_is_about() -> None:
    result = {"questionnaire": "reflexes", "dimension": "securite", "at_most": "40"}
    [reason] = entry_of(needing("a", "ranger", recommended_if=[result])).reasons

    assert (reason.id, reason.theme, reason.at_most) == ("reflexes:securite", "Protéger", 40)


def test_a_reason_holds_for_every_result_that_calls_for_a_tutorial() -> None:
    low, high = (
        {"questionnaire": "reflexes", "dimension": "securite", "at_most": at_most}
        for at_most in ("30", "50")
    )
    [reason] = entry_of(
        needing("a", "ranger", recommended_if=[low]), needing("b", "ranger", recommended_if=[high])
    ).reasons

    assert reason.at_most == 50


def test_a_questionnaire_that_the_site_leaves_out_is_no_reason() -> None:
    result = {"questionnaire": "disparu", "dimension": "securite", "at_most": "40"}

    assert entry_of(needing("a", "ranger", recommended_if=[result])).reasons == ()


def begun(*tutorials: Tutorial) -> dict[str, str]:
    """Return where each kind of visitor begins."""
    return {start.audience.id: start.tutorial.slug for start in starts(a_catalogue(*tutorials))}


def test_trainers_then_leaders_then_employees_are_told_where_to_begin() -> None:
    everybody = ["salarie", "dirigeant", "mediateur-numerique"]
    found = begun(
        *(needing(slug, "ranger", audiences=everybody) for slug in ("un", "deux", "trois"))
    )

    assert list(found) == ["mediateur-numerique", "dirigeant", "salarie"]


def test_one_begins_with_the_easiest_then_with_the_first_of_the_catalogue() -> None:
    found = begun(
        needing("dur", "ranger", difficulty="avance"),
        needing("second", "payer"),
        needing("premier", "vendre"),
    )

    assert found == {"dirigeant": "premier"}


def test_two_visitors_begin_apart_when_they_can() -> None:
    both = ["dirigeant", "salarie"]
    first, second = needing("a", "ranger", audiences=both), needing("b", "payer", audiences=both)

    assert begun(first, second) == {"dirigeant": "a", "salarie": "b"}
    assert begun(first) == {"dirigeant": "a", "salarie": "a"}


def test_nobody_is_sent_to_a_tutorial_made_for_others() -> None:
    assert begun(needing("a", "ranger", audiences=["salarie"])) == {"salarie": "a"}
