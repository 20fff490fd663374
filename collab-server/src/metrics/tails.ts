const tails = new WeakMap<object, number>()

/** Rows behind the snapshot of a document, as they were found when it was last looked at. */
export const foundTail = (document: object, rows: number): void => void tails.set(document, rows)

export const tailOf = (document: object): number => tails.get(document) ?? 0
