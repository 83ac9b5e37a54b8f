export const capture = {} as const
