/** As the compiler may call it: it leaves off words such as «Bold» at the end of a family. */
export const familiesOf = (family: string): string[] => {
  const words = family.split(' ')
  return words.map((_, at) => words.slice(0, words.length - at).join(' '))
}
