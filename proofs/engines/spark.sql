CREATE TEMPORARY VIEW codes USING json OPTIONS (path 'codes.ndjson');
CREATE TEMPORARY VIEW classes USING json OPTIONS (path 'classes.ndjson');
CREATE TEMPORARY VIEW closes USING parquet OPTIONS (path 'closes.parquet');

SELECT /*+ BROADCAST(codes), BROADCAST(classes) */
    coalesce(codes.name_en, classes.name_en) AS name,
    classes.label AS class,
    coalesce(codes.reconnect_action, classes.reconnect_action) AS advice,
    count(*) AS closes
FROM closes
LEFT JOIN codes ON codes.code = closes.code
JOIN classes ON closes.code BETWEEN classes.first_code AND classes.last_code
GROUP BY ALL
ORDER BY closes DESC, name;
