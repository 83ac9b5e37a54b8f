import type { Migration } from '../migrate.ts'

/** Steps of processes, the goals they serve, and what is known of both. */
export const goalMap: Migration = {
  version: 7,
  name: 'goal-map',
  up(db) {
    db.exec(`
      ALTER TABLE processes ADD COLUMN owner_role TEXT;
      ALTER TABLE processes ADD COLUMN runs_per_month INTEGER;
      ALTER TABLE processes ADD COLUMN people_involved INTEGER;
      ALTER TABLE processes ADD COLUMN criticality TEXT;

      ALTER TABLE goals ADD COLUMN indicator TEXT;
      ALTER TABLE goals ADD COLUMN horizon TEXT;
      ALTER TABLE goals ADD COLUMN parent_id TEXT REFERENCES goals(id);
      CREATE INDEX goals_of_parent ON goals (parent_id) WHERE parent_id IS NOT NULL;

      CREATE TABLE goal_aims (
        goal_id TEXT NOT NULL REFERENCES goals(id),
        aim TEXT NOT NULL,
        PRIMARY KEY (goal_id, aim)
      ) STRICT;

      CREATE TABLE process_goals (
        process_id TEXT NOT NULL REFERENCES processes(id),
        goal_id TEXT NOT NULL REFERENCES goals(id),
        PRIMARY KEY (process_id, goal_id)
      ) STRICT;
      CREATE INDEX process_goals_of_goal ON process_goals (goal_id);

      CREATE TABLE process_steps (
        id TEXT PRIMARY KEY,
        process_id TEXT NOT NULL REFERENCES processes(id),
        name TEXT NOT NULL,
        place INTEGER NOT NULL,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;
      CREATE INDEX process_steps_in_order ON process_steps (process_id, place);

      ALTER TABLE entries ADD COLUMN process_step_id TEXT REFERENCES process_steps(id);
      CREATE INDEX entries_of_step ON entries (process_step_id) WHERE process_step_id IS NOT NULL;
    `)
  },
}
