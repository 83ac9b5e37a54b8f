export const bundles = {} as const
