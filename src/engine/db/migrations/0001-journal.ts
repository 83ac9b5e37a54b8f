import type { Migration } from '../migrate.ts'

/** The common fields of an entry, what it points at, its past, and the record that undoes. */
export const journal: Migration = {
  version: 1,
  name: 'journal',
  up(db) {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

      CREATE TABLE processes (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        archived INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE goals (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        archived INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE tools (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        archived INTEGER NOT NULL DEFAULT 0,
        ai_type TEXT NOT NULL DEFAULT 'unknown',
        approved TEXT NOT NULL DEFAULT 'unknown',
        allowed_data_class TEXT,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE entries (
        id TEXT PRIMARY KEY,
        schema_version INTEGER NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        lang TEXT NOT NULL,
        occurred_on TEXT NOT NULL,
        process_id TEXT REFERENCES processes(id),
        ai_type TEXT, ai_role TEXT, secondary_ai_role TEXT, work_split TEXT, frontier TEXT,
        learning_mode TEXT, learn_min INTEGER, with_whom TEXT,
        aim_competence_creativity INTEGER, aim_productivity INTEGER,
        aim_autonomy INTEGER, aim_work_climate INTEGER,
        surprised INTEGER, energy INTEGER, data_class TEXT,
        sensitivity TEXT NOT NULL DEFAULT 'normal',
        fresh_until TEXT,
        pinned INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL,
        updated_at INTEGER NOT NULL, updated_zone TEXT NOT NULL,
        archived_at INTEGER, archived_zone TEXT,
        deleted_at INTEGER, deleted_zone TEXT
      ) STRICT;
      CREATE INDEX entries_by_day ON entries (occurred_on DESC, created_at DESC, id DESC)
        WHERE deleted_at IS NULL AND archived_at IS NULL;
      -- the last three so that the filter menus count without reading a row
      CREATE INDEX entries_by_kind
        ON entries (kind, occurred_on DESC, created_at DESC, id DESC, lang, deleted_at, archived_at)
        WHERE deleted_at IS NULL AND archived_at IS NULL;
      CREATE INDEX entries_by_creation ON entries (created_at DESC, id DESC) WHERE deleted_at IS NULL;
      CREATE INDEX entries_deleted ON entries (deleted_at) WHERE deleted_at IS NOT NULL;
      CREATE INDEX entries_archived ON entries (archived_at) WHERE archived_at IS NOT NULL;
      CREATE INDEX entries_of_process ON entries (process_id);

      CREATE TABLE entry_tools (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        tool_id TEXT NOT NULL REFERENCES tools(id),
        place INTEGER NOT NULL,
        PRIMARY KEY (entry_id, tool_id)
      ) STRICT;
      CREATE INDEX entry_tools_by_tool ON entry_tools (tool_id);

      CREATE TABLE entry_goals (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        goal_id TEXT NOT NULL REFERENCES goals(id),
        place INTEGER NOT NULL,
        PRIMARY KEY (entry_id, goal_id)
      ) STRICT;
      CREATE INDEX entry_goals_by_goal ON entry_goals (goal_id);

      CREATE TABLE entry_tags (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        tag TEXT NOT NULL COLLATE NOCASE,
        place INTEGER NOT NULL,
        PRIMARY KEY (entry_id, tag)
      ) STRICT;

      CREATE TABLE links (
        id TEXT PRIMARY KEY,
        from_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        to_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        origin TEXT NOT NULL,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL,
        UNIQUE (from_id, to_id, type)
      ) STRICT;
      CREATE INDEX links_to ON links (to_id);

      CREATE TABLE revisions (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        edit_id TEXT NOT NULL,
        schema_version INTEGER NOT NULL,
        snapshot TEXT NOT NULL,
        at INTEGER NOT NULL, zone TEXT NOT NULL,
        UNIQUE (entry_id, edit_id)
      ) STRICT;

      CREATE TABLE drafts (
        key TEXT PRIMARY KEY,
        text TEXT NOT NULL,
        at INTEGER NOT NULL, zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE undo_steps (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX undo_steps_by_age ON undo_steps (at);

      CREATE TABLE undo_rows (
        step_id TEXT NOT NULL REFERENCES undo_steps(id) ON DELETE CASCADE,
        tbl TEXT NOT NULL,
        key TEXT NOT NULL,
        before TEXT,
        after TEXT,
        PRIMARY KEY (step_id, tbl, key)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
