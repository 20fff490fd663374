import { readTyped, type Typed } from '../tools/typed.ts'

/** Rows of a table or a list as steps: the first cell is the name, a later cell that reads as a time is the time. */
export function rowsOf(text: string): Typed[] {
  return text
    .split(/\r?\n/u)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter(([name]) => name)
    .map(([name = '', ...cells]) => {
      const time = cells.map((cell) => readTyped(cell)).find((cell) => cell.time !== null && cell.text === '')?.time
      return time ? { text: name, time } : readTyped(name)
    })
}
