import { RouterProvider } from '@tanstack/react-router'
import { router } from './router.tsx'

/** The places of an open vault. Loaded while the passphrase is typed, so that asking for it takes no time. */
export function Inside() {
  return <RouterProvider router={router} />
}
