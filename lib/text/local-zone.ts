/** Where a day, a week and an hour of the product begin. */
export const localZone = 'America/Sao_Paulo';
