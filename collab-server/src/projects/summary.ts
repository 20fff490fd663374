import { figures, type Project, type ProjectDocument, processMap, processMaps } from '@potok/model'
import { byItself } from '../byItself.ts'
import { log, traceOf } from '../log.ts'
import type { Store } from '../stores/store.ts'
import { depthsOf } from './depths.ts'
import { describe } from './rows.ts'

export interface Summary {
  readonly titleEn: string
  readonly steps: number
  readonly problems: number
  readonly mini: readonly { lane: number; at: number; value: 'VA' | 'NNVA' | 'NVA' | null }[]
  readonly current: { min: number; max: number } | null
  readonly target: { min: number; max: number } | null
}

const MOST_BOXES = 60
const QUIET_MS = 1000

/** What the list of projects shows of one, so that the list opens no document. */
export function summaryOf(project: Project): Summary {
  const ofState = (state: string) => {
    const found = processMaps(project).find((map) => map.state === state)
    return found ? processMap(project, found.id) : null
  }
  const current = ofState('current')
  const timed = (map: ReturnType<typeof ofState>) => {
    const found = map ? figures(map, project) : null
    return found && 'min' in found ? { min: found.min, max: found.max_K1 } : null
  }
  const depths = current ? depthsOf(current) : new Map<string, number>()
  const mini = (current?.steps ?? [])
    .filter(({ look }) => look === 'operation')
    .slice(0, MOST_BOXES)
    .map(({ id, lane, value }) => ({
      lane: Math.max(
        0,
        current!.lanes.findIndex((one) => one.id === lane),
      ),
      at: depths.get(id) ?? 0,
      value: value ?? null,
    }))
  return {
    titleEn: project.about.titleEn,
    steps: [...project.steps.values()].filter(({ look }) => look === 'operation').length,
    problems: project.problems.size,
    mini,
    current: timed(current),
    target: timed(ofState('target')),
  }
}

/** Keeps the row of an open project near its document; what the row says may be a second old. */
export class SummaryKeeper {
  readonly #store: Store
  readonly #document: ProjectDocument
  readonly #project: string
  #timer: NodeJS.Timeout | null = null

  constructor(store: Store, document: ProjectDocument, project: string) {
    this.#store = store
    this.#document = document
    this.#project = project
  }

  later(): void {
    this.#timer ??= setTimeout(() => this.#keep(), QUIET_MS)
  }

  /** What is not kept by now is kept now, unless the document began anew and its row says so already. */
  close(isOver: boolean): void {
    if (this.#timer && !isOver) this.#keep()
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #keep(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    byItself('the summary of a project was not made', () => {
      const project = this.#document.project()
      const written = describe(this.#project, project.about.title, JSON.stringify(summaryOf(project)))
      this.#store.write(written).catch((error) => log.error(traceOf(error), 'the summary of a project was not kept'))
    })
  }
}
