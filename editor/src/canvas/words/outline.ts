import type { Box, FlowLine, Id, LabelPart, Scene, SceneGroup } from '@potok/model'
import { GroupWords } from './groupWords.ts'

/** How the outline says things in the person's language. */
export interface Saying {
  nameOf(box: Box): string
  laneOf(lane: Id | null): string
  partOf(part: LabelPart): string
  groups(): string
  groupOf(group: SceneGroup, members: string): string
  next(to: string, labels: string): string
  back(to: string, labels: string): string
}

interface Row {
  readonly item: HTMLLIElement
  readonly button: HTMLButtonElement
  readonly box: Box
  readonly flows: readonly FlowLine[]
  /** What the next steps are called. */
  readonly names: string
}

/** Rows that are made in one idle turn. */
const A_TURN = 200

/**
 * The map as a list for the ear and the keyboard: lanes, their steps, the steps after each. It is made of plain
 * elements, a few at a time and only where the map changed: a map of thousands of steps must not wait for its list.
 */
export class Outline {
  readonly #root: HTMLElement
  readonly #saying: Saying
  readonly #rows = new Map<Id, Row>()
  readonly #lanes = new Map<Id, { part: HTMLElement; title: HTMLElement; list: HTMLOListElement }>()
  readonly #groups: GroupWords
  #chosen: ReadonlySet<Id> = new Set()

  constructor(root: HTMLElement, saying: Saying) {
    this.#root = root
    this.#saying = saying
    this.#groups = new GroupWords(saying)
    root.replaceChildren()
  }

  /** Brings the list up to date with the scene; false while rows are still missing: then it wants another turn. */
  update(scene: Scene, selection: ReadonlySet<Id>): boolean {
    const out = Map.groupBy(scene.flows.values(), ({ start }) => start)
    for (const [id, { item }] of this.#rows) {
      if (scene.boxes.has(id)) continue
      item.remove()
      this.#rows.delete(id)
    }
    let made = 0
    for (const box of scene.boxes.values()) {
      if (made >= A_TURN) break
      if (this.#renew(box, out.get(box.id) ?? [], scene)) made++
    }
    if (made >= A_TURN) return false
    this.#order(scene)
    this.#mark(selection)
    return true
  }

  /** The row of this step, or the first one. */
  buttonOf(id: Id | null): HTMLButtonElement | null {
    return this.#rows.get(id ?? '')?.button ?? this.#root.querySelector('button')
  }

  #renew(box: Box, flows: readonly FlowLine[], scene: Scene): boolean {
    const { nameOf } = this.#saying
    const ends = flows.map(({ end }) => scene.boxes.get(end)).map((end) => (end ? nameOf(end) : ''))
    const before = this.#rows.get(box.id)
    const same =
      before?.box === box && before.names === ends.join('\n') && flows.every((flow, at) => before.flows[at] === flow)
    if (same && before.flows.length === flows.length) return false
    const item = before?.item ?? document.createElement('li')
    const button = before?.button ?? document.createElement('button')
    if (!before) {
      button.type = 'button'
      button.tabIndex = -1
      button.dataset.step = box.id
    }
    button.textContent = [nameOf(box), box.time?.text].filter(Boolean).join(', ')
    const list = document.createElement('ul')
    list.append(...flows.map((flow, at) => this.#onward(flow, ends[at] ?? '')))
    item.replaceChildren(button, ...(flows.length > 0 ? [list] : []))
    this.#rows.set(box.id, { item, button, box, flows, names: ends.join('\n') })
    return true
  }

  #onward(flow: FlowLine, to: string): HTMLLIElement {
    const item = document.createElement('li')
    const labels = flow.labels.flatMap(({ lines }) => lines.flat().map(this.#saying.partOf)).join(', ')
    item.textContent = flow.returns ? this.#saying.back(to, labels) : this.#saying.next(to, labels)
    item.dataset.flow = flow.id
    item.dataset.returns = String(flow.returns)
    item.dataset.selected = String(this.#chosen.has(flow.id))
    return item
  }

  #order(scene: Scene): void {
    const byLane = Map.groupBy(scene.boxes.values(), ({ laneId }) => laneId ?? '')
    const lanes = scene.chain ? [...byLane.keys()] : scene.lanes.map(({ id }) => id)
    const ids = [...new Set([...lanes, ''])].filter((id) => id !== '' || byLane.has(id))
    for (const [id, { part }] of this.#lanes) {
      if (ids.includes(id)) continue
      part.remove()
      this.#lanes.delete(id)
    }
    for (const id of ids) {
      const { title, list } = this.#laneOf(id)
      const name = this.#saying.laneOf(id === '' ? null : id)
      if (title.textContent !== name) title.textContent = name
      const boxes = (byLane.get(id) ?? []).toSorted(
        (a, b) => (scene.chain && middle(a) - middle(b)) || a.x - b.x || a.y - b.y,
      )
      const items = boxes.flatMap((box) => this.#rows.get(box.id)?.item ?? [])
      setChildren(list, items)
    }
    const groups = this.#groups.update(scene)
    setChildren(this.#root, [...ids.map((id) => this.#laneOf(id).part), ...(groups ? [groups] : [])])
    if (!this.#root.querySelector('button[tabindex="0"]')) this.buttonOf(null)?.setAttribute('tabindex', '0')
  }

  #laneOf(id: Id) {
    const known = this.#lanes.get(id)
    if (known) return known
    const [part, title, list] = [
      document.createElement('section'),
      document.createElement('h2'),
      document.createElement('ol'),
    ]
    part.append(title, list)
    const made = { part, title, list }
    this.#lanes.set(id, made)
    return made
  }

  #mark(selection: ReadonlySet<Id>): void {
    if (selection === this.#chosen) return
    const turn = (id: Id, on: boolean) => {
      this.#rows.get(id)?.button.setAttribute('aria-current', String(on))
      const flow = this.#root.querySelector<HTMLElement>(`[data-flow="${CSS.escape(id)}"]`)
      if (flow) flow.dataset.selected = String(on)
    }
    for (const id of this.#chosen) if (!selection.has(id)) turn(id, false)
    for (const id of selection) turn(id, true)
    this.#chosen = selection
  }
}

/** Nothing is touched where the children stand as they should: what has the focus keeps it. */
function setChildren(parent: Element, children: readonly Element[]): void {
  const same =
    parent.children.length === children.length && children.every((child, at) => parent.children[at] === child)
  if (!same) parent.replaceChildren(...children)
}

const middle = ({ y, height }: Box) => y + height / 2
