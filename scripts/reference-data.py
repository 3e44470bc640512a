#!/usr/bin/env python3
"""Makes the compact files of src/main/resources/places/ from the reference data set (see the README there).

usage: scripts/reference-data.py FOLDER-OF-REFERENCE-DATA
"""
import csv
import gzip
import io
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
target = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/places"


def rows(name):
    path = source / name
    text = gzip.open(path, "rt", encoding="utf-8") if name.endswith(".gz") else open(path, encoding="utf-8")
    with text:
        return list(csv.DictReader(text))


def write(name, head, lines):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(lines)
    data = out.getvalue().encode()
    (target / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)


areas = {}
became = {}
for change in rows("icb_change_2026.csv"):
    became.setdefault(change["icb_2024_ons_code"], []).append(change["icb_2026_ons_code"])
for icb in rows("icb.csv"):
    code = icb["ons_code"]
    after = [new for new in became.get(code, []) if new and new != code]
    areas[code] = [code, "ICB", "NHS " + icb["short_name"], icb["valid_from"], icb["valid_to"], "", ";".join(after)]
for icb in rows("icb_2026.csv"):
    if icb["ons_code"] not in areas:
        areas[icb["ons_code"]] = [icb["ons_code"], "ICB", "NHS " + icb["short_name"], icb["valid_from"], icb["valid_to"], "", ""]
for sub in rows("sub_icb.csv"):
    areas[sub["ons_code"]] = [sub["ons_code"], "SUB_ICB", sub["name"], sub["valid_from"], sub["valid_to"], sub["icb_ons_code"], ""]
for council in rows("local_authority.csv"):
    kind = "COUNTY" if council["tier"] == "upper" or council["type"] == "county" else "COUNCIL"
    areas[council["code"]] = [council["code"], kind, council["name"], "", "", council["upper_tier_code"], ""]
write("areas.csv", ["code", "kind", "name", "from", "to", "within", "became"], sorted(areas.values()))

people = {}
for name in ("population_icb.csv", "population_icb_2026.csv", "population_sub_icb.csv", "population_local_authority.csv.gz"):
    for row in rows(name):
        people[(row["area_code"], row["topic"], row["category_code"])] = row["count"]
write("population.csv.gz", ["area", "topic", "category", "people"], [[*key, count] for key, count in people.items()])

write(
    "small-areas.csv.gz",
    ["code", "council", "county", "sub_icb", "icb_2024", "icb_2026", "rank", "rural_urban"],
    [
        [
            row["lsoa21_code"], row["la24_code"], row["upper_la_code"], row["sub_icb_ons_code"], row["icb_ons_code"],
            row["icb_2026_ons_code"], row["imd_2025_rank"], row["ruc21_code"],
        ]
        for row in sorted(rows("lsoa.csv.gz"), key=lambda row: row["lsoa21_code"])
    ],
)
write(
    "postcode-sample.csv",
    ["postcode", "small_area", "place", "status"],
    [[row["postcode"], row["lsoa21_code"], row["made_up_place"], row["status"]] for row in rows("postcode_sample.csv")],
)
