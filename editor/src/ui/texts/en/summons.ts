export const summons = {
  called: '{{name}} calls everybody.',
  calledBySomebody: 'The facilitator of the session calls everybody.',
  go: 'Go there',
  goIn: 'Go there ({{count}})',
  stay: 'Stay here',
}
