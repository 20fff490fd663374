export const showing = { end: 'Закончить показ' }
