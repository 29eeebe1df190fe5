"""Makes a large output out of a small one, for measuring aggregate and merge: multiply_output.py SOURCE TARGET TIMES.

Each copy is a part file of opinions/ and articles/ with ids of its own, a week later than the one before.
"""

import datetime
import glob
import json
import pathlib
import shutil
import sys

import fastavro


def rows(folder, dataset):
    for file in sorted(glob.glob(f"{folder}/{dataset}/*.avro")):
        with open(file, "rb") as stream:
            reader = fastavro.reader(stream)
            yield from ((reader.writer_schema, row) for row in reader)


def copied(row, copy):
    for name in ["opinion_id", "article_id", "story_id", "copy_of"]:
        if row.get(name) is not None:
            row[name] += f"-{copy}"
    if row["published"] is not None:
        row["published"] += datetime.timedelta(weeks=copy)
    return row


def main(source, target, times):
    for dataset in ["opinions", "articles"]:
        folder = pathlib.Path(target, dataset)
        folder.mkdir(parents=True)
        for copy in range(times):
            part = folder / f"part-{copy:05d}-of-{times:05d}.avro"
            schema = next(rows(source, dataset))[0]
            with open(part, "wb") as stream:
                fastavro.writer(stream, schema, (copied(row, copy) for _, row in rows(source, dataset)), codec="deflate")
    manifest = json.loads(pathlib.Path(source, "manifest.json").read_text())
    manifest["counts"] = {name: count * times for name, count in manifest["counts"].items()}
    pathlib.Path(target, "manifest.json").write_text(json.dumps(manifest, indent=2))
    shutil.copy(pathlib.Path(source, "_SUCCESS"), target)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
