CREATE VIEW codes AS FROM 'codes.ndjson';
CREATE VIEW classes AS FROM 'classes.ndjson';
CREATE VIEW closes AS FROM 'closes.parquet';

SELECT
    coalesce(codes.name_en, classes.name_en) AS name,
    classes.label AS class,
    coalesce(codes.reconnect_action, classes.reconnect_action) AS advice,
    count(*) AS closes
FROM closes
LEFT JOIN codes ON codes.code = closes.code
JOIN classes ON closes.code BETWEEN classes.first_code AND classes.last_code
GROUP BY ALL
ORDER BY closes DESC, name;
