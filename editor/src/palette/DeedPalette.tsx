import { useMemo } from 'react'
import { beginningsIn, useKinds } from '../kinds/useKinds.ts'
import { go } from '../routes.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useEveryText } from '../ui/texts/useEveryText.ts'
import type { ScreenPaletteProps } from './deed.ts'
import { type Goal, type Offer, projectOffers } from './offers.ts'
import { Palette } from './Palette.tsx'

/** What the screen can do, then the maps, parts, steps and problems of the project. */
export function DeedPalette({ map, project, canEdit, deeds, close }: ScreenPaletteProps & { close(): void }) {
  const { say, language, has } = useTexts()
  const sayIn = useEveryText()
  const session = useSession()
  const kinds = useKinds()
  const [done, offers] = useMemo(() => {
    const all = deeds()
    const speech = { language, sayIn: sayIn ?? (() => say), has }
    const own = all.map(({ words, of, hint }, deed): Offer => {
      const title = (one: typeof language) => {
        const told = speech.sayIn(one)
        return told(words, { kind: of ? told(of) : '' })
      }
      return {
        goal: { what: 'deeds', deed },
        title: title(language),
        also: `${title('ru')} ${title('en')}`,
        hint: hint ?? '',
      }
    })
    return [all, [...own, ...projectOffers(project, { map, kinds, canEdit }, speech)]] as const
  }, [deeds, project, map, kinds, canEdit, language, say, sayIn, has])
  const openMap = (to: string, step?: string) =>
    go({ name: 'map', project: session.projectId, map: to, step: step ?? null })
  const reach = (goal: Goal) => {
    if (goal.what === 'deeds') done[goal.deed]?.run()
    if (goal.what === 'maps') openMap(goal.map)
    if (goal.what === 'steps') openMap(goal.map, goal.step)
    if (goal.what === 'begin') {
      const made = beginningsIn(kinds, project)
        .find(({ words }) => words === goal.words)
        ?.begin(session, say)
      if (made) openMap(made)
    }
    if (goal.what === 'parts') go({ name: 'project', project: session.projectId, part: goal.part })
    if (goal.what === 'problems') go({ name: 'project', project: session.projectId, part: 'problems' })
  }
  const choose = (goal: Goal) => {
    close()
    // The dialog gives the keys back in the next frame; only then a field that a deed opens may take them.
    requestAnimationFrame(() => reach(goal))
  }
  return <Palette offers={offers} choose={choose} close={close} />
}
