const steps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** The next size up or down, or the usual one; 1 = 100%. */
export function stepZoom(zoom: number, change: 'in' | 'out' | 'reset'): number {
  if (change === 'reset') return 1
  const further = change === 'in' ? steps.find((step) => step > zoom) : steps.findLast((step) => step < zoom)
  return further ?? zoom
}
