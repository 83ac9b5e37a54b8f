import type { Migration } from '../migrate.ts'

/** Pairs a person put away: not shown beside a note for some days, or no contradiction after all. */
export const dismissals: Migration = {
  version: 5,
  name: 'dismissals',
  up(db) {
    db.exec(`
      CREATE TABLE dismissals (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        found_kind TEXT NOT NULL,
        found_id TEXT NOT NULL,
        -- 'likeness' or 'contradiction'
        what TEXT NOT NULL,
        -- null = for good
        until INTEGER,
        at INTEGER NOT NULL, zone TEXT NOT NULL,
        PRIMARY KEY (entry_id, found_kind, found_id, what)
      ) STRICT;
      CREATE INDEX dismissals_of_found ON dismissals (found_kind, found_id);

      -- What was found may be of two tables, so no foreign key erases this with it.
      CREATE TRIGGER dismissals_entry_gone AFTER DELETE ON entries BEGIN
        DELETE FROM dismissals WHERE found_kind = 'entry' AND found_id = OLD.id;
      END;
      CREATE TRIGGER dismissals_team_item_gone AFTER DELETE ON team_items BEGIN
        DELETE FROM dismissals WHERE found_kind = 'team-item' AND found_id = OLD.id;
      END;
    `)
  },
}
