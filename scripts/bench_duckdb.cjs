// node bench_duckdb.cjs OLD NEW OUT "COLUMNS": the comparison of scripts/bench by DuckDB at its best: one FULL JOIN off
// the files, of which only what differs is kept, then the three files.
const { DuckDBInstance } = require('@duckdb/node-api');
const [before, after, out, names] = process.argv.slice(2);
const columns = names.split(' ');
const key = ['school', 'ssid', 'start_date'];
const types = columns.map((c) => `'${c}':'VARCHAR'`).join(',');
const file = (path) =>
  `read_csv('${path}', delim='^', header=false, quote='', escape='', auto_detect=false, columns={${types}})`;
const form = `(FORMAT csv, DELIMITER '^', HEADER false, QUOTE '', ESCAPE '')`;
const side = (s) => columns.map((c) => `${s}.${c} AS ${s}_${c}`).join(', ');
const whole = (s) => columns.map((c) => `${s}_${c}`).join(', ');
const keys = (s) => key.map((k) => `${s}_${k}`).join(', ');
const on = key.map((k) => `o.${k} = n.${k}`).join(' AND ');
const differ = columns.map((c) => `o.${c} IS DISTINCT FROM n.${c}`).join(' OR ');
const cell = (c, i) =>
  `SELECT ${keys('o')}, ${i} AS place, '${c}' AS name, o_${c} AS a, n_${c} AS b FROM d ` +
  `WHERE o_ssid IS NOT NULL AND n_ssid IS NOT NULL AND o_${c} IS DISTINCT FROM n_${c}`;

(async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await db.run('SET preserve_insertion_order=false');
  await db.run(`CREATE TEMP TABLE d AS SELECT ${side('o')}, ${side('n')} FROM ${file(before)} o FULL JOIN ${file(after)} n
    ON ${on} WHERE ${differ}`);
  const copy = (query, name) => db.run(`COPY (${query}) TO '${out}/${name}.txt' ${form}`);
  await copy(`SELECT ${whole('n')} FROM d WHERE o_ssid IS NULL ORDER BY ${keys('n')}`, 'added');
  await copy(`SELECT ${whole('o')} FROM d WHERE n_ssid IS NULL ORDER BY ${keys('o')}`, 'removed');
  await copy(`SELECT ${keys('o')}, name, a, b FROM (${columns.map(cell).join(' UNION ALL ')})
    ORDER BY ${keys('o')}, place`, 'changed');
  db.closeSync();
  if (instance.closeSync) instance.closeSync();
})();
