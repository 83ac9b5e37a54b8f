import { z } from 'zod'

/** The two languages of the interface and of entries. */
export const langSchema = z.enum(['nl', 'en'])
export type Lang = z.infer<typeof langSchema>

/** Local identity of a thing that stays: UUIDv7, sortable by creation. It never leaves the vault. */
export const idSchema = z.uuid()

/** Identity of a thing that may leave: 128 random bits as 32 hexadecimal characters. */
export const publicIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** A calendar day without a time, ISO 8601 (YYYY-MM-DD). */
export const dateSchema = z.iso.date()

/** A moment: milliseconds since 1970 UTC, and the IANA zone of the clock on the wall at that moment. */
export const instantSchema = z.object({ at: z.int(), zone: z.string() })
export type Instant = z.infer<typeof instantSchema>

/** The largest text field, in UTF-8 bytes. What can be saved can also be bundled. */
export const maxTextBytes = 256 * 1024

/** The longest title, in characters. */
export const maxTitleLength = 120

/** What a command returns when it changed something that can be undone. */
export const undoableSchema = z.object({ undoId: idSchema })
