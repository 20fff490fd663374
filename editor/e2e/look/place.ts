import type { Page } from 'playwright-core'

/** Where the pictures are taken, and what is there to be seen. */
export interface Place {
  readonly page: Page
  readonly address: string
  readonly project: string
  readonly empty: string
  readonly lobby: Lobby
  /** A link for a new password, as the letter brings it. */
  readonly newPassword: string
  readonly research: Researched
  readonly sessions: Sessions
  readonly language: 'ru' | 'en'
}

/** A project with clients and evidence, and the address of its public form. */
export interface Researched {
  readonly project: string
  readonly form: string
}

/** A session at one point of its course. */
export interface Going {
  readonly project: string
  readonly code: string
}

export interface Sessions {
  /** What people wrote in them, and what is only a sign. */
  readonly words: readonly string[]
  readonly planned: Going
  readonly writing: Going
  readonly voting: Going
  readonly shown: Going
}

/** A project in front of which people wait, and the link that leads there. */
export interface Lobby {
  readonly project: string
  readonly link: string
}

export interface Screen {
  readonly name: string
  /** Only at these widths; nothing said means the wide ones. */
  readonly widths?: readonly number[]
  /** Seen by somebody whom nobody knows; otherwise by the administrator. */
  readonly byStranger?: true
  go(place: Place): Promise<unknown>
}

/** Faults are told as they are found: a look that is broken off has told what it saw. */
export function told(faults: readonly string[]): readonly string[] {
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  return faults
}

export const at = (path: (place: Place) => string) => async (place: Place) => {
  await place.page.goto(`${place.address}${path(place)}`)
  await place.page.getByRole('heading', { level: 1 }).waitFor()
  await place.page.waitForFunction(() => !/(Загружаю|Открываю|Loading|Opening)[^.]*…/.test(document.body.innerText))
}
