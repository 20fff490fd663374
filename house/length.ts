import { handwritten, textOf } from './source.ts'

const MOST_LINES = 400
const CODE = /\.(ts|tsx|mjs|cjs|css|sh)$/

export function tooLong(root: string): string[] {
  return handwritten(root)
    .filter((path) => CODE.test(path))
    .map((path) => ({ path, lines: textOf(root, path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines, ${MOST_LINES} are the most`)
}
