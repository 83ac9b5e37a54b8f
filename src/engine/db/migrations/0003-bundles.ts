import { touchTriggersOf } from '../../search/touch-triggers.ts'
import type { Migration } from '../migrate.ts'

/** What is being made ready to leave, what left, the keys that sign, and the library of what came in. */
export const bundles: Migration = {
  version: 3,
  name: 'bundles',
  up(db) {
    db.exec(`
      CREATE TABLE own_names (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;

      -- One signing pair a team; private_key is PKCS 8 in base64 and exists nowhere else.
      CREATE TABLE teams (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        private_key TEXT NOT NULL,
        public_key TEXT NOT NULL UNIQUE,
        sequence INTEGER NOT NULL DEFAULT 0,
        created_at INTEGER NOT NULL, created_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bundle_drafts (
        id TEXT PRIMARY KEY,
        bundle_id TEXT NOT NULL,
        sender TEXT NOT NULL,
        lang TEXT NOT NULL,
        -- decisions by digest of the found text, so that the text of an erased entry does not stay here
        decisions TEXT NOT NULL,
        -- team, key, sequence and month once signed
        signed TEXT,
        updated_at INTEGER NOT NULL, updated_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bundle_draft_items (
        draft_id TEXT NOT NULL REFERENCES bundle_drafts(id) ON DELETE CASCADE,
        entry_id TEXT NOT NULL REFERENCES entries(id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        share_id TEXT NOT NULL,
        copy TEXT NOT NULL,
        PRIMARY KEY (draft_id, entry_id)
      ) STRICT;
      CREATE INDEX bundle_draft_items_of_entry ON bundle_draft_items (entry_id);

      -- Outlives the entry: what left cannot be taken back by erasing the original.
      CREATE TABLE share_log (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL,
        team_id TEXT NOT NULL,
        team_name TEXT NOT NULL,
        public_key TEXT NOT NULL,
        bundle_id TEXT NOT NULL,
        share_id TEXT NOT NULL,
        fields TEXT NOT NULL,
        at INTEGER NOT NULL, zone TEXT NOT NULL,
        UNIQUE (bundle_id, share_id)
      ) STRICT;
      CREATE INDEX share_log_of_entry ON share_log (entry_id);

      CREATE TABLE team_senders (
        public_key TEXT PRIMARY KEY,
        first_seen_at INTEGER NOT NULL, first_seen_zone TEXT NOT NULL
      ) STRICT;

      CREATE TABLE team_bundles (
        id TEXT PRIMARY KEY,
        team_id TEXT,
        public_key TEXT NOT NULL REFERENCES team_senders(public_key),
        month TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        manifest_digest TEXT NOT NULL,
        -- the verified items, so that taking out a later bundle brings back what an earlier one said
        items TEXT NOT NULL,
        added_at INTEGER NOT NULL, added_zone TEXT NOT NULL,
        removed_at INTEGER, removed_zone TEXT
      ) STRICT;
      CREATE INDEX team_bundles_of_sender ON team_bundles (public_key, sequence);

      -- The newest version of each item; one row a contributor and share.
      CREATE TABLE team_items (
        id TEXT PRIMARY KEY,
        bundle_id TEXT NOT NULL REFERENCES team_bundles(id),
        team_id TEXT,
        contributor_key TEXT NOT NULL,
        share_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        lang TEXT NOT NULL,
        month TEXT,
        process TEXT,
        item TEXT NOT NULL,
        added_at INTEGER NOT NULL, added_zone TEXT NOT NULL,
        UNIQUE (contributor_key, share_id)
      ) STRICT;
      CREATE INDEX team_items_of_bundle ON team_items (bundle_id);
      CREATE INDEX team_items_by_month ON team_items (month DESC, id DESC);

      ${touchTriggersOf('team-item', 'team_items', ['title', 'body', 'lang', 'process'])}
    `)
  },
}
