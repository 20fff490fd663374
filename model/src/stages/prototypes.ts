import { examinedList, isWritten, type Tool } from './examined.ts'

/** Each prototype says what it is and what it tries, and its test ended in a decision. */
export const prototypes: Tool = {
  name: 'prototypes',
  examine: ({ prototypes, solutions, steps }) =>
    examinedList([...prototypes.values()], {
      wordless: ({ text }) => isWritten(text),
      aimless: ({ tries }) => tries.some((id) => solutions.has(id) || steps.has(id)),
      resultless: ({ result }) => isWritten(result),
      undecided: ({ decision }) => decision !== null,
    }),
}
