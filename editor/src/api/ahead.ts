import type { Result } from '@potok/model'

type Question<T> = () => Promise<Result<T>>

/** A ticket opens one connection and does not wait for long. */
const FRESH_MS = 10_000

const asked = new Map<string, { readonly at: number; readonly answer: Promise<Result<unknown>> }>()

/** Asks what the page will want to know while its files are still on their way. */
export function askAhead<T>(name: string, question: Question<T>): void {
  asked.set(name, { at: performance.now(), answer: question() })
}

/** The answer that was asked for ahead, once and while it is fresh; otherwise, and after a refusal, it is asked now: somebody may have signed in meanwhile. */
export async function answerTo<T>(name: string, question: Question<T>): Promise<Result<T>> {
  const one = asked.get(name)
  asked.delete(name)
  const isFresh = one && performance.now() - one.at < FRESH_MS
  const answer = isFresh ? ((await one.answer) as Result<T>) : null
  return answer?.ok ? answer : question()
}
