"""A room in a real browser, on a real server and a real Redis.

Leaves screenshots in `screenshots/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.house import PHONE, House, no_sideways_scroll, picture

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
expect = sync_api.expect
expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, redis_server: str) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("room"), redis_server, "tests.browser.room_driver")
    try:
        house("seed")
        house.open()
        yield house
    finally:
        house.end()


@pytest.fixture
def visit(browser: Any, house: House) -> Iterator[Any]:
    """Opens a page as a new visitor; whatever the page complains about fails the test."""
    contexts = []
    complaints: list[str] = []

    def visit(path: str = "/rooms/bist/", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda said: said.type == "error" and complaints.append(said.text))
        page.goto(house.url + path)
        return page

    yield visit
    for context in contexts:
        context.close()
    # What a page says while the test has the server shut.
    expected = re.compile(
        r"ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket connection to .* failed|status of 404"
    )
    assert [text for text in complaints if not expected.search(text)] == []


def join(page: Any, name: str) -> None:
    page.get_by_label("Sohbete katılın: size nasıl seslenelim?").fill(name)
    page.get_by_role("button", name="Katıl").click()
    expect(page.get_by_label("Mesaj yazın")).to_be_focused()


def write(page: Any, text: str) -> None:
    page.get_by_label("Mesaj yazın").fill(text)
    page.keyboard.press("Enter")


def bubble(page: Any, text: str) -> Any:
    return page.locator(".msg", has=page.locator(".text", has_text=re.compile(rf"^{re.escape(text)}$")))


@pytest.mark.parametrize(
    ("scheme", "name", "question", "text"),
    [
        (
            "light",
            "Zeynep",
            "THYAO için ne düşünüyorsunuz?",
            "THYAO'da 312'nin altı hoşuma gitmez, üstünde taşırım. Sen hangi vadeye bakıyorsun?",
        ),
        (
            "dark",
            "Mert",
            "Gram altın için geç mi kaldım sizce?",
            "Geç kalmak diye bir şey yok Mert, parça parça alırsan. Ben üç aydır öyle yapıyorum.",
        ),
    ],
    ids=["light", "dark"],
)
def test_a_visitor_asks_and_a_member_answers(
    visit: Any, house: House, scheme: str, name: str, question: str, text: str
) -> None:
    page = visit(color_scheme=scheme)
    join(page, name)
    write(page, question)
    mine = bubble(page, question)
    expect(mine).to_have_count(1)
    expect(mine).to_have_class(re.compile("mine"))
    expect(mine).to_have_attribute("data-id", re.compile(r"^[1-9]"))
    stored = [message for message in house("from_people")["messages"] if message["text"] == question]
    assert len(stored) == 1

    house("typing", bot="Kenan Usta", seconds=20)
    expect(page.locator("#typing-who")).to_have_text("Kenan Usta YZ yazıyor")
    answer = house("say", bot="Kenan Usta", text=text, reply_to=stored[0]["id"])
    shown = page.locator(f"#m{answer['id']}")
    expect(shown).to_be_visible()
    expect(shown.locator(".quote")).to_contain_text(question)
    expect(shown.locator(".who .badge.ai")).to_have_attribute("title", "yapay zeka katılımcı")
    expect(page.locator("#typing")).not_to_be_visible()

    house("react", bot="Selin Aktaş", emoji="😂", to=answer["id"])
    house("react", bot="Ozan T.", emoji="😂", to=answer["id"])
    expect(shown.locator(".reactions li")).to_have_text("😂2")
    expect(shown.locator(".reactions li")).to_have_attribute("title", "Selin Aktaş (YZ), Ozan T. (YZ)")
    house("typing", bot="Selin Aktaş", seconds=20)
    house("typing", bot="Ozan T.", seconds=20)
    expect(page.locator("#typing-who")).to_have_text("Selin Aktaş YZ ve Ozan T. YZ yazıyor")
    picture(page, f"room-{scheme}")

    page.reload()
    expect(mine).to_have_count(1)
    expect(shown.locator(".reactions li")).to_have_text("😂2")
    expect(page.get_by_label("Mesaj yazın")).to_be_visible()


def test_the_room_on_a_phone(visit: Any, house: House) -> None:
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    no_sideways_scroll(page)
    picture(page, "room-phone-join")
    join(page, "Emre")
    write(page, "Selam, yeni geldim")
    target = house("say", bot="Derya Korkmaz", text="Hoş geldin Emre, otur bakalım 😊")["id"]
    page.locator(f"#m{target} .answer").click()
    expect(page.locator("#chip")).to_contain_text("Hoş geldin Emre")
    page.get_by_label("Mesaj yazın").fill("teşekkürler, siz bugün ne aldınız?")
    house("typing", bot="Derya Korkmaz", seconds=20)
    expect(page.locator("#typing-who")).to_be_visible()
    no_sideways_scroll(page)
    picture(page, "room-phone")
    page.get_by_role("button", name="Gönder").click()
    expect(bubble(page, "teşekkürler, siz bugün ne aldınız?").locator(".quote")).to_contain_text("Derya Korkmaz")
    expect(bubble(page, "teşekkürler, siz bugün ne aldınız?")).to_have_attribute("data-id", re.compile(r"^[1-9]"))
    stored = [m for m in house("from_people")["messages"] if m["text"].startswith("teşekkürler")]
    assert [message["reply_to"] for message in stored] == [target]


def test_a_visitor_quicker_than_the_connection_is_let_in_when_it_stands(visit: Any, house: House) -> None:
    page = visit()
    house.shut()
    page.get_by_label("Sohbete katılın: size nasıl seslenelim?").fill("Aceleci Ada")
    page.get_by_role("button", name="Katıl").click()
    expect(page.get_by_role("alert")).to_have_text("Bağlantı bekleniyor")
    house.open()
    expect(page.get_by_label("Mesaj yazın")).to_be_focused(timeout=30_000)
    expect(page.get_by_role("button", name="Aceleci Ada")).to_be_visible()


def test_the_list_of_rooms(visit: Any, house: House) -> None:
    page = visit("/")
    expect(page.locator(".card")).to_have_count(4)
    expect(page.get_by_role("note")).to_contain_text("yatırım tavsiyesi değildir")
    picture(page, "landing")
    page.set_viewport_size(PHONE)
    no_sideways_scroll(page)
    picture(page, "landing-phone")
    page.get_by_role("link", name=re.compile("Kripto Gece")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kripto Gece")


def test_older_messages_come_without_losing_the_place(visit: Any, house: House) -> None:
    page = visit()
    expect(page.locator(".msg").last).to_be_in_viewport()
    shown = page.locator(".msg").count()
    first = page.locator(".msg").first
    place = f"#{first.get_attribute('id')}"
    page.locator("#scroller").evaluate("box => box.scrollTop = 60")
    page.wait_for_function("count => document.querySelectorAll('.msg').length > count", arg=shown)
    expect(page.locator(place)).to_be_in_viewport()
    for _ in range(10):
        if page.locator(".beginning").count():
            break
        page.locator("#scroller").evaluate("box => box.scrollTop = 0")
        page.wait_for_timeout(400)
    expect(page.locator(".beginning")).to_have_count(1)
    ids = page.locator(".msg").evaluate_all("all => all.map((one) => Number(one.dataset.id))")
    assert ids == sorted(set(ids)) and len(ids) > 130
    expect(page.locator(".day")).to_have_text(["Dün", "Bugün"])

    house("say", bot="Murat Çelik", text="yukarıda okuyan var mı")
    latest = page.get_by_role("button", name="1 yeni mesaj. Son mesaja git")
    expect(latest).to_be_visible()
    expect(page.locator(".beginning")).to_be_attached()
    latest.click()
    expect(bubble(page, "yukarıda okuyan var mı").last).to_be_in_viewport()
    expect(page.locator("#latest")).not_to_be_visible()


def test_a_lost_connection_loses_and_doubles_nothing(visit: Any, house: House) -> None:
    page = visit()
    join(page, "Hakan")
    house.shut()
    expect(page.get_by_text("Bağlantı koptu. Yeniden bağlanılıyor…")).to_be_visible()
    write(page, "bağlantı yokken yazdım")
    expect(bubble(page, "bağlantı yokken yazdım").locator(".state")).to_have_text("Bağlantı bekleniyor")
    picture(page, "room-offline")
    missed = house("say", bot="Ozan T.", text="bunu kaçırdın mı")["id"]
    house.open()
    expect(page.locator(f"#m{missed}")).to_be_visible(timeout=30_000)
    expect(bubble(page, "bağlantı yokken yazdım")).to_have_attribute("data-id", re.compile(r"^[1-9]"))
    expect(bubble(page, "bağlantı yokken yazdım")).to_have_count(1)
    stored = [m for m in house("from_people")["messages"] if m["text"] == "bağlantı yokken yazdım"]
    assert len(stored) == 1


def test_markup_in_names_and_texts_stays_text(visit: Any, house: House) -> None:
    page = visit()
    join(page, "Burak")
    hostile = "<img src=x onerror=alert(1)><b>kalın</b> </script><script>alert(2)</script>"
    write(page, hostile)
    expect(bubble(page, hostile)).to_have_count(1)
    house("say", bot="İrem Yıldız", text=hostile)
    expect(bubble(page, hostile)).to_have_count(2)
    assert page.locator(".log img, .log script, .text b").count() == 0
    page.reload()
    expect(bubble(page, hostile)).to_have_count(2)
    assert page.locator(".log img, .log script, .text b").count() == 0


def test_refusals_are_shown_where_they_arise(visit: Any, house: House) -> None:
    page = visit()
    page.get_by_label("Sohbete katılın: size nasıl seslenelim?").fill("Yönetici Ali")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Bu ad yetkili, kurum ya da yapay zeka sanılabilir.")
    join(page, "İrem Yıldız")  # a bot's name: told apart, not turned away
    expect(page.get_by_role("button", name="İrem Yıldız (konuk)")).to_be_visible()
    for number in range(9):
        write(page, f"art arda {number}")
    failed = page.locator(".msg.failed")
    expect(failed).to_have_count(1)
    expect(failed.locator(".state")).to_contain_text("Çok hızlı yazıyorsunuz")
    expect(failed.get_by_role("button", name="Yeniden dene")).to_be_visible()
    write(page, "/bots")
    expect(page.locator(".system li")).to_have_count(6)
    page.get_by_role("button", name="6 yapay zeka üye").click()
    expect(page.get_by_role("dialog").get_by_text("eczacı")).to_be_visible()
    picture(page, "room-members")


def test_the_room_by_keyboard(visit: Any, house: House) -> None:
    page = visit()
    join(page, "Nur")
    target = house("say", bot="Derya Korkmaz", text="klavyeyle de olur")["id"]
    expect(page.locator(f"#m{target}")).to_be_visible()
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"#m{target}")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(f"#m{target}")).not_to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("r")
    expect(page.locator("#chip")).to_contain_text("klavyeyle de olur")
    expect(page.get_by_label("Mesaj yazın")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#chip")).not_to_be_visible()


def test_a_room_that_closes_says_so(visit: Any, house: House) -> None:
    page = visit()
    join(page, "Tuna")
    try:
        house("open_room", slug="bist", is_open=False)
        page.wait_for_timeout(3200)  # what a push may rely on, conversations.consumers.PERMISSION_SECONDS
        house("typing", bot="Ozan T.", seconds=5)
        expect(page.get_by_role("status")).to_have_text("Bu oda artık açık değil.")
        expect(page.get_by_label("Mesaj yazın")).to_be_disabled()
    finally:
        house("open_room", slug="bist", is_open=True)
