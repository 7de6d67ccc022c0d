CREATE TEMPORARY VIEW lines USING parquet OPTIONS (path 'lines.parquet');
CREATE TEMPORARY VIEW symptoms USING json OPTIONS (path 'symptoms.ndjson');
CREATE TEMPORARY VIEW symptom_parts USING json OPTIONS (path 'symptom_parts.ndjson');

-- The literal first, because Spark compiles a pattern anew for each row.
CREATE TEMPORARY VIEW found AS
WITH plain AS (
    SELECT line_id, line, regexp_replace(lower(line), '[\\t\\n\\f\\r ]+', ' ') AS plain
    FROM lines
)
SELECT /*+ BROADCAST(symptoms) */ line_id, line, id AS symptom_id, search_order
FROM plain
JOIN symptoms ON contains(plain, literal) AND line RLIKE pattern_java;

CACHE TABLE found;

-- The parts of lines with several symptoms, and where each part ends.
CREATE TEMPORARY VIEW parts AS
WITH several AS (
    SELECT *, count(*) OVER (PARTITION BY line_id) AS symptoms
    FROM found
),
texts AS (
    SELECT /*+ BROADCAST(symptom_parts) */
        line_id,
        symptom_id,
        search_order,
        posexplode(split(regexp_replace(line, pattern, replace(replacement, ',', '\n')), '\n')) AS (place, text)
    FROM several
    JOIN symptom_parts USING (symptom_id)
    WHERE symptoms > 1 AND dialect = 'java'
)
SELECT
    line_id,
    symptom_id,
    search_order,
    place + 1 AS place,
    length(text) AS length,
    sum(length(text)) OVER (PARTITION BY line_id, symptom_id ORDER BY place) AS part_end
FROM texts;

CACHE TABLE parts;

-- Each symptom with itself, and with those in whose blanks it lies. Blanks have even places.
CREATE TEMPORARY VIEW wrappers AS
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
JOIN parts ON parts.line_id = spans.line_id
WHERE parts.symptom_id <> spans.symptom_id
    AND parts.place % 2 = 0
    AND span_start >= part_end - length
    AND span_end <= part_end;

CACHE TABLE wrappers;

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
    SELECT line_id, symptom_id, array_append(array_sort(collect_list(wrapper_order)), 65535) AS path
    FROM nested
    WHERE wrapper_order = first_order
    GROUP BY line_id, symptom_id
)
SELECT
    line_id,
    array_join(transform(array_sort(collect_list(struct(path, symptom_id))), found -> found.symptom_id), ',')
        AS symptom_ids
FROM paths
GROUP BY line_id
ORDER BY line_id;
