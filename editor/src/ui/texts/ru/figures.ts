export const figures = {
  leadTime: 'ВПП',
  madeOf: 'Из чего состоит ВПП',
  returnOnce: 'Возврат не больше раза',
  atLeast: 'не менее {{time}}',
}
