import { readCapture, signOfKind } from '../../shared/capture.ts'

export interface SignedLine {
  /** the sign of a kind the line begins with; '' when it has none */
  sign: string
  /** the rest, as typed, without the spaces before it */
  rest: string
}

/** Takes the sign from the front of a line, so that it can be drawn beside the field. */
export function splitSign(line: string): SignedLine {
  const { kind } = readCapture(line)
  if (kind === 'unsorted') return { sign: '', rest: line }
  const sign = signOfKind[kind]
  return { sign, rest: line.trimStart().slice(sign.length).trimStart() }
}

export function joinSign({ sign, rest }: SignedLine): string {
  return sign === '' ? rest : `${sign} ${rest.trimStart()}`
}
