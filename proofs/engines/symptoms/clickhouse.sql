CREATE VIEW lines AS SELECT * FROM file('lines.parquet');
CREATE TABLE symptoms ENGINE = Memory AS SELECT * FROM file('symptoms.ndjson');
CREATE TABLE symptom_parts ENGINE = Memory AS SELECT * FROM file('symptom_parts.ndjson') WHERE dialect = 're2';

-- All literals at once, with Hyperscan. They are in the order of the search, so that it tells the places.
CREATE TABLE found ENGINE = Memory AS
WITH possible AS (
    SELECT
        line_id,
        line,
        arrayJoin(multiMatchAllIndices(
            replaceRegexpAll(lower(line), '[\\t\\n\\f\\r ]+', ' '),
            (SELECT groupArray(regexpQuoteMeta(literal)) FROM (SELECT literal FROM symptoms ORDER BY search_order))
        )) AS search_order
    FROM lines
)
SELECT line_id, line, id AS symptom_id, search_order
FROM possible
JOIN symptoms ON symptoms.search_order = possible.search_order
WHERE match(line, pattern_re2);

-- The parts of lines with several symptoms, and where each part ends.
CREATE TABLE parts ENGINE = Memory AS
WITH several AS (
    SELECT *, count() OVER (PARTITION BY line_id) AS symptoms
    FROM found
),
texts AS (
    SELECT
        line_id,
        symptom_id,
        search_order,
        splitByChar('\n', replaceRegexpOne(line, pattern, replaceAll(replacement, ',', '\n'))) AS texts
    FROM several
    JOIN symptom_parts USING (symptom_id)
    WHERE symptoms > 1
)
SELECT
    line_id,
    symptom_id,
    search_order,
    place,
    length(text) AS length,
    sum(length(text)) OVER (PARTITION BY line_id, symptom_id ORDER BY place) AS part_end
FROM texts
ARRAY JOIN texts AS text, arrayEnumerate(texts) AS place;

-- Each symptom with itself, and with those in whose blanks it lies. Blanks have even places.
CREATE TABLE wrappers ENGINE = Memory AS
WITH spans AS (
    SELECT line_id, symptom_id, min(part_end) AS span_start, max(part_end) AS span_end
    FROM parts
    GROUP BY line_id, symptom_id
)
SELECT line_id, symptom_id, symptom_id AS wrapper_id, search_order AS wrapper_order
FROM found
UNION DISTINCT
SELECT spans.line_id, spans.symptom_id, parts.symptom_id, parts.search_order
FROM spans
JOIN parts ON parts.line_id = spans.line_id
WHERE parts.symptom_id <> spans.symptom_id
    AND parts.place % 2 = 0
    AND span_start >= part_end - length
    AND span_end <= part_end;

-- The order of Symptom::in_text: what says most comes first, but a wrapper after what it wraps.
WITH depths AS (
    SELECT line_id, symptom_id AS wrapper_id, count() AS depth
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
    SELECT line_id, symptom_id, arrayPushBack(arraySort(groupArray(wrapper_order)), 65535) AS path
    FROM nested
    WHERE wrapper_order = first_order
    GROUP BY line_id, symptom_id
)
SELECT
    line_id,
    arrayStringConcat(arrayMap(found -> found.2, arraySort(groupArray((path, symptom_id)))), ',') AS symptom_ids
FROM paths
GROUP BY line_id
ORDER BY line_id;
