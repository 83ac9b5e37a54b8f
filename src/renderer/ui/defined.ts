type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** The same object without the keys that hold undefined, for props that may be left out but not undefined. */
export function defined<T extends object>(props: T): Defined<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<T>
}
