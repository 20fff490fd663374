import { learnPages, learnSession } from './ui/texts/texts.ts'

/** Every screen travels on its own: whoever comes to a map fetches nothing of the rest. */
export const SCREENS = {
  home: async () => ({ default: (await import('./home/Home.tsx')).Home }),
  people: async () => ({ default: (await withTexts(import('./people/PeopleScreen.tsx'))).PeopleScreen }),
  letterheads: async () => ({
    default: (await withTexts(import('./letterheads/LetterheadScreen.tsx'))).LetterheadScreen,
  }),
  server: async () => ({ default: (await withTexts(import('./server/ServerScreen.tsx'))).ServerScreen }),
  entrance: async () => ({ default: (await import('./home/Entrance.tsx')).Entrance }),
  form: async () => ({ default: (await import('./feedback/FormScreen.tsx')).FormScreen }),
  review: async () => ({ default: (await withTexts(import('./approval/ReviewScreen.tsx'))).ReviewScreen }),
  read: async () => ({ default: (await withTexts(import('./approval/ReadScreen.tsx'))).ReadScreen }),
  check: async () => ({ default: (await withTexts(import('./approval/CheckScreen.tsx'))).CheckScreen }),
  session: async () => ({ default: (await withSession(import('./workshop/WorkshopScreen.tsx'))).WorkshopScreen }),
  code: async () => ({ default: (await withSession(import('./workshop/CodeScreen.tsx'))).CodeScreen }),
  signIn: async () => ({ default: (await import('./home/Entrance.tsx')).SignIn }),
  project: async () => ({ default: (await withTexts(import('./papers/ProjectScreen.tsx'))).ProjectScreen }),
  board: async () => ({ default: (await withTexts(import('./board/BoardPage.tsx'))).BoardPage }),
  map: async () => ({ default: (await import('./kinds/MapScreen.tsx')).MapScreen }),
  journey: async () => ({ default: (await withTexts(import('./journey/JourneyScreen.tsx'))).JourneyScreen }),
  system: async () => ({ default: (await withTexts(import('./system/SystemScreen.tsx'))).SystemScreen }),
  table: async () => ({ default: (await withTexts(import('./table/TableScreen.tsx'))).TableScreen }),
  compare: async () => ({ default: (await withTexts(import('./compare/CompareScreen.tsx'))).CompareScreen }),
  past: async () => ({ default: (await withTexts(import('./past/PastScreen.tsx'))).PastScreen }),
  notes: async () => ({ default: (await import('./tour/NotesScreen.tsx')).NotesScreen }),
  process: async () => ({ default: (await import('./maps/ProcessScreen.tsx')).ProcessScreen }),
}

async function withTexts<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await learnPages()
  return screen
}

async function withSession<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await learnSession()
  return screen
}
