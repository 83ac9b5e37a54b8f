import './empty-html.ts'
import './zod-config.ts'
// Hears its port, which the desktop sends once: before anything that is loaded later.
import './shell.ts'
import './styles/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './app.tsx'
import { startEngine } from './engine.ts'
import { strings } from './i18n.ts'
import { followEngine, queryClient } from './queries.ts'

followEngine()
startEngine()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <App />
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
