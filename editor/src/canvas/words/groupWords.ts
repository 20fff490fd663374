import type { Box, Scene, SceneGroup } from '@potok/model'

interface Saying {
  nameOf(box: Box): string
  groups(): string
  groupOf(group: SceneGroup, members: string): string
}

/** Frames and groups of the map in words, after its lanes: what each is called and who is in it. */
export class GroupWords {
  readonly #saying: Saying
  readonly #part = document.createElement('section')
  readonly #list = document.createElement('ul')
  #said = ''

  constructor(saying: Saying) {
    this.#saying = saying
    const title = document.createElement('h2')
    title.textContent = saying.groups()
    this.#part.append(title, this.#list)
  }

  /** The part as it reads now; null when there is no group. */
  update({ groups, boxes }: Scene): HTMLElement | null {
    if (groups.length === 0) return null
    const words = groups.map((group) => {
      const members = group.members.flatMap((id) => boxes.get(id) ?? []).sort((a, b) => a.x - b.x || a.y - b.y)
      return this.#saying.groupOf(group, members.map((box) => this.#saying.nameOf(box)).join(', '))
    })
    const said = words.join('\n')
    if (said !== this.#said) {
      this.#said = said
      this.#list.replaceChildren(
        ...words.map((one) => {
          const item = document.createElement('li')
          item.textContent = one
          return item
        }),
      )
    }
    return this.#part
  }
}
