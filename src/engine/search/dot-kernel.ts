import { type WasmMemory, wasm } from './wasm.ts'

/** `dot-kernel.wat` as bytes: instructions that take eight numbers at a time, which JavaScript has none of. */
export const kernelBytes =
  'AGFzbQEAAAABBwFgA39/fwACDwEDZW52Bm1lbW9yeQIAAQMCAQAHCAEEZG90cwAACpkCAZYCAgF/BHsCQANAIAFFDQH9DAAAAAAA' +
  'AAAAAAAAAAAAAAAhBP0MAAAAAAAAAAAAAAAAAAAAACEF/QwAAAAAAAAAAAAAAAAAAAAAIQb9DAAAAAAAAAAAAAAAAAAAAAAhB0EA' +
  'IQMDQCAEIAD9AQMAIAP9AAQA/boB/a4BIQQgBSAA/QEDCCAD/QAEEP26Af2uASEFIAYgAP0BAxAgA/0ABCD9ugH9rgEhBiAHIAD9' +
  'AQMYIAP9AAQw/boB/a4BIQcgAEEgaiEAIANBwABqIQMgA0GABkkNAAsgBCAF/a4BIAYgB/2uAf2uASEEIAIgBP0bACAE/RsBaiAE' +
  '/RsCIAT9GwNqajYCACACQQRqIQIgAUEBayEBDAALCws='

type Dots = (from: number, count: number, into: number) => void

/** The scan of `dot-kernel.wat` over that memory. */
export function dotKernel(memory: WasmMemory): Dots {
  const program = new wasm.Module(Buffer.from(kernelBytes, 'base64'))
  return new wasm.Instance(program, { env: { memory } }).exports.dots as Dots
}
