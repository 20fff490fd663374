export const kinds = {
  unknown: 'A map of an unknown kind',
  unknownText: 'A newer version of Potok made it. It is safe: open it where Potok is up to date.',
  journey: {
    title: 'Customer journey map',
    begin: 'Begin a customer journey map',
    steps_one: '{{count}} step',
    steps_other: '{{count}} steps',
  },
  process: { title: 'Process map' },
  system: {
    title: 'System map',
    begin: 'Begin a system map',
    empty: 'empty so far',
    elements_one: '{{count}} element',
    elements_other: '{{count}} elements',
  },
}
