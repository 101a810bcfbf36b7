export const webhooksPath = '/painel/webhooks';

export function webhookHref(id: string): string {
  return `${webhooksPath}/${id}`;
}
