"""The pages of `report` in a headless Chromium; .ci/report makes them and calls this.

REPORT_PAGES is the folder with sample.html, from the sample articles, and hostile.html, from articles full of markup.
CHROMIUM is the browser's executable.
"""

import os
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PAGES = Path(os.environ["REPORT_PAGES"]).resolve()
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LOOKS = [(scheme, width) for scheme in ("light", "dark") for width in (1440, 390)]


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
        yield browser
        browser.close()


class Opened:
    """A page, and what it said and asked for."""

    def __init__(self, browser, name, scheme="light", width=1440):
        self.page = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}).new_page()
        self.messages = []
        self.requests = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.address = (PAGES / name).as_uri()
        self.page.goto(self.address)
        self.page.wait_for_selector("#focus figure svg")
        self.page.wait_for_selector("#publishers .content *")


@pytest.fixture
def sample(browser):
    opened = Opened(browser, "sample.html")
    yield opened.page
    opened.page.context.close()


@pytest.mark.parametrize("name", ["sample.html", "hostile.html"])
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_opens_from_a_file_alone(browser, name, scheme, width):
    opened = Opened(browser, name, scheme, width)
    assert opened.messages == []
    assert opened.requests == [opened.address]
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width
    opened.page.context.close()


@pytest.mark.parametrize("name", ["sample.html", "hostile.html"])
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_serious(browser, name, scheme, width):
    opened = Opened(browser, name, scheme, width)
    page = opened.page
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert serious(page) == []
    page.click("table .number >> nth=0")
    page.wait_for_selector("dialog[open] mark")
    page.wait_for_timeout(300)
    assert serious(page) == []
    page.context.close()


def serious(page):
    violations = Axe().run(page).response["violations"]
    return [
        (violation["id"], node["html"], node["failureSummary"])
        for violation in violations
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


def test_counts_of_the_sample_balance(sample):
    figures = sample.locator(".balance .figure b").all_inner_texts()
    assert figures == ["46", "42", "3", "1", "0"]
    assert sample.locator(".balance .warning").count() == 0
    assert sample.locator("#headline").inner_text() == "News of Jan 7, 2026 to Mar 20, 2026"


def test_filter_by_name_and_type(sample):
    sample.fill("#query", "beijing")
    sample.locator("#matched", has_text=" of 308 entities").wait_for()
    assert "China" in names(sample)
    assert sample.locator("#focus-title").inner_text() == f"In focus: {names(sample)[0]}"
    sample.select_option("#type", "PERSON")
    assert "China" not in names(sample)
    sample.click("button[type=reset]")
    sample.locator("#matched", has_text=re.compile("^308 entities$")).wait_for()
    assert names(sample)[0] == "China"
    sample.fill("#query", "no such entity")
    sample.wait_for_selector("#entities .none:text('No entity matches')")


def names(page):
    return page.locator(".ranking tbody th bdi").all_inner_texts()


def test_evidence_marks_the_target(sample):
    number = sample.locator(".ranking tbody tr:first-child td.negative button")
    total = int(number.inner_text())
    number.click()
    assert sample.locator("#drawer-title").inner_text() == "China, negative"
    quotes = evidence(sample)
    assert 0 < len(quotes) <= total
    for quote in quotes:
        assert "negative" in quote.locator(".verdict").inner_text()
        start, end, target_start, target_end = offsets(quote)
        text = quote.locator("blockquote").evaluate("(element) => element.textContent")
        before = quote.locator("blockquote").evaluate("(element) => element.firstChild.textContent.length")
        assert len(text.encode("utf-16-le")) // 2 == end - start
        assert target_start - start == before
        assert len(quote.locator("mark").inner_text()) == target_end - target_start
    assert sample.locator("#drawer-quotes a").first.get_attribute("href").startswith("https://")


def evidence(page):
    page.wait_for_selector("dialog[open] #drawer-quotes li")
    return page.locator("#drawer-quotes li").all()


def offsets(quote):
    return [int(number) for number in re.findall(r"(?<=[ –])\d+", quote.locator(".offsets").inner_text().split("characters")[1])]


def test_every_section_opens_evidence(sample):
    for section in ("entities", "focus", "frames", "stances", "voices", "publishers"):
        numbers, shown = sample.locator(f"#{section} :is(.number, .cell):visible"), 0
        for number in range(min(8, numbers.count())):
            numbers.nth(number).click()
            sample.wait_for_selector("dialog[open]")
            quotes = sample.locator("dialog[open] #drawer-quotes li").count()
            assert quotes or "No sentence of these" in sample.locator("dialog[open]").inner_text(), section
            shown += quotes
            sample.keyboard.press("Escape")
            assert sample.locator("dialog[open]").count() == 0
        assert shown, section


def test_a_number_says_how_many_of_its_sentences_are_in_the_page(sample):
    unsure = sample.locator("#focus .number[aria-label*='too unsure']").first
    mentions = int(unsure.inner_text())
    unsure.click()
    shown = sample.locator("dialog[open] #drawer-quotes li").count()
    said = f"{shown} of {mentions} are" if shown else f"No sentence of these {mentions} is"
    assert f"{said} in this page; all are in opinions/." in sample.locator("dialog[open]").inner_text()
    sample.keyboard.press("Escape")


def test_keyboard_alone(sample):
    sample.locator(".ranking tbody .number").first.focus()
    sample.keyboard.press("Enter")
    assert sample.evaluate("document.querySelector('dialog').contains(document.activeElement)")
    sample.keyboard.press("Escape")
    assert sample.evaluate("document.activeElement.classList.contains('number')")
    sample.locator(".ranking .entity", has_text="Japan").focus()
    sample.keyboard.press("Enter")
    assert sample.evaluate("document.activeElement.textContent") == "In focus: Japan"


def test_sorting_and_pages(sample):
    sample.click("#sort-name")
    first = names(sample)
    assert first == sorted(first, key=str.lower)
    assert sample.locator("th.name[aria-sort]").get_attribute("aria-sort") == "ascending"
    sample.click("#next-page")
    assert not set(first) & set(names(sample))


def test_windows_of_time_agree_with_the_total(sample):
    sample.locator("#focus figure details summary").click()
    rows = sample.locator("#focus figure table tbody tr").all()
    in_windows = sum(int(cell) for row in rows for cell in row.locator("td:not(.net)").all_inner_texts()[1:])
    undated = int(sample.locator("#focus .aside").inner_text().split(" ")[0])
    total = int(sample.locator(".ranking tbody tr:first-child td.mentions .number").inner_text())
    assert in_windows + undated == total


def test_a_bar_of_the_chart_opens_its_window(sample):
    bar = sample.locator("#focus figure .chart svg:last-child [aria-label=rect] rect").first
    bar.click()
    assert sample.locator("#drawer-title").inner_text().startswith("China, week of Jan 5, 2026")
    assert evidence(sample)
    dates = sample.locator("#drawer-quotes .source > span:nth-of-type(2)").all_inner_texts()
    assert dates and all(re.fullmatch(r"Jan ([5-9]|1[01]), 2026", date) for date in dates)


def test_injected_scripts_do_not_run(browser):
    opened = Opened(browser, "hostile.html")
    page = opened.page
    protocols = set()
    for opener in page.locator("button:is(.number, .cell):visible").all():
        opener.click()
        page.wait_for_selector("dialog[open] #drawer-about:not(:text('Looking up'))")
        protocols |= set(page.locator("dialog a").evaluate_all("(all) => all.map((link) => link.protocol)"))
        page.keyboard.press("Escape")
    page.locator(".entity").first.click()
    assert page.evaluate("window.injected") is None
    assert page.locator("img, main script, dialog script, svg [onload], [onerror]").count() == 0
    assert protocols == {"https:"}
    assert any("<script>" in name for name in names(page))
    assert opened.messages == []
    page.context.close()


def test_what_the_policy_forbids_is_forbidden(browser):
    """The second line of defence: were a script to get in, it would not run, nor would it load anything."""
    opened = Opened(browser, "sample.html")
    page = opened.page
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          const image = document.createElement("img");
          image.src = "https://example.org/beacon";
          document.body.append(image);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.injected") is None
    assert len([message for message in opened.messages if "Content Security Policy" in message]) >= 2
    page.context.close()
