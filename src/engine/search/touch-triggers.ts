import type { SourceKind } from '../../shared/search.ts'

/**
 * SQL of the triggers that put a row in `index_touched` whenever what is searched of it changes; the word
 * index follows before the transaction commits (`refreshLexical`). Used by migrations, so its meaning is
 * as fixed as theirs.
 * @param columns changes of other columns are not looked at
 */
export function touchTriggersOf(kind: SourceKind, table: string, columns: string[]): string {
  return [
    touchTrigger(`${table}_insert`, `INSERT ON ${table}`, kind, 'NEW.id'),
    touchTrigger(`${table}_update`, `UPDATE OF ${columns.join(', ')} ON ${table}`, kind, 'NEW.id'),
    touchTrigger(`${table}_delete`, `DELETE ON ${table}`, kind, 'OLD.id'),
  ].join('\n')
}

/** One trigger that touches the source with the id `id`. */
export function touchTrigger(name: string, event: string, kind: SourceKind, id: string): string {
  return `CREATE TRIGGER touch_${name} AFTER ${event} BEGIN
    INSERT INTO index_touched (kind, source_id) VALUES ('${kind}', ${id}) ON CONFLICT DO NOTHING;
  END;`
}

/** As `touchTrigger`, for every source that `select` gives. */
export function touchManyTrigger(name: string, event: string, kind: SourceKind, select: string): string {
  return `CREATE TRIGGER touch_${name} AFTER ${event} BEGIN
    INSERT INTO index_touched (kind, source_id) SELECT '${kind}', x.id FROM (${select}) AS x
    WHERE true ON CONFLICT DO NOTHING;
  END;`
}
