export const kinds = {
  unknown: 'A map of an unknown kind',
  unknownText: 'A newer version of Potok made it. It is safe: open it where Potok is up to date.',
  process: { title: 'Process map' },
}
