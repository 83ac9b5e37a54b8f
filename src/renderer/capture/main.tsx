import '../zod-config.ts'
import '../styles/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { startEngine } from '../engine.ts'
import { strings } from '../i18n.ts'
import { followEngine, queryClient } from '../queries.ts'
import { Surroundings } from '../surroundings.tsx'
import { followVault } from './capture-note.ts'
import { CaptureWindow } from './capture-window.tsx'

followEngine()
followVault()
startEngine()

const root = document.getElementById('root')
if (!root) throw new Error('capture.html has no #root')

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={strings}>
      <QueryClientProvider client={queryClient}>
        <Surroundings>
          <CaptureWindow />
        </Surroundings>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
)
