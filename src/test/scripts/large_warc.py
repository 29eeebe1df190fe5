#!/usr/bin/env python3
"""Writes a large WARC out of sample pages, to measure memory and speed of reading.

usage: large_warc.py GOLD.jsonl OUTPUT.warc[.gz] MEGABYTES

GOLD.jsonl names the pages as rows do in `evaluate --task=extraction`. They are repeated, each time under another address, until
the records have that many megabytes (10^6 bytes, before compression): after the first round every page is a copy.
Needs nothing but Python 3.
"""

import gzip
import json
import pathlib
import sys


def record(kind, url, number, content_type, block):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n"
        f"Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def main(gold, output, megabytes):
    folder = pathlib.Path(gold).parent
    rows = [json.loads(line) for line in open(gold, encoding="utf-8")]
    pages = [(row["url"], gzip.open(folder / row["file"]).read()) for row in rows]
    written = number = 0
    with open(output, "wb") as out:
        while written < megabytes * 10**6:
            url, page = pages[number % len(pages)]
            response = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
            address = f"{url}?round={number // len(pages)}"
            block = record("response", address, number, "application/http; msgtype=response", response)
            out.write(gzip.compress(block, 6) if output.endswith(".gz") else block)
            written += len(block)
            number += 1
    print(f"{number} records, {written} bytes before compression")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
