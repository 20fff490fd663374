/** Who made one thing and who changed it. */
export const authors = {
  title: 'Кто и когда',
  made: 'Создано',
  changed: 'Последняя правка',
  fromStart: 'вместе с проектом',
  all_one: 'Все правки: {{count}}',
  all_few: 'Все правки: {{count}}',
  all_many: 'Все правки: {{count}}',
  all_other: 'Все правки: {{count}}',
  before: 'Как было раньше',
}
