export const summons = {
  called: '{{name}} зовёт всех к себе.',
  calledBySomebody: 'Ведущий сессии зовёт всех к себе.',
  go: 'Перейти',
  goIn: 'Перейти ({{count}})',
  stay: 'Остаться',
}
