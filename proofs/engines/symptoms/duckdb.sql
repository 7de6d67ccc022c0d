CREATE VIEW lines AS FROM 'lines.parquet';
CREATE TABLE symptoms AS FROM 'symptoms.ndjson';
CREATE TABLE symptom_parts AS FROM 'symptom_parts.ndjson' WHERE dialect = 're2';

-- The literal first, because DuckDB compiles a pattern anew for each row.
CREATE TABLE found AS
WITH plain AS (
    SELECT line_id, line, regexp_replace(lower(line), '[\t\n\f\r ]+', ' ', 'g') AS plain
    FROM lines
),
possible AS MATERIALIZED (
    SELECT line_id, line, id AS symptom_id, search_order, pattern_re2
    FROM plain
    JOIN symptoms ON contains(plain, literal)
)
SELECT line_id, line, symptom_id, search_order
FROM possible
WHERE regexp_matches(line, pattern_re2);

-- The parts of lines with several symptoms, and where each part ends.
CREATE TABLE parts AS
WITH several AS (
    FROM found
    QUALIFY count(*) OVER (PARTITION BY line_id) > 1
),
texts AS (
    SELECT
        line_id,
        symptom_id,
        search_order,
        string_split(regexp_replace(line, pattern, replace(replacement, ',', chr(10))), chr(10)) AS texts
    FROM several
    JOIN symptom_parts USING (symptom_id)
)
SELECT
    line_id,
    symptom_id,
    search_order,
    place,
    length(texts[place]) AS length,
    sum(length(texts[place])) OVER (PARTITION BY line_id, symptom_id ORDER BY place) AS part_end
FROM texts, unnest(range(1, len(texts) + 1)) AS places (place);

-- Each symptom with itself, and with those in whose blanks it lies. Blanks have even places.
CREATE TABLE wrappers AS
WITH spans AS (
    SELECT line_id, symptom_id, min(part_end) AS span_start, max(part_end) AS span_end
    FROM parts
    GROUP BY line_id, symptom_id
)
SELECT line_id, symptom_id, symptom_id AS wrapper_id, search_order AS wrapper_order
FROM found
UNION
SELECT spans.line_id, spans.symptom_id, parts.symptom_id, parts.search_order
FROM spans
JOIN parts USING (line_id)
WHERE parts.symptom_id <> spans.symptom_id
    AND parts.place % 2 = 0
    AND span_start >= part_end - length
    AND span_end <= part_end;

-- The order of Symptom::in_text: what says most comes first, but a wrapper after what it wraps.
WITH depths AS (
    SELECT line_id, symptom_id AS wrapper_id, count(*) AS depth
    FROM wrappers
    GROUP BY line_id, symptom_id
),
nested AS (
    SELECT
        line_id,
        symptom_id,
        wrapper_order,
        min(wrapper_order) OVER (PARTITION BY line_id, symptom_id ORDER BY depth DESC) AS first_order
    FROM wrappers
    JOIN depths USING (line_id, wrapper_id)
),
paths AS (
    SELECT line_id, symptom_id, list_append(list_sort(list(wrapper_order)), 65535) AS path
    FROM nested
    WHERE wrapper_order = first_order
    GROUP BY line_id, symptom_id
)
SELECT line_id, string_agg(symptom_id, ',' ORDER BY path) AS symptom_ids
FROM paths
GROUP BY line_id
ORDER BY line_id;
