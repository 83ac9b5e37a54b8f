/** The few globals that Node and browsers share and this room uses; it knows no other. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}

declare class Blob {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
