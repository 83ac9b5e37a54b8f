/**
 * Frames on a byte stream: 4 bytes length (big endian, of what follows), 1 byte kind (0 text, 1 bytes),
 * content.
 */

/** Larger frames are refused: no call of the command line comes near it. */
export const largestFrame = 96 * 1024 * 1024

export function frameBytes(frame: unknown): Buffer {
  const isText = typeof frame === 'string'
  const content = isText ? Buffer.from(frame, 'utf8') : Buffer.from(frame as ArrayBuffer)
  const head = Buffer.alloc(5)
  head.writeUInt32BE(content.length + 1, 0)
  head[4] = isText ? 0 : 1
  return Buffer.concat([head, content])
}

/**
 * Puts frames together from whatever pieces the stream brings; each piece is copied once.
 * @returns takes the next piece; false when it can be no frame of ours, and nothing more is read
 */
export function frameReader(deliver: (frame: string | ArrayBuffer) => void): (piece: Buffer) => boolean {
  let pieces: Buffer[] = []
  let held = 0
  /** bytes the next frame needs, its length field included; 4 while that is not known */
  let wanted = 4

  return (piece) => {
    pieces.push(piece)
    held += piece.length
    while (held >= wanted) {
      const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
      const length = bytes.readUInt32BE(0)
      if (length < 1 || length > largestFrame) return false
      wanted = 4 + length
      if (held >= wanted) {
        deliver(frameOf(bytes.subarray(4, wanted)))
        pieces = [bytes.subarray(wanted)]
        held -= wanted
        wanted = 4
      } else {
        pieces = [bytes]
      }
    }
    return true
  }
}

function frameOf(bytes: Buffer): string | ArrayBuffer {
  const content = bytes.subarray(1)
  return bytes[0] === 0 ? content.toString('utf8') : new Uint8Array(content).buffer
}
