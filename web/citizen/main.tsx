import 'virtual:design-tokens.css'
import '../ui/base.css'
import './citizen.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './routes.tsx'
import { onBack, watchAvailability } from '../ui/outage.ts'
import { answers, watchSession } from './session/session.ts'
import { bringWords, startWords } from './words/index.ts'

watchSession()
watchAvailability()
onBack(() => void answers.refetchQueries({ predicate: ({ state }) => state.status === 'error' }))
await startWords()

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
bringWords()
