from tests.builders import a_contact, a_legal_sentence, a_role, a_site, an_entity, an_organisation

ADDRESS = {"street": "1 rue de l'Exemple", "postal_code": "01000", "locality": "Ville-Exemple"}


def test_a_contact_is_written_to_at_its_own_address_first() -> None:
    contact = a_contact(address={**ADDRESS, "street": "2 rue de l'Exemple"})
    site = a_site(entities=[an_entity(address=ADDRESS)], contacts=[contact])
    address = site.address_of(contact)

    assert address is not None
    assert address.street == "2 rue de l'Exemple"


def test_a_contact_without_an_address_is_written_to_at_its_entity() -> None:
    entity = an_entity(address=ADDRESS)
    site = a_site(entities=[entity])

    assert site.address_of(site.contacts["mediation-groupe"]) == entity.address


def test_a_contact_without_any_address_has_none() -> None:
    site = a_site()

    assert site.address_of(site.contacts["mediation-groupe"]) is None


def test_an_entity_of_two_territories_stands_in_both() -> None:
    site = a_site(entities=[an_entity(territories=["france", "ouest"])])

    assert [territory.id for territory, _ in site.entities_by_territory()] == ["france", "ouest"]


def test_a_territory_without_an_entity_is_left_out() -> None:
    site = a_site(entities=[an_entity(territories=["ouest"])])

    assert [territory.id for territory, _ in site.entities_by_territory()] == ["ouest"]


def test_the_nearest_entity_answers_for_one_without_a_contact() -> None:
    middle = an_entity(id="energie", parent="groupe")
    bottom = an_entity(id="centrale", parent="energie")
    site = a_site(
        entities=[an_entity(), middle, bottom],
        contacts=[a_contact(), a_contact(id="mediation-energie", entity="energie")],
    )

    found = site.contacts_for(bottom, site.roles["mediateur-interne"])

    assert [contact.id for contact in found] == ["mediation-energie"]


def test_the_territories_of_a_contact_come_before_those_of_its_entity() -> None:
    contact = a_contact(territories=["ouest"])

    assert [term.id for term in a_site(contacts=[contact]).territories_of(contact)] == ["ouest"]


def test_roles_come_in_their_rank() -> None:
    site = a_site(roles=[a_role(rank="2"), a_role(id="correspondant-pme", rank="1")])

    assert [role.id for role in site.ranked_roles()] == ["correspondant-pme", "mediateur-interne"]


def test_a_sentence_of_the_other_regime_is_not_told() -> None:
    site = a_site(
        organisation=an_organisation(purchasing_regime="private"),
        legal=[a_legal_sentence(regimes=["public"]), a_legal_sentence(id="ici")],
    )

    assert [s.id for s in site.legal_sentences(("prescription", "ici"))] == ["ici"]
