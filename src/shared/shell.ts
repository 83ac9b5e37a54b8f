import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from './common.ts'
import { command, query } from './rpc.ts'
import { settingFieldsSchema } from './settings.ts'

/** How long `hotkey.verify` waits for a real press, in ms. */
export const hotkeyWait = 8000

/** How long before locking the person is warned, in seconds. */
export const lockWarning = 30

/** Desktops that bind keys by themselves; each has its own words (`desktop.hotkeyHelp`). */
export const desktops = [
  'gnome',
  'kde',
  'xfce',
  'cinnamon',
  'sway',
  'hyprland',
  'windows',
  'mac',
  'other',
] as const
export const desktopSchema = z.enum(desktops)
export type Desktop = z.infer<typeof desktopSchema>

/** `on`: the system accepted the key; `taken`: another program has it; `off`: this desktop hands out no keys. */
export const hotkeyStateSchema = z.enum(['on', 'taken', 'off'])
export type HotkeyState = z.infer<typeof hotkeyStateSchema>

/** Places the menus of the system ask the page to go to. */
export const askedPlaceSchema = z.enum(['newNote', 'search', 'settings', 'shortcuts'])
export type AskedPlace = z.infer<typeof askedPlaceSchema>

export const shellEventSchema = z.discriminatedUnion('type', [
  /** No key or mouse on the whole computer: the vault locks in so many seconds. */
  z.object({ type: z.literal('idle.warned'), seconds: z.int() }),
  /** Someone is there again, or the vault is locked by now. */
  z.object({ type: z.literal('idle.ended') }),
  /** The main window is asked to show a note. */
  z.object({ type: z.literal('note.asked'), id: idSchema }),
  /** The main window is asked to go somewhere. */
  z.object({ type: z.literal('place.asked'), place: askedPlaceSchema }),
  /** The capture window was just shown. */
  z.object({ type: z.literal('capture.shown') }),
])
export type ShellEvent = z.infer<typeof shellEventSchema>

/** What the operating system does for a page. The desktop's main process answers; a browser does what it can. */
export const shellContract = {
  about: query.output(
    z.object({
      platform: z.enum(['mac', 'windows', 'linux', 'other']),
      /** what the app runs on, by name; its own version is in `vault.status` */
      runtime: z.array(z.object({ name: z.string(), version: z.string() })),
    }),
  ),
  /** Asks where, and writes the file there. `saved` is false when the person changed their mind. */
  saveFile: command
    .input(z.object({ name: z.string().min(1).max(200), file: z.instanceof(Blob) }))
    .output(z.object({ saved: z.boolean() })),
  /** Prints the page as its print styles make it. */
  print: command.output(z.void()),
  /** Sets the size of everything, 1 = 100%, and keeps it. */
  zoom: command.input(settingFieldsSchema.pick({ zoom: true })).output(z.void()),
  hotkey: {
    get: query.output(z.object({ accelerator: z.string(), state: hotkeyStateSchema })),
    /** Throws `hotkey-invalid`, `hotkey-taken`; the old key stays then. */
    set: command.input(settingFieldsSchema.pick({ hotkey: true })).output(z.void()),
    /**
     * Waits 8 s at most for a real press. `readyMs` is the time from the system's call to the caret being
     * painted; null = no press came.
     */
    verify: query.output(z.object({ readyMs: z.number().nullable() })),
    /** How to bind the key by hand on this desktop. */
    help: query.output(
      z.object({
        desktop: desktopSchema,
        wayland: z.boolean(),
        /** the command to bind */
        command: z.string(),
        /** a line for a configuration file, or a command that makes the binding, where there is one */
        line: z.string().nullable(),
      }),
    ),
  },
  /** Starts Leerspoor with the computer, or no longer. */
  startAtLogin: command.input(z.object({ on: z.boolean() })).output(z.void()),
  keyStore: {
    /** `backend` names the store of this computer; null when it has none that protects. */
    get: query.output(z.object({ backend: z.string().nullable(), on: z.boolean() })),
    /** Throws `key-store-missing`, `vault-locked`. */
    enable: command.output(z.void()),
    disable: command.output(z.void()),
  },
  capture: {
    show: command.output(z.void()),
    /** Hides the capture window; focus goes back to where it was. */
    hide: command.output(z.void()),
    /** The height of the content, in CSS px. */
    resize: command.input(z.object({ height: z.int().min(60).max(900) })).output(z.void()),
    /** The caret stands in the shown window. */
    painted: command.output(z.void()),
  },
  /** Shows the main window. */
  showMain: command.output(z.void()),
  /** Shows a note in the main window, and hides the capture window. */
  showNote: command.input(z.object({ id: idSchema })).output(z.void()),
  quit: command.output(z.void()),
  /** A stream that lasts as long as the page listens. */
  listen: query.output(eventIterator(shellEventSchema)),
}
export type ShellContract = typeof shellContract
