import { create } from 'zustand'

/** A note that is being written: which one, and whether only its fields are open. */
interface Editing {
  /** Tells one sitting from the next; a new note keeps it when it gets its id. */
  sitting: string
  /** null as long as the note has not been saved for the first time. */
  id: string | null
}

interface EditingState {
  editing: Editing | null
  /** The fields of the open note are shown to be changed. */
  fields: boolean
  /** The text as it is being written now, for Eerder geleerd; null while reading. */
  text: string | null
  /** Eerder geleerd beside the note: shown unless the person hid it. */
  sidePane: boolean
  /** Over the reader, on windows too narrow for a pane. */
  sidePaneOver: boolean
  /** The dialog that connects the open note. */
  connecting: boolean
  /** The dialog with versions of the open note. */
  versions: boolean
}

export const useEditing = create<EditingState>(() => ({
  editing: null,
  fields: false,
  text: null,
  sidePane: true,
  sidePaneOver: false,
  connecting: false,
  versions: false,
}))

export function startEditing(id: string | null) {
  const { editing } = useEditing.getState()
  if (editing && editing.id === id) return
  useEditing.setState({ editing: { sitting: crypto.randomUUID(), id } })
}

/** The note being written exists from now on. */
export function nameEditing(sitting: string, id: string) {
  useEditing.setState(({ editing }) =>
    editing?.sitting === sitting ? { editing: { sitting, id } } : { editing },
  )
}

export function stopEditing() {
  useEditing.setState({ editing: null, text: null })
}

const narrow = '(width < 70.0625rem)'

/** Shows or hides Eerder geleerd, as a pane or over the reader. */
export function toggleSidePane() {
  if (matchMedia(narrow).matches) useEditing.setState(({ sidePaneOver }) => ({ sidePaneOver: !sidePaneOver }))
  else useEditing.setState(({ sidePane }) => ({ sidePane: !sidePane }))
}
