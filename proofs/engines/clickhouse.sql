CREATE TABLE codes ENGINE = Memory AS SELECT * FROM file('codes.ndjson');
CREATE TABLE classes ENGINE = Memory AS SELECT * FROM file('classes.ndjson');
CREATE VIEW closes AS SELECT * FROM file('closes.parquet');

-- Every number in an array, indexed by itself: 65,536 small rows.
CREATE DICTIONARY close_codes (code UInt64, name String, class String, advice String)
PRIMARY KEY code
SOURCE(CLICKHOUSE(QUERY '
    SELECT
        number AS code,
        coalesce(codes.name_en, classes.name_en) AS name,
        classes.label AS class,
        coalesce(codes.reconnect_action, classes.reconnect_action) AS advice
    FROM numbers(65536) AS numbers
    LEFT JOIN codes ON codes.code = number
    JOIN classes ON number BETWEEN classes.first_code AND classes.last_code
    SETTINGS join_use_nulls = 1
'))
LAYOUT(FLAT(MAX_ARRAY_SIZE 65536))
LIFETIME(0);

SELECT name, class, advice, count() AS closes
FROM closes
JOIN close_codes ON close_codes.code = closes.code
GROUP BY name, class, advice
ORDER BY closes DESC, name;
