"""Asks DuckDB what the file named as argument asks, and prints the rows as CSV."""

import csv
import sys

import duckdb


def cell(value):
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value


with open(sys.argv[1], encoding="utf-8") as query:
    answer = duckdb.sql(query.read())
table = csv.writer(sys.stdout, lineterminator="\n")
table.writerow(answer.columns)
table.writerows([cell(value) for value in row] for row in answer.fetchall())
