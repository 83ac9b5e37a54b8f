import { touchManyTrigger, touchTrigger, touchTriggersOf } from '../../search/touch-triggers.ts'
import type { Migration } from '../migrate.ts'

/**
 * The index: what can be found, its words, its vectors. All of it can be made again from the text.
 * The full-text table keeps its own copy of the text: only so can it take a word out again, for good
 * (secure-delete), when the entry it came from has changed or gone.
 */
export const search: Migration = {
  version: 2,
  name: 'search',
  up(db) {
    db.exec(`
      -- What changed since the word index was last brought up to date; empty after every commit.
      CREATE TABLE index_touched (
        kind TEXT NOT NULL,
        source_id TEXT NOT NULL,
        PRIMARY KEY (kind, source_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE search_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        -- grows with every change of the index, and with those of its words
        revision INTEGER NOT NULL,
        words_revision INTEGER NOT NULL,
        paused INTEGER NOT NULL
      ) STRICT;
      INSERT INTO search_state (id, revision, words_revision, paused) VALUES (1, 0, 0, 0);

      CREATE TABLE search_sources (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        source_id TEXT NOT NULL,
        lang TEXT NOT NULL,
        -- 0 = in the bin: not found, vectors kept
        found INTEGER NOT NULL,
        -- of what the words were taken from, and of what vectors are made from
        words_hash TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        -- model and text_hash the vectors are of; anything else waits to be read for meaning
        read_as TEXT,
        -- in another script than the model knows: by word only
        words_only INTEGER NOT NULL DEFAULT 0,
        revision INTEGER NOT NULL,
        UNIQUE (kind, source_id)
      ) STRICT;
      CREATE INDEX search_sources_by_revision ON search_sources (revision);

      CREATE VIRTUAL TABLE search_words USING fts5(
        title, body, labels, stems, tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
      CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab('search_words', 'col');

      -- part 0: the whole as a passage; 1: the whole as a likeness; from 2 on: windows of the body.
      CREATE TABLE search_vectors (
        source INTEGER NOT NULL REFERENCES search_sources(id) ON DELETE CASCADE,
        part INTEGER NOT NULL,
        model TEXT NOT NULL,
        text_hash TEXT NOT NULL,
        -- UTF-16 units of the body
        starts INTEGER NOT NULL,
        ends INTEGER NOT NULL,
        -- 384 × float32, as the model gave it
        vector BLOB NOT NULL,
        UNIQUE (source, part)
      ) STRICT;

      ${touchTriggersOf('entry', 'entries', ['title', 'body', 'lang', 'process_id', 'deleted_at'])}
      ${touchTrigger('entry_tags_insert', 'INSERT ON entry_tags', 'entry', 'NEW.entry_id')}
      ${touchTrigger('entry_tags_delete', 'DELETE ON entry_tags', 'entry', 'OLD.entry_id')}
      ${touchTrigger('entry_tools_insert', 'INSERT ON entry_tools', 'entry', 'NEW.entry_id')}
      ${touchTrigger('entry_tools_delete', 'DELETE ON entry_tools', 'entry', 'OLD.entry_id')}
      ${touchManyTrigger(
        'tools_renamed',
        'UPDATE OF name ON tools',
        'entry',
        'SELECT entry_id AS id FROM entry_tools WHERE tool_id = NEW.id',
      )}
      ${touchManyTrigger(
        'processes_renamed',
        'UPDATE OF name ON processes',
        'entry',
        'SELECT id FROM entries WHERE process_id = NEW.id',
      )}
      INSERT INTO index_touched (kind, source_id) SELECT 'entry', id FROM entries;
    `)
  },
}
