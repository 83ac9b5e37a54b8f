import type { Migration } from '../migrate.ts'

/** What each kind has of its own, earlier versions of recipes, measurements, and the stopwatch. */
export const kinds: Migration = {
  version: 6,
  name: 'kinds',
  up(db) {
    db.exec(`
      -- A row is there once something of that kind was said; lists and groups are JSON.
      CREATE TABLE experiments (
        entry_id TEXT PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        hypothesis TEXT NOT NULL, test TEXT NOT NULL, metric TEXT NOT NULL, success_criterion TEXT NOT NULL,
        predicted_saving_min INTEGER, confidence_pct INTEGER, due_on TEXT, outcome TEXT, verdict TEXT,
        seen TEXT NOT NULL, holds TEXT NOT NULL, against TEXT NOT NULL,
        iteration INTEGER NOT NULL,
        -- instant and zone, as JSON
        started_at TEXT
      ) STRICT;

      CREATE TABLE learnings (
        entry_id TEXT PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        statement TEXT NOT NULL, applies_when TEXT NOT NULL, not_when TEXT NOT NULL,
        confidence INTEGER, reuse_count INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE recipes (
        entry_id TEXT PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        prompt_text TEXT NOT NULL, persona TEXT NOT NULL, inputs TEXT NOT NULL, do_not_include TEXT NOT NULL,
        check_steps TEXT NOT NULL, fails_when TEXT NOT NULL,
        edition INTEGER NOT NULL, tested_with TEXT NOT NULL
      ) STRICT;

      CREATE TABLE recipe_versions (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        edition INTEGER NOT NULL,
        -- prompt, persona, inputs, checks and limits, as JSON
        text TEXT NOT NULL,
        at INTEGER NOT NULL, zone TEXT NOT NULL,
        PRIMARY KEY (entry_id, edition)
      ) STRICT;

      CREATE TABLE risks (
        entry_id TEXT PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        severity TEXT, near_miss INTEGER NOT NULL, cause TEXT, caught_by TEXT,
        mitigation TEXT NOT NULL, reported_via TEXT
      ) STRICT;
      CREATE INDEX risks_by_cause ON risks (cause);

      CREATE TABLE proposals (
        entry_id TEXT PRIMARY KEY REFERENCES entries(id) ON DELETE CASCADE,
        promise TEXT NOT NULL, current_situation TEXT NOT NULL, problem TEXT NOT NULL, causes TEXT NOT NULL,
        expectation TEXT NOT NULL, test TEXT NOT NULL, metric TEXT NOT NULL, success_criterion TEXT NOT NULL,
        new_way TEXT NOT NULL, check_point TEXT NOT NULL, stop_rule TEXT NOT NULL, aim_lines TEXT NOT NULL,
        tool_allowed TEXT, personal_data TEXT, people_affected TEXT, officer_needed TEXT,
        trial_weeks INTEGER, trial_people TEXT NOT NULL, trial_metric TEXT NOT NULL,
        trial_owner_role TEXT NOT NULL, trial_hours INTEGER,
        counter_evidence_seen INTEGER NOT NULL, counter_evidence TEXT NOT NULL, rejected_instead TEXT NOT NULL,
        decision TEXT, rationale TEXT NOT NULL, decider_role TEXT NOT NULL, revisit_on TEXT,
        credits TEXT NOT NULL, edition INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE measurements (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        task_label TEXT NOT NULL,
        runs INTEGER NOT NULL, baseline_runs INTEGER NOT NULL,
        claimed_saving_min INTEGER,
        baseline_min INTEGER, baseline_source TEXT,
        with_ai_min INTEGER, with_ai_source TEXT,
        check_min INTEGER, check_source TEXT,
        rework_min INTEGER, rework_source TEXT,
        quality_before INTEGER, quality_after INTEGER, quality_judge TEXT,
        errors_found INTEGER, errors_escaped INTEGER, check_level TEXT,
        at INTEGER NOT NULL, zone TEXT NOT NULL
      ) STRICT;
      CREATE INDEX measurements_of_entry ON measurements (entry_id, at, id);

      CREATE TABLE stopwatches (
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        part TEXT NOT NULL,
        -- ms until it was last stopped
        accumulated_ms INTEGER NOT NULL,
        -- runs since; null = it stands still
        started_at INTEGER, started_zone TEXT,
        -- 1 = the clock of the computer went back while it ran
        clock_moved INTEGER NOT NULL,
        PRIMARY KEY (entry_id, part)
      ) STRICT;
      CREATE INDEX stopwatches_running ON stopwatches (started_at) WHERE started_at IS NOT NULL;

      CREATE INDEX entries_to_retest ON entries (fresh_until)
        WHERE fresh_until IS NOT NULL AND deleted_at IS NULL AND archived_at IS NULL;
    `)
  },
}
