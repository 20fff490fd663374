import { addRecord, openProject, perform } from '@potok/model'
import { type Browser, type House, newProject, openTab, type Tab } from './people.ts'

interface FormOfTest {
  readonly project: string
  readonly form: string
  readonly segment: string
  readonly link: string
  readonly token: string
  /** The administrator's own, with the project open. */
  readonly tab: Tab
}

/** A project with a feedback form, a segment and a public link. */
export async function newForm({ address, administrator }: House, days: number | null = 30): Promise<FormOfTest> {
  const project = await newProject(administrator)
  const tab = openTab(address, administrator, project)
  await tab.synced()
  const add = (noun: 'forms' | 'segments', fields: object) => record(tab, administrator, noun, fields)
  const segment = add('segments', { name: 'Родители' })
  const form = add('forms', { title: 'Как прошла запись?', question: 'Что было неудобно?', asksSegment: true })
  await tab.saved()
  const { said } = await administrator.ask('POST', `/projects/${project}/form-links`, { form, days })
  return { project, form, segment, link: said.id, token: said.token, tab }
}

function record({ doc }: Tab, { id }: Browser, noun: 'forms' | 'segments', fields: object): string {
  const opened = openProject(doc)
  const done = perform(opened, addRecord, { noun, fields } as never, { who: 'participant', person: id })
  opened.close()
  if (!done.ok) throw new Error(done.message)
  return done.value[0] ?? ''
}
