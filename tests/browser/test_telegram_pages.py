"""The pages about Telegram in a real browser: tokens go in, and what stands in the way is said where one looks.

Leaves screenshots in `screenshots/`; those of the guide for Telegram are kept in `docs/images/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.desk_driver_password import PASSWORD
from tests.browser.house import PHONE, House, no_sideways_scroll, picture

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong

pytestmark = pytest.mark.browser

ACCOUNTS = "/admin/conversations/telegramaccount/"
NOTICES = "/admin/conversations/telegramnotice/"
TURNS = "/admin/conversations/turn/"


@pytest.fixture(scope="module")
def world() -> dict[str, Any]:
    """What the house is called by; filled by `house`."""
    return {}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, redis_server: str, world: dict[str, Any]) -> Iterator[House]:
    with pytest.MonkeyPatch.context() as around:
        around.setenv("TELEGRAM_MODE", "polling")
        around.setenv("TOKEN_ENCRYPTION_KEY", "for this test and nothing else")
        house = House(tmp_path_factory.mktemp("telegram"), redis_server, "tests.browser.telegram_driver")
    try:
        world.update(house("seed"))
        house.open()
        yield house
    finally:
        house.end()


@pytest.fixture(scope="module")
def context(browser: Any, house: House) -> Iterator[Any]:
    """An operator who has signed in."""
    context = browser.new_context(viewport={"width": 1360, "height": 760}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.goto(house.url + "/admin/login/")
    page.locator("[name=username]").fill("operator")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("#login-form button[type=submit]").click()
    page.wait_for_load_state()
    page.close()
    yield context
    context.close()


@pytest.fixture
def page(context: Any, house: House) -> Iterator[Any]:
    page = context.new_page()
    page.set_default_timeout(30_000)
    house("tick")
    yield page
    page.close()


def hides_every_token(page: Any, world: dict[str, Any]) -> None:
    shown = page.content()
    assert not any(token.partition(":")[2] in shown for token in world["tokens"])


def test_every_account_says_how_it_stands_and_what_to_do(page: Any, house: House, world: dict[str, Any]) -> None:
    page.goto(house.url + ACCOUNTS)
    rows = page.locator("#result_list tbody tr")
    expect(rows).to_have_count(8)
    refused = rows.filter(has_text=world["refused"])
    expect(refused).to_contain_text("token refused")
    expect(refused).to_contain_text("BotFather")
    expect(rows.filter(has_text="/setjoingroups")).to_have_count(1)
    hides_every_token(page, world)
    picture(page, "telegram-accounts", full_page=True)
    page.set_viewport_size(PHONE)
    no_sideways_scroll(page)


def test_tokens_are_pasted_and_never_shown_again(page: Any, house: House, world: dict[str, Any]) -> None:
    page.goto(house.url + ACCOUNTS)
    page.get_by_role("link", name="Enter tokens").click()
    first, second = world["free"]
    secrets = ("AAexampleexampleexampleexampleexample1", "AAexampleexampleexampleexampleexample2")
    pasted = page.locator("[name=pasted]")
    pasted.fill(f"{first},987654321:{secrets[0]}\n{second},987654322:{secrets[1]}\nNobody,987654323:{secrets[0]}")
    page.get_by_label("Döviz Köşesi").check()
    picture(page, "telegram-tokens", full_page=True)
    page.get_by_role("button", name="Enter and check").click()
    expect(page.get_by_role("alert")).to_contain_text("Line 3: there is no bot of this name.")
    expect(page.get_by_text("2 accounts are being checked")).to_be_visible()
    assert not any(secret in page.content() for secret in secrets)
    page.goto(house.url + ACCOUNTS)
    expect(page.locator("#result_list tbody tr").filter(has_text="not checked yet")).to_have_count(2)


def test_a_group_whose_notice_is_missing_says_what_to_do(page: Any, house: House) -> None:
    page.goto(house.url + NOTICES)
    rows = page.locator("#result_list tbody tr")
    expect(rows.filter(has_text="Borsa Sohbet")).to_contain_text("pinned")
    expect(rows.filter(has_text="Döviz Köşesi")).to_contain_text("administrator that may pin messages")
    picture(page, "telegram-notices", full_page=True)


def test_a_held_turn_says_why(page: Any, house: House, world: dict[str, Any]) -> None:
    page.goto(f"{house.url}{TURNS}{world['turn']}/change/")
    expect(page.get_by_text("the notice about AI participants is not pinned").first).to_be_visible()
    picture(page, "telegram-held")
