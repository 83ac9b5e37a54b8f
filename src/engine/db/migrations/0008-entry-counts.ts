import type { Migration } from '../migrate.ts'

/** Where an entry is: its `EntryPlace`. */
const placeOf = (row: 'NEW' | 'OLD' | 'entries') =>
  `CASE WHEN ${row}.deleted_at IS NOT NULL THEN 'bin' WHEN ${row}.archived_at IS NOT NULL THEN 'archive' ELSE 'notes' END`

const one = (row: 'NEW' | 'OLD', sign: '+' | '-') => `
  INSERT INTO entry_counts (place, kind, lang, n) VALUES (${placeOf(row)}, ${row}.kind, ${row}.lang, ${sign}1)
  ON CONFLICT DO UPDATE SET n = n ${sign} 1;`

/** Numbers of entries by place, kind and language, kept as they change: a list says how long it is at once. */
export const entryCounts: Migration = {
  version: 8,
  name: 'entry-counts',
  up(db) {
    db.exec(`
      CREATE TABLE entry_counts (
        place TEXT NOT NULL,
        kind TEXT NOT NULL,
        lang TEXT NOT NULL,
        n INTEGER NOT NULL,
        PRIMARY KEY (place, kind, lang)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO entry_counts (place, kind, lang, n)
        SELECT ${placeOf('entries')} AS place, kind, lang, count(*) FROM entries GROUP BY place, kind, lang;

      CREATE TRIGGER entry_counts_insert AFTER INSERT ON entries BEGIN ${one('NEW', '+')} END;
      CREATE TRIGGER entry_counts_delete AFTER DELETE ON entries BEGIN ${one('OLD', '-')} END;
      CREATE TRIGGER entry_counts_update AFTER UPDATE OF deleted_at, archived_at, kind, lang ON entries
      BEGIN ${one('OLD', '-')} ${one('NEW', '+')} END;
    `)
  },
}
