/**
 * The page refuses every text as HTML, also the empty one. Emptying an element that way is what a number field
 * does to say its value anew; here that takes the children out, and anything else is refused as before.
 */
const html = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')
if (html?.set) {
  const refuse = html.set
  Object.defineProperty(Element.prototype, 'innerHTML', {
    ...html,
    set(this: Element, text: unknown) {
      if (text === '') this.replaceChildren()
      else refuse.call(this, text)
    },
  })
}
