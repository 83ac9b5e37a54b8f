/** Words that say how others hang together, in Dutch and English: by themselves they mean next to nothing. */
const functionWords = new Set(
  `de het een en of in op te van voor met aan bij is was dat die dit er ze zij hij ik wij we je niet ook als dan maar
   om uit over naar door tot nog wel al zo wat wie hoe waar zijn had heeft hebben werd worden wordt kan kon
   the a an and or in on to of for with at by is was that this it they he she i you not also as than but
   from about into up so what who how where are has have were be been can could will would do did does its their
   our my your his her`.split(/\s+/),
)

/** Whether a word of a text means something by itself; punctuation around it does not matter. */
export function isContentWord(text: string): boolean {
  const word = text.replace(/[^\p{L}\p{N}_]/gu, '').toLowerCase()
  return word !== '' && !functionWords.has(word)
}
