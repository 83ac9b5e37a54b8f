import { z } from 'zod'

// Imported before any schema: zod would otherwise probe `Function`, which the page's policy refuses.
z.config({ jitless: true })
