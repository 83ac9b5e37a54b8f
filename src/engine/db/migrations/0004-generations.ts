import type { Migration } from '../migrate.ts'

/**
 * What was read for meaning belongs to a generation: a model and a way of cutting notes into texts. A new one
 * grows beside the one in use. Vectors of the earlier layout are dropped, since all of them can be made again.
 */
export const generations: Migration = {
  version: 4,
  name: 'generations',
  up(db) {
    db.exec(`
      DROP TABLE search_vectors;
      ALTER TABLE search_sources DROP COLUMN read_as;
      ALTER TABLE search_sources DROP COLUMN words_only;

      CREATE TABLE search_generations (
        id INTEGER PRIMARY KEY,
        model TEXT NOT NULL UNIQUE
      ) STRICT;

      -- The one whose vectors are searched, and the one that grows beside it.
      ALTER TABLE search_state ADD COLUMN generation INTEGER REFERENCES search_generations(id);
      ALTER TABLE search_state ADD COLUMN grows INTEGER REFERENCES search_generations(id);
      -- Sources that can be found, and those that have vanished since the vault was made.
      ALTER TABLE search_state ADD COLUMN total INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE search_state ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;

      -- Revision since which a source waits to be read into the generation that grows, or else the one in use;
      -- 0 = it was read. What is old and waits for a new generation waits since 1.
      ALTER TABLE search_sources ADD COLUMN waits INTEGER NOT NULL DEFAULT 1;
      CREATE INDEX search_sources_waiting ON search_sources (kind = 'entry', waits, id, found)
        WHERE found = 1 AND waits > 0;

      -- What text of a source a generation holds the vectors of.
      CREATE TABLE search_readings (
        generation INTEGER NOT NULL REFERENCES search_generations(id),
        source INTEGER NOT NULL REFERENCES search_sources(id) ON DELETE CASCADE,
        text_hash TEXT NOT NULL,
        -- in another script than the model knows: no vectors, by word only
        words_only INTEGER NOT NULL,
        PRIMARY KEY (generation, source)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX search_readings_of_source ON search_readings (source);
      CREATE INDEX search_readings_words_only ON search_readings (generation) WHERE words_only = 1;

      -- 384 × float32 of each whole source, as the model gave it.
      CREATE TABLE search_vectors (
        generation INTEGER NOT NULL REFERENCES search_generations(id),
        source INTEGER NOT NULL REFERENCES search_sources(id) ON DELETE CASCADE,
        vector BLOB NOT NULL,
        PRIMARY KEY (generation, source)
      ) STRICT;
      CREATE INDEX search_vectors_of_source ON search_vectors (source);

      -- Vectors of its windows and words, as details.ts writes them. Windows of a long source are kept in memory.
      CREATE TABLE search_details (
        generation INTEGER NOT NULL REFERENCES search_generations(id),
        source INTEGER NOT NULL REFERENCES search_sources(id) ON DELETE CASCADE,
        is_long INTEGER NOT NULL,
        windows BLOB NOT NULL,
        words BLOB NOT NULL,
        PRIMARY KEY (generation, source)
      ) STRICT;
      CREATE INDEX search_details_of_source ON search_details (source);
      CREATE INDEX search_details_long ON search_details (generation, source) WHERE is_long = 1;

      UPDATE search_state SET total = (SELECT count(*) FROM search_sources WHERE found = 1);
      CREATE TRIGGER search_sources_insert AFTER INSERT ON search_sources BEGIN
        UPDATE search_state SET total = total + NEW.found;
      END;
      CREATE TRIGGER search_sources_found AFTER UPDATE OF found ON search_sources
      WHEN NEW.found <> OLD.found BEGIN
        UPDATE search_state SET total = total + NEW.found - OLD.found;
      END;
      CREATE TRIGGER search_sources_delete AFTER DELETE ON search_sources BEGIN
        UPDATE search_state SET total = total - OLD.found, erased = erased + 1;
      END;
    `)
  },
}
