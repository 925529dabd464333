-- One row a computer, as `qhr-setup fleet` has it, from the files that the logon task or Ansible brought into results/.
-- DuckDB 2: SELECT, JOIN or count on it as you like.
--   duckdb -csv -f computers.sql
WITH result AS (
  SELECT parse_filename(filename, true) AS computer, *
  FROM read_json(
    'results/*.json',
    filename = true,
    columns = {
      taken_at: 'TIMESTAMP',
      simulated: 'BOOLEAN',
      context: 'VARCHAR',
      without_key: 'BOOLEAN',
      verdict: 'VARCHAR',
      root_cause: 'VARCHAR',
      findings: 'STRUCT("check" VARCHAR, verdict VARCHAR, reason STRUCT(code VARCHAR), who VARCHAR, since TIMESTAMP)[]'
    }
  )
),
-- What asks for something, the root cause first, warnings last.
open_point AS (
  SELECT
    computer,
    point,
    row_number() OVER (
      PARTITION BY computer
      ORDER BY point."check" IS DISTINCT FROM root_cause, point.verdict = 'warn', place
    ) AS number,
    count(*) OVER (PARTITION BY computer) AS points
  FROM (
    SELECT computer, root_cause, unnest(findings) AS point, generate_subscripts(findings, 1) AS place FROM result
  )
  WHERE point.verdict IN ('fail', 'warn', 'unknown') OR point."check" = root_cause
)
SELECT
  computer,
  result.verdict,
  point."check" AS "check",
  point.reason.code AS reason,
  point.who AS who,
  strftime(coalesce(point.since, if(point IS NULL, NULL, taken_at)), '%Y-%m-%dT%H:%M:%SZ') AS since,
  strftime(taken_at, '%Y-%m-%dT%H:%M:%SZ') AS taken_at,
  without_key,
  context,
  simulated,
  coalesce(points - 1, 0) AS further_open_points
FROM result LEFT JOIN open_point USING (computer)
WHERE coalesce(number, 1) = 1
ORDER BY who NULLS LAST, since, computer;
