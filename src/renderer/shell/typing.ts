const fields = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]'
const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** True when a key is part of text, or belongs to a menu or dialog. */
export function isTyping(event: KeyboardEvent | React.KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  const field = target.closest(fields)
  if (field instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(field.type)) return false
  return field !== null || target.closest(overlays) !== null
}

/** True when a dialog is open; the page behind it takes no keys. */
export function hasOpenDialog(): boolean {
  return document.querySelector('[role="dialog"][data-rac], [role="alertdialog"][data-rac]') !== null
}
