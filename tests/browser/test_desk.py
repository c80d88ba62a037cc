"""The operator's desk in a real browser: a day's work, the wizard, signing in with a code, and who is refused what.

Leaves screenshots in `screenshots/`; those of the operator's guide are kept in `docs/images/`.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django_otp.oath import totp

from tests.browser.desk_driver_password import PASSWORD
from tests.browser.house import PHONE, ROOT, House, no_sideways_scroll, picture

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong

pytestmark = pytest.mark.browser

AXE = ROOT / "tests" / "browser" / "axe" / "axe.min.js"
CHANGELISTS = "/admin/conversations"
# The main pages of the desk.
PAGES = (
    "/admin/",
    f"{CHANGELISTS}/chat/",
    f"{CHANGELISTS}/chat/1/intervene/",
    f"{CHANGELISTS}/message/1/change/",
    f"{CHANGELISTS}/turn/",
    f"{CHANGELISTS}/guardblock/",
    "/admin/bots/bot/",
    "/admin/wizard/",
    "/admin/tunables/setting/",
    "/admin/cost/",
    "/admin/openness/",
    "/admin/alerts/",
    "/admin/bot/1/",
    "/admin/chat/1/",
)


@pytest.fixture(scope="module")
def world() -> dict[str, Any]:
    """What the seeded house is called by; filled by `house`."""
    return {}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, redis_server: str, world: dict[str, Any]) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("desk"), redis_server, "tests.browser.desk_driver")
    try:
        world.update(house("seed"))
        house.open()
        yield house
    finally:
        house.end()


@pytest.fixture(scope="module")
def cookies() -> dict[str, Any]:
    """Signed-in sessions by account: signing in is tested once, not before every page."""
    return {}


@pytest.fixture
def sit(browser: Any, house: House, cookies: dict[str, Any]) -> Iterator[Any]:
    """Opens a page as an account; whatever the page complains about fails the test."""
    contexts = []
    complaints: list[str] = []

    def sit(path: str = "/admin/", account: str = "operator", language: str = "en", **options: Any) -> Any:
        locale = "tr-TR" if language == "tr" else "en-GB"
        context = browser.new_context(**{"viewport": {"width": 1360, "height": 900}, "locale": locale, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        if account and account not in cookies:
            sign_in(page, house, account)
            cookies[account] = context.cookies()
        elif account:
            context.add_cookies(cookies[account])
        house("tick")
        page.goto(house.url + path)
        return page

    yield sit
    for context in contexts:
        context.close()
    # The alerts above the overview are asked for again and again, also of a server that is shut.
    expected = re.compile(r"ERR_CONNECTION_REFUSED|htmx:sendError|WebSocket connection to .* failed|status of 40[034]")
    assert [text for text in complaints if not expected.search(text)] == []


def sign_in(page: Any, house: House, account: str, code: str = "") -> None:
    page.goto(house.url + "/admin/login/")
    page.locator("[name=username]").fill(account)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=otp_token]").fill(code)
    page.locator("#login-form button[type=submit]").click()
    page.wait_for_load_state()


def line(page: Any) -> Any:
    """What the last button answered."""
    return page.locator("#desk-line")


def said(page: Any, text: str) -> Any:
    """A message in the feed."""
    return page.locator("#desk-feed li", has_text=text)


# --- the operator's day ---------------------------------------------------------------


def test_the_overview_lives(sit: Any, house: House) -> None:
    page = sit()
    expect(page.locator("#desk-live")).to_have_text("live")
    expect(page.locator("#desk-rooms tr")).to_have_count(3)
    expect(page.locator("#f-talking")).not_to_have_text("–")
    text = "bunu şimdi yazdım, sayfa yenilenmeden görünür"
    house("say", text=text)
    expect(said(page, text)).to_be_visible()
    expect(said(page, text).locator(".desk-ai")).to_have_text("AI")
    picture(page, "desk-overview", full_page=True)
    house.shut()
    expect(page.locator("#desk-live")).to_have_text("Connection lost; trying again…")
    house.open()
    expect(page.locator("#desk-live")).to_have_text("live", timeout=30_000)


def test_stop_start_scale_and_a_rooms_tempo(sit: Any, house: House, world: dict[str, Any]) -> None:
    page = sit()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator("#desk-running")).to_have_text("Bots are silent")
    assert house("state")["running"] is False
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#desk-running")).to_have_text("Bots are talking")
    page.get_by_label("Scale").select_option("2")
    expect(line(page)).to_contain_text("2")
    page.get_by_label(f"wanted pace of {world['chat']}").select_option("1.5")
    expect(line(page)).to_have_text(f"{world['chat']} talks at ×1.5 from now on.")
    now = house("state")
    assert (now["running"], now["scale"], now["tempo"]) == (True, 2.0, 1.5)


def test_a_held_turn_is_let_go_on(sit: Any, house: House, world: dict[str, Any]) -> None:
    page = sit()
    held = page.locator(".desk-held")
    expect(held).to_contain_text("beklettiğiniz söz bu")
    expect(held).to_contain_text(world["held_by"])
    held.get_by_role("button", name="Let it go on").click()
    expect(line(page)).to_have_text("It goes on now.")
    expect(page.get_by_text("Nothing is held.")).to_be_visible()
    assert house("state")["turns"] == {"beklettiğiniz söz bu": "ready"}


def test_why_was_this_said_and_silence_for_who_said_it(sit: Any, house: House) -> None:
    page = sit()
    message = house("say", text="bunu neden dediğimi sor")
    item = said(page, "bunu neden dediğimi sor")
    item.get_by_role("link", name="Why?").click()
    expect(page.get_by_text("the room's own rhythm: somebody was to begin")).to_be_visible()
    expect(page.get_by_text("geçen ay THYAO'da erken satmıştım").first).to_be_visible()
    picture(page, "desk-why", full_page=True)
    page.get_by_role("button", name=f"Mute {message['bot']} here for an hour").click()
    expect(page.get_by_text(f"{message['bot']} is silent in")).to_be_visible()
    assert house("state")["muted"] == 1
    page.get_by_role("button", name="Let it speak again").click()
    expect(page.get_by_text(f"{message['bot']} speaks in")).to_be_visible()
    assert house("state")["muted"] == 0


def test_mute_from_the_feed(sit: Any, house: House) -> None:
    page = sit()
    message = house("say", text="beni bir saat sustur")
    said(page, "beni bir saat sustur").get_by_role("button", name="Mute for an hour").click()
    expect(line(page)).to_contain_text(f"{message['bot']} is silent in")
    assert house("state")["muted"] == 1


def test_news_is_dropped_into_a_room_and_seen_to_spread(sit: Any, house: House, world: dict[str, Any]) -> None:
    page = sit()
    page.locator("#desk-rooms tr", has_text=world["chat"]).get_by_role("link", name="Intervene").click()
    part = page.locator("section", has=page.locator("#kind-news"))
    part.get_by_label("News").fill("THYAO yeni uçak siparişi verdi")
    part.get_by_role("button", name="Tell the room").click()
    expect(page.locator("section[aria-labelledby=lately]")).to_contain_text("THYAO yeni uçak siparişi verdi")
    picture(page, "desk-intervene", full_page=True)
    page.get_by_role("link", name="Overview").first.click()
    expect(page.locator("#desk-live")).to_have_text("live")
    house("spread", text="uçak siparişi haberi geldi, THYAO tarafı kıpırdar")
    spread = said(page, "uçak siparişi haberi geldi")
    expect(spread).to_be_visible()
    spread.get_by_role("link", name="Why?").click()
    expect(page.get_by_text("news came in")).to_be_visible()


def test_what_today_cost_is_one_click_away(sit: Any) -> None:
    page = sit()
    page.get_by_role("link", name=re.compile("Cost today")).click()
    expect(page.get_by_role("heading", name="By bot")).to_be_visible()
    expect(page.locator("table", has_text="gpt-4o-mini")).to_be_visible()
    picture(page, "desk-cost", full_page=True)


def test_a_setting_is_changed_refused_and_rolled_back(sit: Any, house: House) -> None:
    page = sit("/admin/tunables/setting/", account="admin")
    field = page.locator("#id_base_delay_seconds")
    field.fill("yirmi")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Nothing was saved: one value cannot be taken.")).to_be_visible()
    expect(field).to_have_value("yirmi")
    picture(page, "desk-settings-error")
    before = house("state")["versions"]
    field.fill("24")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("1 setting changed.")).to_be_visible()
    field.fill("40")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("button", name="Back to 24")).to_be_visible()
    picture(page, "desk-settings")
    page.get_by_role("button", name="Back to 24").click()
    expect(field).to_have_value("24")
    assert house("state")["versions"] == before + 3


def test_a_bot_at_a_glance_and_back(sit: Any) -> None:
    page = sit("/admin/bots/bot/1/change/")
    page.get_by_role("link", name="At a glance").click()
    expect(page.locator("#radar details")).to_be_visible()
    expect(page.get_by_role("heading", name="What it remembers best")).to_be_visible()
    picture(page, "desk-bot", full_page=True)
    page.get_by_role("link", name="All memories").click()
    expect(page.locator("#result_list, #changelist-form").first).to_be_visible()


def test_alerts_are_shown_and_chosen(sit: Any) -> None:
    page = sit()
    alerts = page.locator(".desk-alerts li")
    expect(alerts.filter(has_text="stopped for openness or manipulation")).to_be_visible()
    page.goto(page.url + "alerts/")
    page.get_by_label("Openness and manipulation").uncheck()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Your choice is kept.")).to_be_visible()
    expect(alerts.filter(has_text="stopped for openness or manipulation")).to_have_count(0)
    page.get_by_label("Openness and manipulation").check()
    page.get_by_role("button", name="Keep").click()
    expect(alerts.filter(has_text="stopped for openness or manipulation")).to_be_visible()


def test_what_was_stopped_is_found_by_its_guard(sit: Any) -> None:
    page = sit("/admin/openness/")
    page.get_by_label("Guard").select_option("integrity")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_text("promise of return")).to_be_visible()
    picture(page, "desk-openness", full_page=True)
    page.get_by_label("Guard").select_option("language")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_text("Nothing of this kind happened.")).to_be_visible()


# --- making bots --------------------------------------------------------------------


def test_the_wizard_draws_up_lets_hear_and_makes(sit: Any, house: House) -> None:
    before = house("state")
    page = sit("/admin/wizard/")
    page.get_by_role("button", name="Draw up a persona").first.click()
    name = page.locator("#id_bot-name")
    expect(name).not_to_have_value("")
    page.get_by_role("button", name="Hear it first").first.click()
    expect(page.locator("#heard-part li")).to_have_count(3)
    picture(page, "desk-wizard")
    assert house("state")["bots"] == before["bots"]
    page.get_by_label("Room", exact=True).select_option("new")
    page.get_by_role("button", name="Make it").first.click()
    expect(page.get_by_text("A new room needs a title.")).to_be_visible()
    page.get_by_label("Title of a new room").fill("Deneme Odası")
    called = name.input_value()
    page.get_by_role("button", name="Make it").first.click()
    expect(page.get_by_text(f"{called} is there and a member of Deneme Odası.")).to_be_visible()
    after = house("state")
    assert (after["bots"], after["chats"]) == (before["bots"] + 1, before["chats"] + 1)


def test_many_personas_at_once(sit: Any, house: House) -> None:
    before = house("state")["bots"]
    page = sit("/admin/personas/")
    picture(page, "desk-personas", full_page=True)
    page.get_by_label("How many").fill("5")
    page.get_by_role("button", name="Make them").click()
    expect(page.get_by_text("5 made, 0 changed, 0 left as they are")).to_be_visible()
    assert house("state")["bots"] == before + 5


# --- who may come in, and what they may do -----------------------------------------------


def test_a_second_factor_is_set_up_and_asked_for(sit: Any, house: House) -> None:
    page = sit("/admin/", account="")
    sign_in(page, house, "newcomer")
    page.goto(house.url + "/admin/second-factor/")
    secret = page.locator("code").inner_text()
    picture(page, "desk-second-factor")
    page.locator("[name=otp_token]").fill("000000")
    page.locator("#second-factor-form button[type=submit]").click()
    expect(page.locator("[name=otp_token]")).to_be_visible()
    house("forget_codes")
    page.locator("[name=otp_token]").fill(code_for(page.locator("code").inner_text()))
    page.locator("#second-factor-form button[type=submit]").click()
    expect(page.locator("#second-factor-form")).to_have_count(0)
    page.context.clear_cookies()
    sign_in(page, house, "newcomer")
    expect(page.get_by_text("Enter the current code of your authenticator app.")).to_be_visible()
    house("forget_codes")
    sign_in(page, house, "newcomer", code_for(secret))
    expect(page.locator("#desk-rooms tr").first).to_be_visible()


def code_for(secret: str) -> str:
    """What an authenticator app would show."""
    compact = secret.replace(" ", "")
    key = base64.b32decode(compact + "=" * (-len(compact) % 8))
    return f"{totp(key):06d}"


def test_a_viewer_sees_everything_and_changes_nothing(sit: Any, house: House, world: dict[str, Any]) -> None:
    before = house("state")
    page = sit(account="viewer")
    expect(page.locator("#desk-rooms tr").first).to_be_visible()
    for label in ("Stop", "Start", "Mute for an hour", "Let it go on"):
        expect(page.get_by_role("button", name=label, exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="Intervene")).to_have_count(0)
    token = page.evaluate("JSON.parse(document.getElementById('desk').getAttribute('hx-headers'))['X-CSRFToken']")
    chat = world["chat_id"]
    for path, form in (
        ("/admin/tunables/setting/control/", {"name": "simulation_active", "value": "off"}),
        (f"{CHANGELISTS}/chat/{chat}/tempo/", {"tempo": "3"}),
        (f"{CHANGELISTS}/message/1/mute/", {}),
        (f"{CHANGELISTS}/turn/1/drop/", {}),
        (f"{CHANGELISTS}/chat/{chat}/intervene/", {"kind": "news", "text": "haber", "sentiment": "0"}),
        ("/admin/wizard/", {"do": "make"}),
        ("/admin/personas/", {"do": "make", "count": "3"}),
    ):
        answer = page.request.post(
            house.url + path, form=form, headers={"X-CSRFToken": token, "Referer": house.url}, max_redirects=0
        )
        assert answer.status == 403, path
    assert house("state") == before


# --- languages, phone, everybody ------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "overview", "scheme"), [("tr", "Genel bakış", "light"), ("en", "Overview", "dark")]
)
def test_both_languages_and_the_dark(sit: Any, language: str, overview: str, scheme: str) -> None:
    page = sit(language=language, color_scheme=scheme)
    expect(page).to_have_title(re.compile(overview))
    assert page.locator("html").get_attribute("lang") == language
    expect(page.locator("#desk-rooms tr").first).to_be_visible()
    expect(page.locator("#desk-live")).to_have_class(re.compile("desk-ok"))
    picture(page, f"desk-overview-{language}-{scheme}")


@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        f"{CHANGELISTS}/message/1/change/",
        "/admin/wizard/",
        "/admin/cost/",
        "/admin/openness/",
        "/admin/bot/1/",
        "/admin/chat/1/",
    ],
)
def test_a_page_fits_a_phone(sit: Any, path: str) -> None:
    page = sit(path, viewport=PHONE, has_touch=True, is_mobile=True)
    if path == "/admin/":
        expect(page.locator("#desk-rooms tr").first).to_be_visible()
    no_sideways_scroll(page)
    picture(page, f"desk-phone-{path.removeprefix('/admin').strip('/').replace('/', '-')}", full_page=True)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_violation_on_the_main_pages(sit: Any, house: House, scheme: str) -> None:
    page = sit(account="admin", color_scheme=scheme)
    found = {}
    for path in PAGES:
        page.goto(house.url + path)
        if path == "/admin/":
            expect(page.locator("#desk-rooms tr").first).to_be_visible()
        page.add_script_tag(path=AXE)
        page.wait_for_timeout(300)  # fades of the theme end; half-faded text has no contrast
        violations = page.evaluate(
            """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
                 .filter((it) => ["serious", "critical"].includes(it.impact))
                 .map((it) => `${it.id}: ${it.nodes.slice(0, 4).map((node) => node.html.slice(0, 160)).join(" | ")}`)"""
        )
        if violations:
            found[path] = violations
    assert found == {}
