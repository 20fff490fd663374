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
}
