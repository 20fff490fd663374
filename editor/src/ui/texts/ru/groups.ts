export const groups = {
  unnamed: 'Рамка без названия',
  noneToLock: 'Закрепить можно группу или рамку: сначала сгруппируйте шаги.',
  locked: 'Закреплено ведущим',
  name: 'Название рамки',
  words: {
    title: 'Рамки и группы',
    frame: 'Рамка «{{name}}»: {{members}}',
    group: 'Группа «{{name}}»: {{members}}',
    unnamed: 'Рамка без названия: {{members}}',
    bare: 'Группа: {{members}}',
  },
}
