/** What is used of WebAssembly, which TypeScript knows in browsers only. */
interface Wasm {
  Memory: new (size: { initial: number }) => WasmMemory
  Module: new (bytes: Uint8Array) => object
  Instance: new (
    module: object,
    imports: { env: { memory: WasmMemory } },
  ) => { exports: Record<string, unknown> }
}

export interface WasmMemory {
  readonly buffer: ArrayBuffer
  /** @param pages of 64 KiB */
  grow(pages: number): number
}

export const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly
