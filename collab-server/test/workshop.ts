import { addRecord, openProject, perform } from '@potok/model'
import { type Browser, guestWith, type House, newProject, openTab, type Tab, until } from './people.ts'

export interface Workshop {
  readonly house: House
  readonly project: string
  readonly session: string
  readonly items: { readonly write: string; readonly rank: string; readonly talk: string }
  readonly problems: readonly string[]
  readonly lead: Browser
  /** The lead's screen of the project. */
  readonly tab: Tab
  path(rest?: string): string
  // biome-ignore lint/suspicious/noExplicitAny: what the server says is what the tests are about
  view(who: Browser): Promise<any>
  deed(who: Browser, deed: object): ReturnType<Browser['ask']>
  /** Goes to this item and opens its round; the id of the round. */
  open(item: string): Promise<string>
  come(name: string, role?: string): Promise<Browser>
}

/** A session of three items that goes on, led by the administrator of the house. */
export async function startWorkshop(
  house: House,
  fields: { anonymous?: boolean } = {},
  given?: string,
): Promise<Workshop> {
  const lead = house.administrator
  const project = given ?? (await newProject(lead))
  const tab = openTab(house.address, lead, project)
  await tab.synced()
  const opened = openProject(tab.doc)
  const by = { who: 'participant', person: lead.id } as const
  const add = (noun: string, given: object): string => {
    const made = perform(opened, addRecord, { noun, fields: given } as never, by)
    if (!made.ok) throw new Error(made.message)
    return made.value[0]!
  }
  const problems = ['Возвраты', 'Курьер раз в день', 'Подпись главы'].map((text) => add('problems', { text }))
  const session = add('sessions', { title: 'Проблемы процесса' })
  const item = (activity: string, order: string, more = {}) =>
    add('agendaItems', { session, activity, order, title: activity, minutes: 10, ...fields, ...more })
  const items = { write: item('write', 'a1'), rank: item('rank', 'a2', { method: 'dots' }), talk: item('talk', 'a3') }
  await tab.saved()
  opened.close()
  const path = (rest = '') => `/projects/${project}/sessions/${session}${rest}`
  const started = await lead.ask('POST', path('/start'), {})
  if (started.status !== 200) throw new Error(JSON.stringify(started))
  const view = async (who: Browser) => (await who.ask('GET', path())).said
  const deed = (who: Browser, one: object) => who.ask('POST', path('/lead'), one)
  return {
    house,
    project,
    session,
    items,
    problems,
    lead,
    tab,
    path,
    view,
    deed,
    async open(item) {
      await deed(lead, { do: 'item', item })
      const answer = await deed(lead, { do: 'open' })
      if (answer.status !== 200) throw new Error(JSON.stringify(answer))
      return (await view(lead)).round.id
    },
    async come(name, role = 'viewer') {
      const who = await guestWith(house, project, role, name)
      await who.ask('POST', path('/me'), { do: 'come' })
      return who
    },
  }
}

export const noted = (tab: Tab): string[] => {
  const opened = openProject(tab.doc)
  const texts = [...opened.project().notes.values()].map(({ text }) => text)
  opened.close()
  return texts.sort()
}

export const rankingIn = (tab: Tab, id: string) => {
  const opened = openProject(tab.doc)
  const found = opened.project().rankings.get(id)
  opened.close()
  return found
}

export const arrived = (isSo: () => boolean) => until(isSo, 'arrived')
