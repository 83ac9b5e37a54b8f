import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { z } from 'zod'
import { notesSearchSchema } from './entries/notes-search.ts'
import { Fault } from './shell/fault.tsx'
import { Shell } from './shell/shell.tsx'
import { TodayPage } from './today/today-page.tsx'

const rootRoute = createRootRoute({ component: Outlet, errorComponent: Fault })

/** Places with the rail and the top bar. */
const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell })

const todayRoute = createRoute({ getParentRoute: () => shellRoute, path: '/', component: TodayPage })

const NotesPage = lazyRouteComponent(() => import('./entries/notes-page.tsx'), 'NotesPage')

export const notesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notes',
  validateSearch: notesSearchSchema,
  component: NotesPage,
})

/** `id` is a note, or `new` for one that is being written. */
export const noteRoute = createRoute({ getParentRoute: () => notesRoute, path: '/$id' })

/** The words searched for never stand in the address. */
const searchRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/search',
  validateSearch: z.object({}),
  component: lazyRouteComponent(() => import('./search/search-page.tsx'), 'SearchPage'),
})

const patternsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/patterns',
  component: lazyRouteComponent(() => import('./patterns/patterns-page.tsx'), 'PatternsPage'),
})

const processRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/processes/$id',
  component: lazyRouteComponent(() => import('./processes/process-page.tsx'), 'ProcessPage'),
})
const goalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/goals/$id',
  component: lazyRouteComponent(() => import('./processes/goal-page.tsx'), 'GoalPage'),
})
const toolRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tools/$id',
  component: lazyRouteComponent(() => import('./processes/tool-page.tsx'), 'ToolPage'),
})

const TeamPage = lazyRouteComponent(() => import('./team/team-page.tsx'), 'TeamPage')
const SettingsPage = lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage')
const BundleRoom = lazyRouteComponent(() => import('./bundles/bundle-room.tsx'), 'BundleRoom')

const teamRoute = createRoute({ getParentRoute: () => shellRoute, path: '/team', component: TeamPage })
const teamPartRoute = createRoute({ getParentRoute: () => teamRoute, path: '/$' })

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: SettingsPage,
})
const settingsPartRoute = createRoute({ getParentRoute: () => settingsRoute, path: '/$' })

/** A focus room: nothing around it. */
const bundleRoute = createRoute({ getParentRoute: () => rootRoute, path: '/bundle', component: BundleRoom })
const bundlePartRoute = createRoute({ getParentRoute: () => bundleRoute, path: '/$' })

const roundOffRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/round-off/$id',
  component: lazyRouteComponent(() => import('./life/round-off-room.tsx'), 'RoundOffRoom'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    shellRoute.addChildren([
      todayRoute,
      notesRoute.addChildren([noteRoute]),
      searchRoute,
      patternsRoute,
      processRoute,
      goalRoute,
      toolRoute,
      teamRoute.addChildren([teamPartRoute]),
      settingsRoute.addChildren([settingsPartRoute]),
    ]),
    bundleRoute.addChildren([bundlePartRoute]),
    roundOffRoute,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: Fault,
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
