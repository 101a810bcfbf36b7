export const summariesPath = '/painel/resumos';

export function summaryHref(week: string): string {
  return `${summariesPath}/${encodeURIComponent(week)}`;
}
