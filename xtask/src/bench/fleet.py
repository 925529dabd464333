"""Measures `qhr-setup fleet` beside DuckDB over the same results, one of each in turn, and holds their rows against each other.

fleet.py measure PROGRAM FOLDER ROUNDS   prints times in seconds, the most memory in kibibytes, and how many rows differ
fleet.py query FOLDER TABLE              DuckDB alone: writes its table, prints the seconds of its query
"""

import json
import os
import subprocess
import sys
import tempfile
import time

# The columns of `fleet --format csv` but for `age`, which depends on the day, and for words. The types are given, so that DuckDB
# does not have to find them out.
ROWS = """
    WITH results AS (
        SELECT parse_filename(filename, true) AS computer, verdict, root_cause, taken_at, without_key, context, simulated,
            list_filter(findings, lambda f: f.verdict IN ('fail', 'warn', 'unknown')) AS open
        FROM read_json('{folder}/*.json', filename = true, columns = {{
            taken_at: 'TIMESTAMPTZ', simulated: 'BOOLEAN', context: 'VARCHAR', without_key: 'BOOLEAN', verdict: 'VARCHAR',
            root_cause: 'VARCHAR', findings: 'STRUCT("check" VARCHAR, verdict VARCHAR, reason STRUCT(code VARCHAR),
            who VARCHAR, since TIMESTAMPTZ)[]'}})
    ), pointed AS (
        SELECT *, list_filter(open, lambda f: root_cause IS NULL OR f."check" = root_cause)[1] AS first FROM results
    )
    SELECT computer, verdict, first."check" AS "check", first.reason.code AS reason, first.who AS who,
        CASE WHEN first IS NOT NULL THEN coalesce(first.since, taken_at) END AS since, taken_at, without_key, context, simulated,
        greatest(len(open) - 1, 0) AS further_open_points
    FROM pointed
    ORDER BY CASE WHEN first IS NULL THEN 7 ELSE coalesce(
        list_position(['you', 'manager', 'administrator', 'qhr_customer_service', 'omnimed'], first.who), 6) END,
        since, computer
"""

# What is read out of a table, in its order.
TABLE = """
    SELECT row_number() OVER () AS line, computer, verdict, "check", reason, who,
        date_trunc('second', since::TIMESTAMPTZ) AS since, date_trunc('second', taken_at::TIMESTAMPTZ) AS taken_at,
        without_key::BOOLEAN AS without_key, context, simulated::BOOLEAN AS simulated,
        further_open_points::INTEGER AS further_open_points
    FROM read_csv('{table}', all_varchar = true, header = true)
"""


def query(folder, table):
    import duckdb

    started = time.perf_counter()
    duckdb.sql(f"COPY ({ROWS.format(folder=folder)}) TO '{table}' (HEADER)")
    return time.perf_counter() - started


def differing(one, other):
    import duckdb

    one, other = TABLE.format(table=one), TABLE.format(table=other)
    counts = [f"SELECT count(*) FROM ({a} EXCEPT ALL {b})" for a, b in ((one, other), (other, one))]
    return sum(duckdb.sql(count).fetchall()[0][0] for count in counts)


def finished(arguments):
    """What a program prints, its seconds, and the most memory it had, in kibibytes."""
    started = time.perf_counter()
    program = subprocess.Popen(arguments, stdout=subprocess.PIPE)
    printed = program.stdout.read()
    _, status, usage = os.wait4(program.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{arguments} ended with {status}")
    return printed, seconds, usage.ru_maxrss


def measure(program, folder, rounds):
    found = {"own": [], "duckdb": [], "own_memory": 0, "duckdb_memory": 0}
    with tempfile.TemporaryDirectory() as scratch:
        own_table, table = (os.path.join(scratch, name) for name in ("own.csv", "duckdb.csv"))
        own = [program, "fleet", folder, "--format", "csv", "--force", "--output", own_table]
        for _ in range(rounds):
            _, seconds, memory = finished(own)
            found["own"].append(seconds)
            found["own_memory"] = max(found["own_memory"], memory)
            printed, _, memory = finished([sys.executable, __file__, "query", folder, table])
            found["duckdb"].append(float(printed))
            found["duckdb_memory"] = max(found["duckdb_memory"], memory)
        found["rows_that_differ"] = differing(own_table, table)
    return found


if sys.argv[1] == "query":
    print(query(sys.argv[2], sys.argv[3]))
else:
    print(json.dumps(measure(sys.argv[2], sys.argv[3], int(sys.argv[4]))))
