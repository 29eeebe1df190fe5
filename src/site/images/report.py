"""A picture of a report's page, for the README: report.py PAGE PICTURE, with the browser in CHROMIUM."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

page_file, picture = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-gpu"])
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.goto(Path(page_file).resolve().as_uri())
    page.wait_for_selector("#focus figure svg")
    page.evaluate("document.querySelector('.bar').style.position = 'static'")
    top = page.locator("#entities-title").bounding_box()["y"] - 24
    row = page.locator(".ranking tbody tr:nth-child(8)").bounding_box()
    page.screenshot(path=picture, full_page=True, clip={"x": 0, "y": top, "width": 1280, "height": row["y"] + row["height"] - top})
    browser.close()
