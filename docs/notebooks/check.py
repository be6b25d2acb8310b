#!/usr/bin/env python3
"""Check an export of slant against its own datapackage.json, without slant.

    python3 docs/notebooks/check.py tables/

Needs Python 3.8 and nothing else; where pandas is installed, the tables are read with it as well. Exit 0: all is as
described. Exit 1: the first problems, as file:row (row 1 is the header, as a spreadsheet counts). Exit 2: no export there.
"""
import csv
import hashlib
import json
import re
import sys
from pathlib import Path

CELL = re.compile(r'("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|\Z)')  # RFC 4180, section 2; a lone line feed ends a row too
TYPES = {"integer": re.compile(r"-?\d+"), "number": re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?"), "string": re.compile(r"(?s).*")}
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?(inf|infinity|nan)", re.I)
LOOKED_AT = "UTF-8, RFC 4180, header, types, lists, bounds, patterns, offsets, keys, formulas, size, hash"
SHOWN = 20  # problems printed at most


def parse(text):
    """Rows of strict CSV; a ValueError that names the row where it is none."""
    rows, row, at = [], [], 0
    while at < len(text) or row:
        found = CELL.match(text, at)
        if not found:
            raise ValueError(len(rows) + 1)
        cell, end = found.groups()
        row.append(cell[1:-1].replace('""', '"') if cell.startswith('"') else cell)
        at = found.end()
        if end != ",":
            rows.append(row)
            row = []
    return rows


def read(path, resource):
    """Yield problems of the file as a whole; the last thing yielded is its list of rows, if it has one."""
    data = path.read_bytes()
    if len(data) != resource["bytes"] or "sha256:" + hashlib.sha256(data).hexdigest() != resource["hash"]:
        yield 1, "bytes or hash are not those of datapackage.json"
    if resource["format"] != "csv":
        return
    try:
        rows = parse(data.decode("utf-8"))
    except UnicodeDecodeError as wrong:
        yield data.count(b"\n", 0, wrong.start) + 1, "is not UTF-8"
        return
    except ValueError as wrong:
        yield wrong.args[0], "is not CSV as RFC 4180 has it"
        return
    try:
        with open(path, newline="", encoding="utf-8") as file:
            if list(csv.reader(file, strict=True)) != rows:
                yield 1, "Python's csv reads other cells"
    except csv.Error as wrong:
        yield 1, f"Python's csv cannot read it: {wrong}"
    yield rows


def cell_problem(cell, field):
    """What is wrong with one cell, or None."""
    rule = field.get("constraints", {})
    if cell == "":
        return "is empty" if rule.get("required") else None
    if not TYPES[field["type"]].fullmatch(cell):
        return f"is no {field['type']}"
    if "enum" in rule and cell not in rule["enum"]:
        return "is none of " + ", ".join(rule["enum"])
    if "pattern" in rule and not re.fullmatch(rule["pattern"], cell):
        return "does not match " + rule["pattern"]
    if "minimum" in rule and float(cell) < rule["minimum"]:
        return f"is below {rule['minimum']}"
    if "maximum" in rule and float(cell) > rule["maximum"]:
        return f"is above {rule['maximum']}"
    if cell[0] in "=+-@\t\r＝＋－＠" and not NUMBER.fullmatch(cell):
        return "would run as a formula"
    return None


def check_rows(rows, schema):
    """Yield (row, problem) for every cell."""
    fields, names = schema["fields"], rows[0]
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(names):
            yield number, f"has {len(row)} cells, the header {len(names)}"
            continue
        for cell, field in zip(row, fields):
            problem = cell_problem(cell, field)
            if problem:
                yield number, f"{field['name']} {problem}: {cell[:60]!r}"
        yield from offsets(number, dict(zip(names, row)))


def offsets(number, row):
    """A span must not end before it starts."""
    if row.get("start", "").isdigit() and row.get("end", "").isdigit() and int(row["start"]) > int(row["end"]):
        yield number, f"start {row['start']} is behind end {row['end']}"


def unique(rows, schema):
    """Yield rows whose key an earlier row has."""
    keys = [schema["primaryKey"]] if "primaryKey" in schema else []
    keys += [[f["name"]] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    for key in keys if len(keys) < 2 or keys[0] != keys[1] else keys[:1]:
        seen = {}
        for number, value in enumerate(column(rows, key), 2):
            if seen.setdefault(value, number) != number:
                yield number, f"key {', '.join(key)} is that of row {seen[value]}: {' '.join(value)}"


def column(rows, names):
    """The cells of some columns, one tuple a row; () for a row that is too short."""
    places = [rows[0].index(n) for n in names]
    return [tuple(row[p] for p in places) if len(row) == len(rows[0]) else () for row in rows[1:]]


def foreign(tables, name, schema):
    """Yield rows that point to nothing."""
    for key in schema.get("foreignKeys", []):
        to = key["reference"]
        table = to["resource"] or name
        if table not in tables:
            continue
        known = set(column(tables[table], [to["fields"]]))
        for number, value in enumerate(column(tables[name], [key["fields"]]), 2):
            if value and value != ("",) and value not in known:
                yield number, f"{key['fields']} is not in {to['fields']} of {table}: {value[0]!r}"


def with_pandas(folder, resource, rows):
    """Yield a problem if pandas reads another table; nothing if there is no pandas."""
    try:
        import pandas
    except ImportError:
        return
    types = {"string": "str", "integer": "Int64", "number": "float64"}
    kinds = {f["name"]: types[f["type"]] for f in resource["schema"]["fields"]}
    try:
        table = pandas.read_csv(folder / resource["path"], dtype=kinds, keep_default_na=False, na_values=[""])
    except ValueError as wrong:
        yield 1, f"pandas cannot read it: {wrong}"
        return
    if list(table.columns) != rows[0] or len(table) != len(rows) - 1:
        yield 1, f"pandas reads {len(table)} rows of {len(table.columns)} columns"


def load(folder, resource, tables):
    """Put the rows of a file into tables, if its header is right; yield problems."""
    name, path = resource["name"], resource["path"]
    if not (folder / path).is_file():
        yield 1, "is missing"
        return
    names = [f["name"] for f in resource["schema"]["fields"]]
    for found in read(folder / path, resource):
        if not isinstance(found, list):
            yield found
        elif found[:1] == [names]:
            tables[name] = found
        else:
            yield 1, f"the header is not {','.join(names)}"


def check(folder, package):
    """Yield (file, row, problem), and print what was looked at."""
    tables, problems = {}, {}
    for resource in package["resources"]:
        problems[resource["path"]] = list(load(folder, resource, tables))
    for resource in package["resources"]:
        path, schema, rows = resource["path"], resource["schema"], tables.get(resource["name"])
        if rows:
            problems[path] += [*check_rows(rows, schema), *unique(rows, schema), *foreign(tables, resource["name"], schema)]
        if rows and not problems[path]:
            problems[path] += with_pandas(folder, resource, rows)
        print(f"{path}: {report(rows, schema)}")
        for problem in problems[path]:
            yield (path, *problem)


def report(rows, schema):
    """One line on what was looked at."""
    if rows is None:
        return "size and hash only"
    keys = len(schema.get("foreignKeys", []))
    return f"{max(len(rows) - 1, 0)} rows, {len(schema['fields'])} columns, {'a' if 'primaryKey' in schema else 'no'} primary key, {keys} foreign"


def main(arguments):
    if len(arguments) != 1:
        print("usage: check.py FOLDER", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        print(f"{folder}: no datapackage.json to check against: {wrong}", file=sys.stderr)
        return 2
    problems = list(check(folder, package))
    for path, row, problem in problems[:SHOWN]:
        print(f"{path}:{row}: {problem}")
    what = LOOKED_AT if all(r["format"] == "csv" for r in package["resources"]) else "size, hash"
    print(f"checked: {what}: " + (f"{len(problems)} problems" if problems else "all as described"))
    return 1 if problems else 0


if __name__ == "__main__":
    csv.field_size_limit(1 << 30)
    sys.exit(main(sys.argv[1:]))
