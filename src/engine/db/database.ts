import type Database from 'better-sqlite3-multiple-ciphers'

/** What a query gets: prepared statements, kept for the life of the connection. */
export interface ReadDb {
  prepare<Params extends unknown[] = unknown[], Result = unknown>(
    sql: string,
  ): Database.Statement<Params, Result>
}

declare const writable: unique symbol

/** What a command gets, only inside its transaction. */
export interface WriteDb extends ReadDb {
  readonly [writable]: true
}

/** One connection whose statements are prepared once. */
export class Connection implements ReadDb {
  readonly raw: Database.Database
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>()

  constructor(raw: Database.Database) {
    this.raw = raw
  }

  prepare<Params extends unknown[] = unknown[], Result = unknown>(sql: string) {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.raw.prepare<unknown[], unknown>(sql)
      this.#statements.set(sql, statement)
    }
    return statement as unknown as Database.Statement<Params, Result>
  }

  /** Runs `work` in one immediate transaction: all of it is kept, or nothing. */
  transaction<T>(work: (db: WriteDb) => T): T {
    return this.raw.transaction(() => work(this as unknown as WriteDb)).immediate()
  }

  close() {
    this.#statements.clear()
    if (this.raw.open) this.raw.close()
  }
}
