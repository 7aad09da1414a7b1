import pytest

from macros.ground.addresses import absolute


@pytest.mark.parametrize("base_url", ["https://a.example/b/", "https://a.example/b"])
def test_an_address_has_one_slash_between_the_site_and_the_path(base_url: str) -> None:
    assert absolute(base_url, "/contacts/") == "https://a.example/b/contacts/"
